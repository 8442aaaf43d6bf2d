package guiju.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which passwords are taken.
 *
 * @param profile which rules; {@link Profile#GB} if absent
 */
@ConfigurationProperties("guiju.passwords")
record PasswordSettings(@DefaultValue("gb") Profile profile) {

  /**
   * Two sets of rules that contradict each other: classified protection asks for kinds of
   * characters and for a change now and then, international practice forbids both and asks for
   * length.
   */
  enum Profile {
    /** 12 characters of three kinds, none of the last five, changed every 180 (90) days. */
    GB(12, 12, 3, 5, 180, 90),
    /** 15 characters, 12 beside a second factor; no kinds, no change without cause. */
    ASVS(15, 12, 1, 0, 0, 0);

    private final int shortest;
    private final int shortestWithFactor;
    private final int kinds;
    private final int remembered;
    private final int days;
    private final int daysOfAdministrators;

    Profile(
        int shortest,
        int shortestWithFactor,
        int kinds,
        int remembered,
        int days,
        int daysOfAdministrators) {
      this.shortest = shortest;
      this.shortestWithFactor = shortestWithFactor;
      this.kinds = kinds;
      this.remembered = remembered;
      this.days = days;
      this.daysOfAdministrators = daysOfAdministrators;
    }

    /** Fewest characters, without and with a second factor. */
    int shortest(Setting setting) {
      return setting == Setting.WITH_FACTOR ? shortestWithFactor : shortest;
    }

    /** How many of the four kinds: small, capital, digit, anything else. */
    int kinds() {
      return kinds;
    }

    /** How many earlier passwords may not come back. */
    int remembered() {
      return remembered;
    }

    /** After how many days another one is asked for; 0 is never. */
    int days() {
      return days;
    }

    /** The same for administrators. */
    int daysOfAdministrators() {
      return daysOfAdministrators;
    }
  }

  /** What stands beside the password. */
  enum Setting {
    /** Nothing. */
    ALONE,
    /** A second factor. */
    WITH_FACTOR
  }
}
