package guiju.platform.register;

import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.platform.docket.Facet;
import guiju.platform.docket.Phrase;
import guiju.platform.docket.Place;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.docket.Sorting;
import guiju.platform.identity.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody wants to see of a register, as its address says it. Whatever an address holds
 * beyond the closed lists of filters and orders is passed over.
 */
public final class Wanted {
  private static final int LONGEST = 100;
  private static final int FARTHEST = 100_000_000;

  private final Kind kind;
  private final String path;
  private final Phrase text;
  private final Map<Facet, String> chosen;
  private final Sorting sorting;
  private final Place place;
  private final int before;

  private Wanted(
      Kind kind,
      String path,
      Phrase text,
      Map<Facet, String> chosen,
      Sorting sorting,
      Place place,
      int before) {
    this.kind = kind;
    this.path = path;
    this.text = text;
    this.chosen = chosen;
    this.sorting = sorting;
    this.place = place;
    this.before = before;
  }

  /**
   * Reads an address.
   *
   * @param kind whose register it is
   * @param path where the register's page is
   * @param sent the parameters of the address
   */
  public static Wanted read(Kind kind, String path, Map<String, String> sent) {
    Sorting sorting = Sorting.of(sent.get("sort"));
    Map<Facet, String> chosen = new TreeMap<>();
    for (Facet facet : facets(kind)) {
      String value = sent.getOrDefault(facet.parameter(), "").strip();
      if (!value.isEmpty() && value.length() <= LONGEST) {
        chosen.put(facet, value);
      }
    }
    String before = sent.getOrDefault("n", "0");
    return new Wanted(
        kind,
        path,
        Phrase.of(sent.getOrDefault("q", "")),
        chosen,
        sorting,
        Place.of(sent.getOrDefault("at", ""), sorting),
        before.matches("\\d{1,8}") ? Math.min(Integer.parseInt(before), FARTHEST) : 0);
  }

  /** What a register of a kind can be filtered by. */
  static List<Facet> facets(Kind kind) {
    List<Facet> facets = new ArrayList<>(Facet.COMMON);
    for (Fact fact : kind.register()) {
      if (Facet.suits(fact)) {
        facets.add(Facet.of(fact));
      }
    }
    return facets;
  }

  /** The question to the register: as far as the person may read it. */
  public RegisterQuery query(Person person) {
    return new RegisterQuery(kind.name(), text, chosen, null).readableBy(person);
  }

  /** The order wanted. */
  public Sorting sorting() {
    return sorting;
  }

  Kind kind() {
    return kind;
  }

  String path() {
    return path;
  }

  Phrase text() {
    return text;
  }

  Map<Facet, String> chosen() {
    return chosen;
  }

  Place place() {
    return place;
  }

  /** How many lines come before this page. */
  int before() {
    return place.mark().isEmpty() ? 0 : before;
  }

  /** The same with another value of a facet, from the first line on; empty for any value. */
  String with(Facet facet, String value) {
    Map<Facet, String> other = new TreeMap<>(chosen);
    if (value.isEmpty()) {
      other.remove(facet);
    } else {
      other.put(facet, value);
    }
    // A state belongs to its stage.
    if (facet.equals(Facet.STAGE)) {
      other.remove(Facet.STATE);
    }
    return address(path, text.typed(), other, sorting);
  }

  /** Everything of the kind. */
  String all() {
    return address(path, "", Map.of(), sorting);
  }

  /** The same in another order. */
  String in(Sorting other) {
    return address(path, text.typed(), chosen, other);
  }

  /** The same lines, as a file of another kind. */
  String file(String suffix) {
    return address(path + suffix, text.typed(), chosen, sorting);
  }

  /** What is wanted, without the page: what a view keeps. */
  String kept() {
    String whole = address("", text.typed(), chosen, sorting);
    return whole.isEmpty() ? "" : whole.substring(1);
  }

  String at(Place other, int lines) {
    String here = address(path, text.typed(), chosen, sorting);
    return here + (here.contains("?") ? "&" : "?") + "at=" + other.written() + "&n=" + lines;
  }

  private static String address(
      String path, String text, Map<Facet, String> chosen, Sorting sorting) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      parameters.put("q", text);
    }
    new TreeMap<>(chosen).forEach((facet, value) -> parameters.put(facet.parameter(), value));
    if (sorting != Sorting.LATEST) {
      parameters.put("sort", sorting.parameter());
    }
    return parameters.isEmpty()
        ? path
        : path
            + "?"
            + parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
