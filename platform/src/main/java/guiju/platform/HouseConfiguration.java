package guiju.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module needs and none owns: the one clock and the home folder. */
@Configuration(proxyBeanMethods = false)
class HouseConfiguration {

  /** Legal days begin and end in this zone. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }

  @Bean
  Home home(@Value("${guiju.home:.guiju}") String path) {
    return new Home(Path.of(path));
  }
}
