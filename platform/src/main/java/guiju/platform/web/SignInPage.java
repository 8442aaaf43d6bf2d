package guiju.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Who can come in, and how.
 *
 * @param frame the layout
 * @param people whether a click on a person signs in, as in the demonstration city
 * @param groups the people, by what their bodies do
 * @param sources where names and amounts that are not invented were published
 * @param tour people to be for a first look, in order
 * @param attempt what came of the last attempt, and where to go after the next
 * @param provider whether one may come in by a provider of the city
 */
public record SignInPage(
    Frame frame,
    boolean people,
    List<Group> groups,
    List<Source> sources,
    List<Step> tour,
    Attempt attempt,
    boolean provider) {

  /** Where the way to the provider begins. */
  public String providerHref() {
    return "/sign-in/provider?next=" + URLEncoder.encode(attempt.next(), StandardCharsets.UTF_8);
  }

  /** A borrowed name: what it is here, what it was, and where that was published. */
  public record Source(String name, String origin, String href) {}

  /** Why the last attempt did not succeed, empty when there was none; and the page wanted. */
  public record Attempt(String error, String next) {}

  /** Bodies that do the same kind of thing. */
  public record Group(
      String title, String about, List<Body> bodies, List<Body> further, String more) {}

  /** A body and its people. */
  public record Body(String name, List<Card> people) {}

  /**
   * One person.
   *
   * @param waiting what waits for the person
   * @param quiet whether nothing does
   */
  public record Card(String account, String name, String post, String waiting, boolean quiet) {}

  /** A person of the tour. */
  public record Step(String account, String words) {}
}
