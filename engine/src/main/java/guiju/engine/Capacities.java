package guiju.engine;

import guiju.engine.law.Capacity;
import guiju.engine.law.Standing;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;

/** What people call a capacity. */
public final class Capacities {
  private Capacities() {}

  /** Standing and post: 市财政局承办人, Finance Bureau (officer); the standing alone for any post. */
  public static Text label(Rulebook rulebook, Capacity capacity) {
    Standing standing = rulebook.standings().get(capacity.standing());
    if (standing == null) {
      return Text.same(capacity.toString());
    }
    Text post = standing.posts().get(capacity.post());
    return post == null ? standing.name() : Sentences.of("capacity.label", standing.name(), post);
  }
}
