package guiju.platform;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.text.Directory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module needs and none owns: the clock, the home folder, the rulebook in force. */
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
  Rulebook rulebook(RulebookFolder where) {
    Path folder = where.path();
    Loading loading = RulebookLoader.load(folder);
    if (loading instanceof Loading.Loaded loaded) {
      return loaded.rulebook();
    }
    String problems =
        ((Loading.Failed) loading)
            .problems().stream().map(Object::toString).collect(Collectors.joining("\n  "));
    throw new CannotStart(
        "The rulebook in %s cannot be used:\n  %s".formatted(folder, problems),
        "`./run lint %s` checks it; GUIJU_RULEBOOK names another.".formatted(folder));
  }

  @Bean
  Judge judge(Rulebook rulebook, ObjectProvider<Directory> directory) {
    return new Judge(rulebook, directory.getIfAvailable(() -> Directory.EMPTY));
  }
}
