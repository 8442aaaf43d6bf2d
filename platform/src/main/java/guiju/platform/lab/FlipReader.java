package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.platform.web.Addresses;
import guiju.platform.web.Cite;
import guiju.platform.web.Mark;
import guiju.platform.web.Names;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says flips in words, gathered by rule or by unit. */
final class FlipReader {
  private final Visit visit;
  private final Texts texts;
  private final Draft draft;
  private final Rulebook law;
  private final Titles titles;
  private final Names.Known names;

  FlipReader(Visit visit, Draft draft, Rulebook law, Titles titles, Names.Known names) {
    this.visit = visit;
    this.texts = visit.texts();
    this.draft = draft;
    this.law = law;
    this.titles = titles;
    this.names = names;
  }

  /** How many of each change, the gravest first. */
  List<FlipsPage.Tally> tallies(List<Runs.Tally> tallies) {
    return tallies.stream()
        .map(tally -> Map.entry(Flip.Change.valueOf(tally.change()), tally.count()))
        .sorted(Map.Entry.comparingByKey())
        .map(
            one ->
                new FlipsPage.Tally(
                    mark(one.getKey()),
                    texts.say("lab.count", change(one.getKey()), one.getValue())))
        .toList();
  }

  /** By the check that decides; a flip several checks decide stands under each. */
  List<FlipsPage.Group> byRule(List<Flip> flips) {
    Map<String, List<Flip>> groups = new LinkedHashMap<>();
    for (Flip flip : flips) {
      for (String rule : reasons(flip)) {
        groups.computeIfAbsent(rule, id -> new ArrayList<>()).add(flip);
      }
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new FlipsPage.Group(
                    group.getKey().isEmpty()
                        ? texts.say("lab.group.other")
                        : texts.of(titles.check(group.getKey())),
                    titles.cites(group.getKey()).stream()
                        .map(cite -> Cite.of(cite, texts))
                        .toList(),
                    texts.say("lab.group.count", group.getValue().size()),
                    group.getValue().stream()
                        .map(flip -> line(flip, owner(flip.owner())))
                        .toList()))
        .toList();
  }

  private static List<String> reasons(Flip flip) {
    if (!flip.decisive().isEmpty()) {
      return flip.decisive();
    }
    return flip.rules().isEmpty() ? List.of("") : flip.rules();
  }

  /** By the unit the dossier belongs to. */
  List<FlipsPage.Group> byUnit(List<Flip> flips) {
    Map<String, List<Flip>> groups = new LinkedHashMap<>();
    flips.forEach(flip -> groups.computeIfAbsent(flip.owner(), id -> new ArrayList<>()).add(flip));
    return groups.entrySet().stream()
        .sorted(Comparator.comparing(group -> owner(group.getKey())))
        .map(
            group ->
                new FlipsPage.Group(
                    owner(group.getKey()),
                    List.of(),
                    texts.say("lab.group.count", group.getValue().size()),
                    group.getValue().stream().map(flip -> line(flip, "")).toList()))
        .toList();
  }

  private String owner(String id) {
    return id.isEmpty() ? texts.say("lab.owner.none") : texts.of(names.organisation(id));
  }

  private FlipsPage.Line line(Flip flip, String owner) {
    String act =
        flip.act().isEmpty()
            ? texts.say("lab.dossier.whole")
            : texts.say(
                "lab.act",
                texts.of(titles.procedure(flip.act())),
                texts.of(titles.act(flip.act())));
    List<String> checks = reasons(flip).stream().filter(id -> !id.isEmpty()).toList();
    String why =
        String.join(
            texts.say("list.separator"),
            checks.stream().map(id -> texts.of(titles.check(id))).toList());
    return new FlipsPage.Line(
        flip.name(),
        Addresses.of(law, flip.kind(), flip.key()),
        owner,
        act,
        flip.sequence() == 0
            ? texts.say("lab.next")
            : texts.wording().date(flip.day(), visit.today()),
        mark(flip.change()),
        change(flip.change()),
        why,
        draft.path()
            + "/compare?kind="
            + encoded(flip.kind())
            + "&key="
            + encoded(flip.key())
            + "&entry="
            + flip.sequence()
            + "&act="
            + encoded(flip.act()));
  }

  String change(Flip.Change change) {
    return texts.say("lab.change." + change.name().toLowerCase(Locale.ROOT));
  }

  static Mark mark(Flip.Change change) {
    return switch (change) {
      case REFUSED, BARRED -> Mark.STOP;
      case PERMITTED, OPENED -> Mark.MET;
      case UNTOLD -> Mark.UNKNOWN;
      case FINDINGS, AHEAD, FOLLOWS -> Mark.WATCH;
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
