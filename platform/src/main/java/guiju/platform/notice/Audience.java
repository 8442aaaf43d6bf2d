package guiju.platform.notice;

import org.jspecify.annotations.Nullable;

/**
 * Whom something concerns.
 *
 * @param standing the standing
 * @param post the post within it; null for all of them
 * @param organisation the organisation, for a relation; null for a body
 */
record Audience(String standing, @Nullable String post, @Nullable String organisation) {

  /** Reads {@code standing.post} and {@code standing.post@organisation}, as to-dos write it. */
  static Audience of(String text) {
    int at = text.indexOf('@');
    String capacity = at < 0 ? text : text.substring(0, at);
    int dot = capacity.indexOf('.');
    return new Audience(
        capacity.substring(0, dot),
        capacity.substring(dot + 1),
        at < 0 ? null : text.substring(at + 1));
  }
}
