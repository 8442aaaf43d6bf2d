package guiju.platform.hostile;

import guiju.platform.hostile.Contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request of a fuzzing run.
 *
 * @param who somebody's account; empty for a stranger
 * @param operation what it tries, by the name the description or the route has for it
 * @param described the operation in the description of the API; null for pages
 * @param method HTTP method
 * @param target path and query, encoded
 * @param headers besides who it is
 * @param body null when there is none
 * @param tree the body as a tree, when it is JSON that can be taken apart
 */
record Shot(
    String who,
    String operation,
    @Nullable Operation described,
    String method,
    String target,
    Map<String, String> headers,
    byte @Nullable [] body,
    @Nullable Object tree) {

  boolean writes() {
    return !method.equals("GET");
  }

  Shot with(Object smaller, byte[] written) {
    return new Shot(who, operation, described, method, target, headers, written, smaller);
  }

  /** So that it can be sent again by hand. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(method)
        .append(' ')
        .append(target)
        .append(" as ")
        .append(who.isEmpty() ? "a stranger" : who);
    new TreeMap<>(headers)
        .forEach((name, value) -> out.append("\n  ").append(name).append(": ").append(value));
    if (body != null) {
      String text = new String(body, StandardCharsets.UTF_8);
      out.append("\n  ")
          .append(
              text.length() > 2_000
                  ? text.substring(0, 2_000) + "… (" + body.length + " bytes)"
                  : text);
    }
    return out.toString();
  }
}
