package guiju.platform.identity;

import java.util.regex.Pattern;

/** Where somebody may be sent after signing in: a path of this platform, nothing else. */
final class Destinations {

  private static final int LONGEST = 500;

  /** No second slash, no backslash, no control characters: browsers read those as another host. */
  private static final Pattern PATH =
      Pattern.compile(
          "/(?:(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9/._~?&=+-]|%[0-9A-Fa-f]{2})*+)?");

  private Destinations() {}

  static String within(String wanted) {
    return wanted.length() <= LONGEST && PATH.matcher(wanted).matches() ? wanted : "/";
  }
}
