package guiju.engine;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Exemption;
import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Linked;
import guiju.engine.dossier.Obligation;
import guiju.engine.dossier.Opinion;
import guiju.engine.dossier.Waiver;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.text.Reading;
import guiju.engine.text.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dossiers from plain trees, as dossier files, stored snapshots and other programs give them.
 * Everything that is wrong is reported at once; nothing unknown is passed over.
 */
public final class DossierTree {
  private static final Set<String> KEYS =
      Set.of(
          "kind",
          "key",
          "facts",
          "cases",
          "obligations",
          "waivers",
          "exemptions",
          "sequence",
          "linked");
  private static final Set<String> CASE_KEYS =
      Set.of(
          "state",
          "number",
          "round",
          "submitted",
          "since",
          "applicant",
          "applicantOrganisation",
          "been",
          "opinions",
          "materials",
          "under");

  private final Rulebook rulebook;

  /** A reader under a rulebook. */
  public DossierTree(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Reads a dossier; its {@code kind} must be given. */
  public Reading<Dossier> read(Map<String, ?> tree) {
    return read(tree, null);
  }

  /** Reads a dossier of a kind known from elsewhere; null when the tree says it. */
  public Reading<Dossier> read(Map<String, ?> tree, @Nullable Kind kind) {
    TreeReader reader = new TreeReader();
    Dossier dossier = dossier("dossier", tree, kind, reader);
    return reader.problems().isEmpty() && dossier != null
        ? Reading.good(dossier)
        : new Reading<>(null, List.copyOf(reader.problems()));
  }

  private @Nullable Dossier dossier(
      String path, Map<String, ?> tree, @Nullable Kind expected, TreeReader reader) {
    Kind kind = expected == null ? kind(path, tree, reader) : expected;
    if (kind == null) {
      return null;
    }
    Set<String> known = new LinkedHashSet<>(KEYS);
    kind.links().forEach(link -> known.add(link.name()));
    kind.collections().forEach(collection -> known.add(collection.name()));
    reader.onlyKnown(path, tree, known);
    Facts facts =
        Facts.of(
            kind,
            reader.values(
                path + ".facts", reader.map(path + ".facts", tree.get("facts")), kind.facts()));
    return new Dossier(
        kind,
        reader.text(path + ".key", tree.get("key"), ""),
        facts,
        cases(path, tree.get("cases"), reader),
        obligations(path, kind, tree.get("obligations"), reader),
        waivers(path, tree.get("waivers"), reader),
        exemptions(path, tree.get("exemptions"), reader),
        reader.number(path + ".sequence", tree.get("sequence"), 1),
        linked(path, tree, kind, reader));
  }

  private @Nullable Kind kind(String path, Map<String, ?> tree, TreeReader reader) {
    String name = reader.text(path + ".kind", tree.get("kind"), "");
    Kind kind = rulebook.kinds().get(name);
    if (kind == null) {
      reader.problem(
          path, Sentences.of("tree.kind", name, String.join(", ", rulebook.kinds().keySet())));
    }
    return kind;
  }

  /** Linked dossiers stand under {@code linked}, or beside the facts of a linked dossier. */
  private Linked linked(String path, Map<String, ?> tree, Kind kind, TreeReader reader) {
    Map<String, Object> others =
        new LinkedHashMap<>(reader.map(path + ".linked", tree.get("linked")));
    kind.links().forEach(l -> copy(tree, l.name(), others));
    kind.collections().forEach(c -> copy(tree, c.name(), others));
    Map<String, Dossier> one = new LinkedHashMap<>();
    Map<String, List<Dossier>> many = new LinkedHashMap<>();
    others.forEach((name, value) -> link(path + "." + name, kind, name, value, one, many, reader));
    return new Linked(one, many);
  }

  private static void copy(Map<String, ?> tree, String name, Map<String, Object> into) {
    Object value = tree.get(name);
    if (value != null) {
      into.put(name, value);
    }
  }

  private void link(
      String path,
      Kind kind,
      String name,
      Object value,
      Map<String, Dossier> one,
      Map<String, List<Dossier>> many,
      TreeReader reader) {
    for (Kind.Link link : kind.links()) {
      if (link.name().equals(name)) {
        Dossier other = dossier(path, reader.map(path, value), rulebook.kind(link.kind()), reader);
        if (other != null) {
          one.put(name, other);
        }
        return;
      }
    }
    for (Kind.Collection collection : kind.collections()) {
      if (collection.name().equals(name)) {
        many.put(name, members(path, collection, value, reader));
        return;
      }
    }
    reader.problem(path, Sentences.of("tree.unknown", name, names(kind)));
  }

  private List<Dossier> members(
      String path, Kind.Collection collection, Object value, TreeReader reader) {
    List<Dossier> members = new ArrayList<>();
    for (Object item : reader.list(path, value)) {
      Dossier member =
          dossier(path, reader.map(path, item), rulebook.kind(collection.kind()), reader);
      if (member != null) {
        members.add(member);
      }
    }
    return members;
  }

  private static String names(Kind kind) {
    List<String> names = new ArrayList<>();
    kind.links().forEach(link -> names.add(link.name()));
    kind.collections().forEach(collection -> names.add(collection.name()));
    return String.join(", ", names);
  }

  private Map<String, CaseFile> cases(String path, @Nullable Object raw, TreeReader reader) {
    Map<String, CaseFile> cases = new LinkedHashMap<>();
    reader
        .map(path + ".cases", raw)
        .forEach(
            (id, value) -> {
              Procedure procedure = rulebook.procedures().get(id);
              String at = path + ".cases." + id;
              if (procedure == null) {
                reader.problem(
                    at,
                    Sentences.of(
                        "tree.procedure", id, String.join(", ", rulebook.procedures().keySet())));
              } else {
                cases.put(id, caseFile(at, procedure, reader.map(at, value), reader));
              }
            });
    return cases;
  }

  private CaseFile caseFile(
      String path, Procedure procedure, Map<String, Object> tree, TreeReader reader) {
    reader.onlyKnown(path, tree, CASE_KEYS);
    String start = procedure.start().id();
    String state = state(path, procedure, reader.text(path, tree.get("state"), start), reader);
    int round = reader.count(path + ".round", tree.get("round"), 1);
    LocalDate since = requireDay(reader, path + ".since", tree.get("since"));
    List<String> been = reader.texts(path + ".been", tree.get("been"));
    been.forEach(passed -> state(path + ".been", procedure, passed, reader));
    List<String> materials = reader.texts(path + ".materials", tree.get("materials"));
    materials.forEach(id -> paper(path, id, reader));
    return new CaseFile(
        procedure.id(),
        reader.count(path + ".number", tree.get("number"), 1),
        state,
        round,
        reader.flag(path + ".submitted", tree.get("submitted"), !state.equals(start) || round > 1),
        since,
        optional(reader, path, tree.get("applicant")),
        optional(reader, path, tree.get("applicantOrganisation")),
        Set.copyOf(been),
        opinions(path, tree.get("opinions"), round, since, reader),
        Set.copyOf(materials),
        reader.text(path + ".under", tree.get("under"), rulebook.identity().version()));
  }

  private static @Nullable String optional(TreeReader reader, String path, @Nullable Object raw) {
    return raw == null ? null : reader.text(path, raw, "");
  }

  private LocalDate requireDay(TreeReader reader, String path, @Nullable Object raw) {
    return Objects.requireNonNull(reader.day(path, raw, rulebook.identity().from()));
  }

  private String state(String path, Procedure procedure, String state, TreeReader reader) {
    if (!procedure.states().containsKey(state)) {
      reader.problem(
          path,
          Sentences.of(
              "tree.state", procedure.id(), state, String.join(", ", procedure.states().keySet())));
    }
    return state;
  }

  private void paper(String path, String id, TreeReader reader) {
    if (!rulebook.materials().containsKey(id)) {
      reader.problem(path, Sentences.of("tree.paper", id));
    }
  }

  private List<Opinion> opinions(
      String path, @Nullable Object raw, int round, LocalDate since, TreeReader reader) {
    List<Opinion> opinions = new ArrayList<>();
    for (Object item : reader.list(path + ".opinions", raw)) {
      Map<String, Object> tree = reader.map(path + ".opinions", item);
      reader.onlyKnown(
          path + ".opinions", tree, Set.of("by", "round", "adverse", "answered", "on", "account"));
      opinions.add(
          new Opinion(
              standing(path + ".opinions", reader.text(path, tree.get("by"), ""), reader),
              reader.count(path, tree.get("round"), round),
              reader.flag(path, tree.get("adverse"), false),
              reader.flag(path, tree.get("answered"), false),
              Objects.requireNonNull(reader.day(path, tree.get("on"), since)),
              optional(reader, path, tree.get("account"))));
    }
    return opinions;
  }

  private List<Obligation> obligations(
      String path, Kind kind, @Nullable Object raw, TreeReader reader) {
    Set<String> known = duties(kind);
    List<Obligation> obligations = new ArrayList<>();
    for (Object item : reader.list(path + ".obligations", raw)) {
      Map<String, Object> tree = reader.map(path + ".obligations", item);
      reader.onlyKnown(path + ".obligations", tree, Set.of("id", "since", "due"));
      String id = reader.text(path, tree.get("id"), "");
      if (!known.contains(id)) {
        reader.problem(
            path + ".obligations", Sentences.of("tree.obligation", id, String.join(", ", known)));
      }
      obligations.add(
          new Obligation(
              id,
              requireDay(reader, path, tree.get("since")),
              reader.day(path, tree.get("due"), null)));
    }
    return obligations;
  }

  /** Ids of everything acts on this kind of dossier can ask to be done. */
  private Set<String> duties(Kind kind) {
    Set<String> duties = new LinkedHashSet<>();
    rulebook.proceduresOf(kind).stream()
        .flatMap(procedure -> procedure.actions().values().stream())
        .flatMap(action -> action.opens().stream())
        .forEach(duty -> duties.add(duty.id()));
    return duties;
  }

  private String standing(String path, String id, TreeReader reader) {
    if (!rulebook.standings().containsKey(id)) {
      reader.problem(
          path,
          Sentences.of("tree.standing", id, String.join(", ", rulebook.standings().keySet())));
    }
    return id;
  }

  /** A waiver is a map, or just the id of the rule when only its being granted matters. */
  private List<Waiver> waivers(String path, @Nullable Object raw, TreeReader reader) {
    List<Waiver> waivers = new ArrayList<>();
    for (Object item : reader.list(path + ".waivers", raw)) {
      Map<String, Object> tree = grant(path + ".waivers", item, reader);
      reader.onlyKnown(path + ".waivers", tree, Set.of("rule", "by", "on", "reason"));
      String rule = rule(path, tree, reader);
      waivers.add(
          new Waiver(
              rule,
              waivedBy(path + ".waivers", rule, reader.text(path, tree.get("by"), ""), reader),
              requireDay(reader, path, tree.get("on")),
              reader.text(path, tree.get("reason"), "")));
    }
    return waivers;
  }

  private static Map<String, Object> grant(String path, @Nullable Object item, TreeReader reader) {
    return item instanceof String rule ? Map.of("rule", rule) : reader.map(path, item);
  }

  /** Whoever is said to have waived; when nobody is, whoever may. */
  private String waivedBy(String path, String rule, String by, TreeReader reader) {
    if (!by.isEmpty()) {
      return standing(path, by, reader);
    }
    Rule waived = rulebook.rules().get(rule);
    return waived == null ? "" : Objects.toString(waived.waivedBy(), "");
  }

  private String rule(String path, Map<String, Object> tree, TreeReader reader) {
    String rule = reader.text(path, tree.get("rule"), "");
    if (!rulebook.rules().containsKey(rule)) {
      reader.problem(path, Sentences.of("tree.rule", rule));
    }
    return rule;
  }

  private List<Exemption> exemptions(String path, @Nullable Object raw, TreeReader reader) {
    List<Exemption> exemptions = new ArrayList<>();
    for (Object item : reader.list(path + ".exemptions", raw)) {
      Map<String, Object> tree = grant(path + ".exemptions", item, reader);
      reader.onlyKnown(path + ".exemptions", tree, Set.of("rule", "law", "article", "on"));
      exemptions.add(
          new Exemption(
              rule(path, tree, reader),
              reader.text(path, tree.get("law"), ""),
              reader.text(path, tree.get("article"), ""),
              requireDay(reader, path, tree.get("on"))));
    }
    return exemptions;
  }
}
