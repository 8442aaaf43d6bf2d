package guiju.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs besides the page itself.
 *
 * @param texts the sentences, in the reader's language
 * @param title what the browser's tab says
 * @param places the words of the bar
 * @param who who is signed in; null before
 * @param path path and query of this page, to come back to after switching the language
 * @param csrf hidden field every form carries
 * @param assets addresses of style and script
 * @param city the name of the city, and that it is a demonstration when it is
 */
public record Frame(
    Texts texts,
    String title,
    List<Place> places,
    @Nullable Who who,
    String path,
    Csrf csrf,
    Assets assets,
    String city) {

  private static final int BESIDE_EACH_OTHER = 5;

  /** The path as one word of an address: what is asked for on this page stays with it. */
  public String back() {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** The words that stand in the bar: the most used, and the present one. */
  public List<Place> first() {
    List<Place> first = new ArrayList<>();
    for (Place place : places) {
      if (first.size() < BESIDE_EACH_OTHER || place.current()) {
        first.add(place);
      }
    }
    return first;
  }

  /** The words behind “more”. */
  public List<Place> further() {
    List<Place> further = new ArrayList<>(places);
    further.removeAll(first());
    return further;
  }

  /**
   * Whether an administrator reads it, who has no part in matters and nothing to look for there.
   */
  public boolean office() {
    return places.stream().anyMatch(place -> place.href().equals(Section.ADMINISTRATION.href()));
  }

  /**
   * One word of the bar.
   *
   * @param label the word
   * @param href where it leads
   * @param current whether this page is in it
   */
  public record Place(String label, String href, boolean current) {}

  /**
   * Who is signed in.
   *
   * @param name the person's name
   * @param body organisation and post
   * @param unread how many notices have not been read
   */
  public record Who(String name, String body, long unread) {}

  /** The hidden field against forged forms. */
  public record Csrf(String name, String token) {}

  /** Addresses of style and script, each with a mark that changes with its content. */
  public record Assets(String style, String script, String keys, String icon) {}
}
