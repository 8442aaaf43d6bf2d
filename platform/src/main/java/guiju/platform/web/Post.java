package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.engine.law.Standing;
import guiju.engine.text.Text;
import guiju.platform.identity.Person;

/** What somebody is called by office. */
final class Post {
  private Post() {}

  /** The post alone; the standing's name where one body has two standings. */
  static Text of(Rulebook rulebook, Person person) {
    Capacity active = person.active();
    Standing standing = active == null ? null : rulebook.standings().get(active.standing());
    if (active == null || standing == null) {
      return Text.same("");
    }
    long standings =
        rulebook.standings().values().stream()
            .filter(one -> standing.body() != null && standing.body().equals(one.body()))
            .count();
    Text post = standing.posts().getOrDefault(active.post(), Text.same(active.post()));
    return standings > 1
        ? new Text(standing.name().zh() + post.zh(), standing.name().en() + ", " + post.en())
        : post;
  }
}
