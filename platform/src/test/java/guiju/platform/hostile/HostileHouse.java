package guiju.platform.hostile;

import guiju.platform.FreshHome;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The founded city under the whole law, on a real port and a database of its own: what hostile
 * tests leave behind is nobody else's. One for all of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "guiju.home=target/hostile-home",
      "guiju.rulebook=../rulebooks/nanchong-2023",
      // What nobody asked for must not change a docket between two looks at it.
      "guiju.round.on=false",
      "guiju.material.daily-megabytes=1000"
    })
@ContextConfiguration(initializers = FreshHome.class)
@Import(Overheard.Ear.class)
@interface HostileHouse {}
