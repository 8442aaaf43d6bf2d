package guiju.engine.loading;

import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.text.Text;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads vocabulary/*.yaml; several files may add to one kind. */
final class VocabularyFiles {
  private static final Set<String> RESERVED = Set.of("today", "policy", "before", "form", "actor");

  private final Problems problems;
  private final FactReader reader;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  VocabularyFiles(Problems problems) {
    this.problems = problems;
    this.reader = new FactReader(problems);
  }

  /** What the files say of one kind so far. */
  static final class Draft {
    final String name;
    final Place place;
    @Nullable Text label;
    final List<FactReader.Declared> facts = new ArrayList<>();
    final List<Fact> asked = new ArrayList<>();
    final List<Kind.Link> links = new ArrayList<>();
    final List<Kind.Collection> collections = new ArrayList<>();
    final RoleReader roles = new RoleReader();
    final TreeMap<Integer, Kind.Group> headings = new TreeMap<>();
    final List<String> summary = new ArrayList<>();
    final List<AccountReader.Declared> accounts = new ArrayList<>();

    Draft(String name, Place place) {
      this.name = name;
      this.place = place;
    }

    /** The kind with its computed facts not yet compiled. */
    Kind bare() {
      return kind(facts.stream().map(FactReader.Declared::fact).toList(), Kind.Layout.NONE);
    }

    Kind kind(List<Fact> compiled, Kind.Layout layout) {
      return new Kind(
          name,
          label == null ? Text.same(name) : label,
          compiled,
          links,
          collections,
          asked,
          roles.roles(),
          layout);
    }

    Set<String> computed() {
      return facts.stream()
          .filter(declared -> declared.derived() != null)
          .map(declared -> declared.fact().name())
          .collect(Collectors.toSet());
    }

    List<Kind.Group> groups() {
      return List.copyOf(headings.values());
    }

    boolean has(String fact) {
      return facts.stream().anyMatch(d -> d.fact().name().equals(fact))
          || asked.stream().anyMatch(f -> f.name().equals(fact));
    }
  }

  void read(Collection<Section> files) {
    files.forEach(this::read);
    drafts.values().forEach(this::check);
    drafts.values().forEach(draft -> draft.roles.check(draft.bare(), draft.computed()));
    RoleReader.once(drafts.values().stream().map(draft -> draft.roles).toList());
  }

  Collection<Draft> drafts() {
    return drafts.values();
  }

  /** The draft of a kind; unknown kinds are reported. */
  @Nullable Draft draft(Section section, String key, String kind) {
    Draft draft = drafts.get(kind);
    if (draft == null) {
      section.problem(
          key, "There is no kind \"" + kind + "\"; known: " + String.join(", ", drafts.keySet()));
    }
    return draft;
  }

  private void read(Section section) {
    String name = section.text("kind");
    Draft draft = drafts.computeIfAbsent(name, n -> new Draft(n, section.place()));
    if (section.has("label")) {
      draft.label = section.sentence("label");
    }
    for (FactReader.Declared declared : reader.declarations(section, "facts")) {
      if (draft.has(declared.fact().name())) {
        problems.add(
            declared.place(),
            "The fact \"" + declared.fact().name() + "\" stands twice in " + name);
      } else {
        draft.facts.add(declared);
      }
    }
    heading(section, draft);
    draft.summary.addAll(section.texts("summary"));
    draft.accounts.addAll(AccountReader.declared(section));
    links(section, draft);
    collections(section, draft);
    draft.roles.read(section);
    section.done();
  }

  /** The facts of a file stand under its heading; the order is said, as file names say none. */
  private void heading(Section section, Draft draft) {
    section
        .optionalSection("heading")
        .ifPresent(
            heading -> {
              int order = heading.number("order");
              List<String> facts =
                  section
                      .optionalSection("facts")
                      .map(all -> List.copyOf(all.keys()))
                      .orElse(List.of());
              Kind.Group taken =
                  draft.headings.put(order, new Kind.Group(heading.bothLanguages(), facts));
              if (taken != null) {
                heading.problem(
                    "order", "Another heading of " + draft.name + " has the order " + order);
              }
              heading.done();
            });
  }

  private void links(Section section, Draft draft) {
    section
        .optionalSection("links")
        .ifPresent(
            links -> {
              for (String name : links.keys()) {
                links
                    .optionalSection(name)
                    .ifPresent(
                        link -> {
                          String key = link.text("key");
                          draft.links.add(
                              new Kind.Link(
                                  name, link.text("to"), key.substring(key.indexOf('.') + 1)));
                          link.done();
                        });
              }
            });
  }

  private void collections(Section section, Draft draft) {
    section
        .optionalSection("collections")
        .ifPresent(
            all -> {
              for (String name : all.keys()) {
                all.optionalSection(name)
                    .ifPresent(
                        one -> {
                          draft.collections.add(
                              new Kind.Collection(name, one.text("of"), one.text("by")));
                          one.done();
                        });
              }
            });
  }

  /** Kinds, links and collections share the names expressions use. */
  private void names(Draft draft) {
    Set<String> taken = new LinkedHashSet<>(RESERVED);
    List<String> names = new ArrayList<>(List.of(draft.name));
    draft.links.forEach(link -> names.add(link.name()));
    draft.collections.forEach(collection -> names.add(collection.name()));
    for (String name : names) {
      if (!name.matches("[a-z][A-Za-z0-9]*")) {
        problems.add(
            draft.place, "\"" + name + "\" must be written in camelCase letters and digits");
      }
      if (!taken.add(name)) {
        problems.add(draft.place, "The name " + name + " is taken already; choose another");
      }
    }
  }

  private void check(Draft draft) {
    if (draft.label == null) {
      problems.add(draft.place, "The kind " + draft.name + " has no label in any file");
    }
    names(draft);
    for (String fact : draft.summary) {
      if (!draft.has(fact)) {
        problems.add(draft.place, "\"summary\" names no fact of " + draft.name + ": " + fact);
      }
    }
    for (Kind.Link link : draft.links) {
      if (!drafts.containsKey(link.kind())) {
        problems.add(draft.place, "Link " + link.name() + " leads to no kind: " + link.kind());
      }
      if (draft.has(link.name())) {
        problems.add(
            draft.place, "The link " + link.name() + " has the name of a fact; choose another");
      }
      if (!draft.has(link.keyFact())) {
        problems.add(draft.place, "Link " + link.name() + " has no fact " + link.keyFact());
      }
    }
    for (Kind.Collection collection : draft.collections) {
      if (draft.has(collection.name())) {
        problems.add(
            draft.place,
            "The collection " + collection.name() + " has the name of a fact; choose another");
      }
      Draft members = drafts.get(collection.kind());
      if (members == null) {
        problems.add(
            draft.place,
            "Collection " + collection.name() + " is of no kind: " + collection.kind());
      } else if (!members.has(collection.by())) {
        problems.add(
            draft.place,
            "Collection "
                + collection.name()
                + ": "
                + members.name
                + " has no fact "
                + collection.by());
      }
    }
  }
}
