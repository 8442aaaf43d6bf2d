package guiju.platform;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.text.Directory;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module needs and none owns: the clock, the home folder, the judge. */
@Configuration(proxyBeanMethods = false)
class HouseConfiguration {

  /** The machine's clock, unless whoever starts the house brings another. */
  @Bean
  HouseClock houseClock(ObjectProvider<Clock> clock) {
    return new HouseClock(clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  Home home(@Value("${guiju.home:.guiju}") String path) {
    return new Home(Path.of(path));
  }

  @Bean
  RulebookFolder rulebookFolder(@Value("${guiju.rulebook:rulebooks/nanchong-2023}") String folder) {
    return new RulebookFolder(Path.of(folder));
  }

  @Bean
  Judge judge(Rulebook rulebook, ObjectProvider<Directory> directory) {
    return new Judge(rulebook, directory.getIfAvailable(() -> Directory.EMPTY));
  }
}
