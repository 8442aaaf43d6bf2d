package guiju.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole platform on real HTTP and a real PostgreSQL, one of each per JVM. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "guiju.home=target/test-home",
      "guiju.rulebook=src/test/rulebook",
      // Tests go on rounds and tell people themselves, on days of their own.
      "guiju.round.on=false",
      "guiju.notice.on=false",
      "guiju.record.on=false"
    })
@ContextConfiguration(initializers = FreshHome.class)
public @interface PlatformTest {}
