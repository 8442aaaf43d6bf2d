package guiju.platform.enactment;

import guiju.engine.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody in the house asks the rulebook that was put into force. */
@Configuration(proxyBeanMethods = false)
class EnactmentConfiguration {

  @Bean
  Rulebook rulebook(LawInForce law) {
    return law.rulebook();
  }
}
