package guiju.platform.material;

import guiju.platform.CannotStart;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken in, and how it is kept.
 *
 * @param dailyMegabytes what one account may hand in within 24 hours, in megabytes; 2,000 if absent
 * @param unclaimed how long a file may lie in the folder that the database knows nothing of; a day
 *     if absent
 */
@ConfigurationProperties("guiju.material")
record MaterialSettings(
    @DefaultValue("2000") int dailyMegabytes, @DefaultValue("P1D") Duration unclaimed) {

  /** Refuses what would keep out every paper. */
  MaterialSettings {
    if (dailyMegabytes < 1) {
      throw new CannotStart(
          "Nobody could hand in a paper with %d MB a day".formatted(dailyMegabytes),
          "Set GUIJU_MATERIAL_DAILYMEGABYTES to 1 or more, or leave it away for 2,000.");
    }
  }

  long bytes() {
    return (long) dailyMegabytes << 20;
  }
}
