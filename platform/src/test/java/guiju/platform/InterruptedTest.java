package guiju.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a house of its own in which single calls can go wrong ({@link Faults}), and in
 * which nothing happens by itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "guiju.home=target/interrupted-home",
      "guiju.rulebook=src/test/rulebook",
      "guiju.round.on=false",
      "guiju.notice.on=false",
      "guiju.record.on=false",
      "guiju.record.witness.folders=${guiju.home}/record/witness",
      // Hundreds of failures, each as it should be.
      "logging.level.guiju=off",
      "logging.level.root=off"
    })
@ContextConfiguration(initializers = FreshHome.class)
@Import({InterruptedTest.Breakable.class, Sweep.class})
public @interface InterruptedTest {

  /** The house with what can break in it; brought in by name, never found by a scan. */
  class Breakable {
    @Bean
    static Faults.Pools faultyPools() {
      return new Faults.Pools();
    }

    @Bean
    @Primary
    Disk faultyDisk() {
      return new Faults.FaultyDisk();
    }
  }
}
