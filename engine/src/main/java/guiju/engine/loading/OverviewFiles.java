package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.engine.law.Overview;
import guiju.engine.law.Overview.Counting;
import guiju.engine.law.Overview.Level;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads overview.yaml and overview/*.yaml; a rulebook need not have any. */
final class OverviewFiles {
  private final Collection<Section> files;
  private final Map<String, Kind> kinds;
  private final Compilers compilers;
  private final References references;
  private final Set<String> ids = new HashSet<>();

  OverviewFiles(
      Collection<Section> files,
      Map<String, Kind> kinds,
      Compilers compilers,
      References references) {
    this.files = files;
    this.kinds = kinds;
    this.compilers = compilers;
    this.references = references;
  }

  Overview read(Map<String, Standing> standings, Map<String, Procedure> procedures) {
    Overview overview =
        new Overview(
            each("phases", this::phase),
            each("ratings", this::rating),
            each("signals", this::signal),
            lateness(),
            figures(),
            each("boards", (section, kind) -> board(section, kind, procedures)),
            deciders(standings));
    files.forEach(Section::done);
    return overview;
  }

  /** Reads one entry of a list, of which the kind is known. */
  private interface Reader<T> {
    T read(Section section, Kind kind);
  }

  private <T> List<T> each(String key, Reader<T> reader) {
    List<T> all = new ArrayList<>();
    for (Section file : files) {
      for (Section section : file.sections(key)) {
        Kind kind = kinds.get(section.text("of"));
        if (kind == null) {
          section.problem("of", "There is no kind \"" + section.text("of") + "\"");
        } else {
          all.add(reader.read(section, kind));
          section.done();
        }
      }
    }
    return List.copyOf(all);
  }

  private Overview.Phase phase(Section section, Kind kind) {
    return new Overview.Phase(
        id(section),
        kind.name(),
        section.sentence("label"),
        alone(section, kind, "when", Type.Simple.YES_NO),
        section.flag("closed"));
  }

  private Overview.Rating rating(Section section, Kind kind) {
    String level = section.text("level");
    Fact fact = kind.fact(level);
    List<String> levels = Stream.of(Level.values()).map(Words::inFiles).toList();
    if (fact == null || !List.copyOf(fact.options().keySet()).equals(levels)) {
      section.problem("level", "\"" + level + "\" is no choice of " + String.join(", ", levels));
    }
    return new Overview.Rating(
        kind.name(), level, fact(section, kind, "note"), fact(section, kind, "on"));
  }

  private static String fact(Section section, Kind kind, String key) {
    String name = section.text(key);
    if (kind.slot(name) < 0) {
      section.problem(key, "There is no fact " + kind.name() + "." + name);
    }
    return name;
  }

  private Overview.Signal signal(Section section, Kind kind) {
    return new Overview.Signal(
        id(section),
        kind.name(),
        link(section, kind),
        Words.word(section, "level", Level.class, Level.WATCH),
        section.sentence("title"),
        alone(section, kind, "when", Type.Simple.YES_NO),
        references.message(kind, section.sentence("says"), null, section.placeOf("says")),
        section.texts("cites"));
  }

  private static Kind.@Nullable Link link(Section section, Kind kind) {
    String name = section.optionalText("about").orElse("");
    Optional<Kind.Link> link =
        kind.links().stream().filter(one -> one.name().equals(name)).findFirst();
    if (!name.isEmpty() && link.isEmpty()) {
      section.problem("about", kind.name() + " has no link \"" + name + "\"");
    }
    return link.orElse(null);
  }

  private Overview.@Nullable Lateness lateness() {
    Overview.Lateness lateness = null;
    for (Section file : files) {
      Section section = file.optionalSection("late").orElse(null);
      if (section != null) {
        lateness = new Overview.Lateness(section.number("watch"), section.number("risk"));
        section.done();
      }
    }
    return lateness;
  }

  private List<Overview.Figure> figures() {
    Map<String, Overview.Group> groups = new LinkedHashMap<>();
    for (Section file : files) {
      file.optionalSection("groups")
          .ifPresent(
              all ->
                  all.keys()
                      .forEach(id -> groups.put(id, new Overview.Group(id, all.sentence(id)))));
    }
    List<String> known = new ArrayList<>();
    return each("figures", (section, kind) -> figure(section, kind, groups, known));
  }

  private Overview.Figure figure(
      Section section, Kind kind, Map<String, Overview.Group> groups, List<String> known) {
    String group = section.text("group");
    if (!groups.containsKey(group)) {
      section.problem("group", "There is no group \"" + group + "\"; known: " + groups.keySet());
    }
    Counting counting = Words.word(section, "counts", Counting.class, Counting.PRESENT);
    boolean changes = counting == Counting.CHANGES;
    if (changes == section.has("year")) {
      section.problem("counts", "Changes count on their day; every other sum names its \"year\"");
    }
    String within = section.optionalText("within").orElse(null);
    if (within != null && !known.contains(within)) {
      section.problem("within", "No sum before this one is called \"" + within + "\"");
    }
    String id = id(section);
    known.add(id);
    return new Overview.Figure(
        id,
        groups.getOrDefault(group, new Overview.Group(group, section.sentence("label"))),
        kind.name(),
        section.sentence("label"),
        alone(section, kind, "amount", Type.Simple.MONEY),
        section.has("year") ? alone(section, kind, "year", Type.Simple.COUNT) : null,
        counting,
        within);
  }

  private Overview.Board board(Section section, Kind kind, Map<String, Procedure> procedures) {
    String procedure = section.optionalText("procedure").orElse(null);
    Procedure found = procedure == null ? null : procedures.get(procedure);
    if (procedure != null && (found == null || !found.kind().equals(kind.name()))) {
      section.problem("procedure", kind.name() + " has no procedure \"" + procedure + "\"");
    }
    List<Fact> columns = new ArrayList<>();
    for (String name : section.texts("columns")) {
      Fact fact = kind.fact(name);
      if (fact == null || fact.type() == FactType.ROWS) {
        section.problem("columns", "\"" + name + "\" is no plain fact of " + kind.name());
      } else {
        columns.add(fact);
      }
    }
    return new Overview.Board(
        id(section),
        section.sentence("label"),
        kind.name(),
        procedure,
        link(section, kind),
        List.copyOf(columns));
  }

  private List<String> deciders(Map<String, Standing> standings) {
    List<String> deciders = new ArrayList<>();
    for (Section file : files) {
      for (String id : file.texts("deciders")) {
        if (!standings.containsKey(id)) {
          file.problem("deciders", "There is no standing \"" + id + "\"");
        }
        deciders.add(id);
      }
    }
    return List.copyOf(deciders);
  }

  private String id(Section section) {
    String id = section.text("id");
    if (!ids.add(id)) {
      section.problem("id", "\"" + id + "\" stands twice");
    }
    return id;
  }

  /** An expression that looks at the dossier alone, so that one dossier is enough to answer it. */
  private Expression alone(Section section, Kind kind, String key, Type type) {
    Expression expression = compilers.acting(kind, section.text(key), type, section.placeOf(key));
    Set<String> others = new HashSet<>(List.of("before", "form", "actor"));
    kind.links().forEach(link -> others.add(link.name()));
    Set<String> further = new HashSet<>(others);
    kind.collections().forEach(members -> further.add(members.name()));
    for (List<String> path : expression.reads()) {
      boolean own = path.get(0).equals(kind.name());
      if (others.contains(path.get(0))
          || (own && path.size() > 1 && further.contains(path.get(1)))) {
        section.problem(
            key, "Only the dossier itself is looked at here, not " + String.join(".", path));
      }
    }
    return expression;
  }
}
