package guiju.journeys;

import guiju.journeys.Reader.Sheet;
import guiju.journeys.WalkExtent.Depth;
import guiju.journeys.Ways.Way;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import guiju.platform.identity.Routes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpMethod;

/**
 * Everybody, and somebody who is not signed in, follows every link from the first page on. Of those
 * who hold the same capacities one goes to each route; somebody goes to each sort of page, asks for
 * each detail and opens every dossier. A walk by people lets each go to each sort of page they are
 * led to; one that leaves nothing out lets each go everywhere.
 */
final class Walk {
  /** Somebody who is not signed in. */
  static final String STRANGER = "";

  private final House house;
  private final Ways ways;
  private final WalkExtent extent;
  private final Words words;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<String>> offices = new HashMap<>();
  private final Set<String> reached = new TreeSet<>();
  private final Set<String> troubles = new LinkedHashSet<>();
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final Map<String, String> pointed = new LinkedHashMap<>();
  private final List<Stop> stops = new ArrayList<>();

  Walk(House house, WalkExtent extent) {
    this.house = house;
    this.extent = extent;
    this.ways = new Ways(house.parts(Routes.class));
    this.words = new Words();
  }

  /**
   * A page somebody came to.
   *
   * @param account who; empty for somebody not signed in
   * @param address where
   * @param shape what it is built of
   */
  record Stop(String account, String address, Set<String> shape) {}

  /** Everybody walks. */
  Walk done() {
    List<String> everybody = everybody();
    for (int i = 0; i < everybody.size(); i++) {
      walk(new Guest(everybody.get(i), i % 2 == 0 ? "zh" : "en"));
    }
    pointed.forEach(this::pointAt);
    return this;
  }

  /** Who walks: somebody who is not signed in, then everybody by account. */
  List<String> everybody() {
    return Stream.concat(
            Stream.of(STRANGER),
            house.part(People.class).all().stream().map(Person::account).sorted())
        .filter(extent::includes)
        .toList();
  }

  /** One person walks; the answer is where they came to. */
  List<Stop> of(String account, String language) {
    int before = stops.size();
    walk(new Guest(account, language));
    return List.copyOf(stops.subList(before, stops.size()));
  }

  /** What was not as it should be, a line each. */
  Set<String> troubles() {
    return troubles;
  }

  /** Every page somebody came to, in the order of the walk. */
  List<Stop> stops() {
    return stops;
  }

  /** Pages to look at in a browser. */
  List<Stop> worthALook() {
    return extent.depth() == Depth.EVERYTHING ? stops : showingTheMost();
  }

  /** Those that show the most of what pages are built of. */
  private List<Stop> showingTheMost() {
    Set<String> seen = new HashSet<>();
    List<Stop> chosen = new ArrayList<>();
    while (chosen.size() < extent.looks()) {
      Stop next = Collections.max(stops, Comparator.comparingInt(stop -> unseen(stop.shape, seen)));
      if (!seen.addAll(next.shape)) {
        break;
      }
      chosen.add(next);
    }
    chosen.sort(Comparator.comparing(Stop::account));
    return chosen;
  }

  private static int unseen(Set<String> shape, Set<String> seen) {
    int unseen = 0;
    for (String part : shape) {
      unseen += seen.contains(part) ? 0 : 1;
    }
    return unseen;
  }

  /** Every route there is: method and pattern. */
  Set<String> routes() {
    return ways.all();
  }

  /** Routes nobody was led to. */
  Set<String> missed() {
    Set<String> missed = new TreeSet<>(ways.all());
    missed.removeAll(reached);
    return missed;
  }

  private record Guest(String account, String language) {
    String told() {
      return account.isEmpty() ? "a stranger" : account;
    }
  }

  private void walk(Guest guest) {
    Reader reader = Reader.of(house, guest.account, guest.language);
    Set<String> been = new HashSet<>();
    Set<String> own = new HashSet<>();
    Set<String> office = been(guest.account);
    String first = guest.account.isEmpty() ? "/sign-in" : "/";
    Deque<String> ahead = new ArrayDeque<>(List.of(first));
    while (!ahead.isEmpty()) {
      String address = ahead.pop();
      Way way = ways.way(HttpMethod.GET, address).orElse(null);
      if (way == null) {
        troubles.add("leads nowhere: " + address + " as " + guest.told());
      } else if (been.add(way.place())) {
        if (address.equals(first) || isNew(way, office, own)) {
          reached.add(way.route());
          ahead.addAll(read(guest, reader, address, way));
        } else if (extent.depth() == Depth.SORTS && office.add(way.detail())) {
          reached.add(way.route());
          ask(guest, reader, address);
        }
      }
    }
  }

  /** What those who hold the same have been to: they are shown the same sorts of pages. */
  private Set<String> been(String account) {
    return offices.computeIfAbsent(standing(account), none -> new HashSet<>());
  }

  /** The same for those who hold the same: they are alike to the platform. */
  String standing(String account) {
    return account.isEmpty()
        ? STRANGER
        : held(house.part(People.class).find(account).orElseThrow());
  }

  /** Where a link leads that is not walked further: it answers, and that is all. */
  private void ask(Guest who, Reader reader, String address) {
    Sheet sheet = reader.read(address);
    if (!sheet.answered()) {
      troubles.add(sheet.status() + " for " + address + " as " + who.told());
    }
  }

  /** Administrators hold no capacity, and each of the three is shown other things. */
  private static String held(Person person) {
    return person.office() == null ? person.capacities().toString() : person.office().name();
  }

  private boolean isNew(Way way, Set<String> office, Set<String> own) {
    return switch (extent.depth()) {
      case SAMPLES -> isNew(way, office);
      case SORTS -> !way.file() && own.add(way.sort());
      case EVERYTHING -> true;
    };
  }

  private boolean isNew(Way way, Set<String> office) {
    boolean newToOffice = !way.file() && office.add(way.route());
    boolean newSort = known.add(way.sort());
    boolean newDetail = known.add(way.detail());
    boolean newDossier = way.plain() && seers(way, office).add(way.place());
    return newToOffice || newSort || newDetail || newDossier;
  }

  /** What administrators may do about an account depends on who looks; dossiers are for all. */
  private Set<String> seers(Way way, Set<String> office) {
    return way.route().contains("/administration/") ? office : known;
  }

  /** Where a page leads. */
  private List<String> read(Guest who, Reader reader, String address, Way way) {
    Sheet sheet = reader.read(address);
    String told = address + " as " + who.told();
    if (!sheet.answered()) {
      troubles.add(sheet.status() + " for " + told);
    }
    if (!sheet.answered() || !sheet.isPage()) {
      return List.of();
    }
    Document page = sheet.page();
    words.missing(page, who.language).forEach(word -> troubles.add(word + " on " + told));
    forms(page, address, told);
    anchors.put(address, ids(page));
    stops.add(new Stop(who.account, address, Shape.of(page, way.route())));
    return links(page, address);
  }

  private void forms(Document page, String address, String told) {
    for (Element form : page.select("form[method=post], [hx-post], [formaction]")) {
      for (String name : List.of("action", "hx-post", "formaction")) {
        if (form.hasAttr(name)) {
          // Without an address it is sent to where the page came from.
          String to = form.attr(name).isEmpty() ? address : form.attr(name);
          ways.way(HttpMethod.POST, to)
              .ifPresentOrElse(
                  way -> reached.add(way.route()),
                  () -> troubles.add("a form is sent nowhere: " + to + " on " + told));
        }
      }
    }
  }

  private List<String> links(Document page, String address) {
    Set<String> links = new LinkedHashSet<>();
    for (Element one : page.select("a[href], link[href]")) {
      add(links, one.attr("href"), address);
    }
    for (Element one : page.select("[src]")) {
      add(links, one.attr("src"), address);
    }
    for (Element form : page.select("form:not([method=post])[action]")) {
      add(links, form.attr("action") + answers(form), address);
    }
    return List.copyOf(links);
  }

  private void add(Set<String> links, String link, String from) {
    String address =
        link.startsWith("?")
            ? from.replaceAll("[?#].*", "") + link
            : link.startsWith("#") ? from.replaceAll("#.*", "") + link : link;
    if (address.startsWith("/")) {
      links.add(address);
      if (address.contains("#")) {
        pointed.putIfAbsent(address, from);
      }
    }
  }

  /** What a form asks for when it is sent as it stands. */
  private static String answers(Element form) {
    String answers =
        form.select("input[name], select[name]").stream()
            .filter(one -> !one.hasAttr("disabled"))
            .filter(one -> !one.attr("type").matches("radio|checkbox") || one.hasAttr("checked"))
            .map(one -> one.attr("name") + "=" + encoded(one))
            .collect(Collectors.joining("&"));
    return answers.isEmpty() ? "" : "?" + answers;
  }

  private static String encoded(Element input) {
    Element chosen = input.selectFirst("option[selected]");
    Element first = input.selectFirst("option");
    String value =
        chosen != null
            ? chosen.attr("value")
            : first != null ? first.attr("value") : input.attr("value");
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private void pointAt(String address, String from) {
    Set<String> there = anchors.get(address.replaceAll("#.*", ""));
    String anchor = address.replaceAll("^[^#]*#", "");
    if (there != null && !there.contains(anchor)) {
      troubles.add("nothing is called #" + anchor + ": " + address + " from " + from);
    }
  }

  private static Set<String> ids(Document page) {
    return page.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
  }
}
