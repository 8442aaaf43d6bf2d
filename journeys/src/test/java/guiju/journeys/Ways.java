package guiju.journeys;

import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Everything the running program answers, as it says so itself; and which addresses are the same
 * page with another content.
 */
final class Ways {
  /** Variables whose value makes another page, not another content of the same. */
  private static final Set<String> TELLING = Set.of("kind", "act", "style", "document");

  /** The same, among the words after the question mark. */
  private static final Set<String> TELLING_WORDS = Set.of("tab", "view", "show", "lamps");

  /** Words that only say where to go back to. */
  private static final Set<String> BACK = Set.of("back", "next");

  /** Routes that show a part of a dossier, not the dossier. */
  private static final Pattern PARTS = Pattern.compile("/verify/|\\{(?:act|sequence)}");

  private static final String NEW = "new";

  private final List<Known> known;

  Ways(Collection<Routes> declared) {
    this.known =
        declared.stream()
            .flatMap(some -> some.all().stream())
            .map(route -> new Known(route, PathPatternParser.defaultInstance.parse(plain(route))))
            .sorted((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern, b.pattern))
            .toList();
  }

  private record Known(Route route, PathPattern pattern) {
    String name() {
      return route.method() + " " + route.pattern();
    }
  }

  /**
   * One address of the house.
   *
   * @param route method and pattern of the route that answers it
   * @param sort the same for pages that differ in content only
   * @param detail the same, told apart by everything that can be asked for
   * @param place the same for addresses that show the same
   * @param plain whether it is the page of something itself, without anything asked for
   * @param file whether it is something to keep rather than a page
   */
  record Way(String route, String sort, String detail, String place, boolean plain, boolean file) {}

  /** Names of all routes: method and pattern. */
  Set<String> all() {
    return known.stream().map(Known::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The way an address of this house is; empty when nothing answers there. */
  Optional<Way> way(HttpMethod method, String address) {
    String path = address.replaceAll("[?#].*", "");
    PathContainer container = PathContainer.parsePath(path);
    return known.stream()
        .filter(one -> one.route.method().equals(method) && one.pattern.matches(container))
        .findFirst()
        .map(one -> way(one, path, asked(address)));
  }

  private static Way way(Known one, String path, Map<String, String> asked) {
    var matched = one.pattern.matchAndExtract(PathContainer.parsePath(path));
    StringBuilder sort = new StringBuilder(one.name());
    if (matched != null) {
      new TreeMap<>(matched.getUriVariables())
          .forEach(
              (name, value) -> {
                if (TELLING.contains(name) || value.equals(NEW)) {
                  sort.append(' ').append(value);
                }
              });
    }
    String asking =
        asked.entrySet().stream().map(word -> told(word.getKey(), word.getValue())).toList() + "";
    asked.keySet().stream()
        .filter(TELLING_WORDS::contains)
        .forEach(name -> sort.append(' ').append(told(name, asked.getOrDefault(name, ""))));
    String place = asked.size() <= 1 ? path + asked : path + asking;
    boolean file = path.contains(".");
    boolean plain = asked.isEmpty() && !file && !PARTS.matcher(one.name()).find();
    return new Way(one.name(), sort.toString(), sort + asking, place, plain, file);
  }

  private static String told(String name, String value) {
    return TELLING_WORDS.contains(name) ? name + "=" + value : name;
  }

  /** Words after the question mark that say something, by name. */
  private static Map<String, String> asked(String address) {
    Map<String, String> asked = new TreeMap<>();
    String query = address.replaceAll("#.*", "").replaceAll("^[^?]*\\??", "");
    Arrays.stream(query.split("&"))
        .map(word -> word.split("=", 2))
        .filter(word -> word.length == 2 && !word[1].isEmpty() && !BACK.contains(word[0]))
        .forEach(word -> asked.put(word[0], URLDecoder.decode(word[1], StandardCharsets.UTF_8)));
    return asked;
  }

  /** A variable may say what it looks like; that is no other route. */
  private static String plain(Route route) {
    return route.pattern().replaceAll("\\{(\\w+):[^/]*}", "{$1}");
  }
}
