package guiju.platform.identity;

import guiju.platform.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much heavy work one caller may ask of one process.
 *
 * @param perMinute files made, searches and checks in a minute, at least 1; 120 if absent
 */
@ConfigurationProperties("guiju.share")
record ShareSettings(@DefaultValue("120") int perMinute) {

  /** Refuses what would let nobody have a file. */
  ShareSettings {
    if (perMinute < 1) {
      throw new CannotStart(
          "Nobody could have a file or search: guiju.share.per-minute is " + perMinute,
          "Set GUIJU_SHARE_PERMINUTE to 1 or more; 120 if it is left out.");
    }
  }
}
