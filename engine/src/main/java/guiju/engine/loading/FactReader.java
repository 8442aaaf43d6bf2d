package guiju.engine.loading;

import guiju.engine.dossier.Money;
import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import guiju.engine.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads declarations of facts, form fields and parameters. */
final class FactReader {
  private final Problems problems;

  FactReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * A declaration whose expression is not compiled yet.
   *
   * @param fact without its expression
   * @param derived the expression's text; null when it is not computed
   * @param place where it stands
   */
  record Declared(Fact fact, @Nullable String derived, Place place) {}

  /** All declarations under a key. */
  List<Declared> declarations(Section section, String key) {
    List<Declared> declared = new ArrayList<>();
    section
        .optionalSection(key)
        .ifPresent(
            facts -> {
              for (String name : facts.keys()) {
                facts
                    .node(name)
                    .ifPresent(
                        node -> declared.add(declared(name, Section.of(node, problems), true)));
              }
            });
    return declared;
  }

  /** One declaration; {@code strict} reports unknown keys. */
  Declared declared(String name, Section section, boolean strict) {
    if (!name.matches("[a-z][A-Za-z0-9]*")) {
      problems.add(
          section.place(), "\"" + name + "\" must be written in camelCase letters and digits");
    }
    if (name.equals(Kind.KEY)) {
      problems.add(section.place(), "\"key\" is what every dossier is called; choose another name");
    }
    FactType type = Words.word(section, "type", FactType.class, FactType.TEXT);
    if (!section.has("type")) {
      problems.add(section.place(), "\"type\" of \"" + name + "\" is missing");
    }
    Fact bare =
        new Fact(
            name,
            type,
            section.has("label") ? section.sentence("label") : Text.same(name),
            section.optionalSentence("hint"),
            section.texts("cites"),
            section.texts("satisfies"),
            options(section, type),
            columns(section, type),
            bounds(section, type),
            null,
            null);
    Fact fact = withAbsent(bare, section);
    String derived = section.optionalText("derived").orElse(null);
    if (derived != null && fact.absent() != null) {
      section.problem("absent", "A computed fact has no \"absent\"");
    }
    if (strict) {
      section.done();
    }
    return new Declared(fact, derived, section.placeOf("derived"));
  }

  private Map<String, Text> options(Section section, FactType type) {
    Map<String, Text> options = new LinkedHashMap<>();
    boolean wanted = type == FactType.CHOICE || type == FactType.CHOICES;
    if (wanted && !section.has("of")) {
      problems.add(section.place(), "A choice needs \"of\": its keys and labels");
    }
    if (wanted) {
      section
          .optionalSection("of")
          .ifPresent(of -> of.keys().forEach(key -> options.put(key, of.sentence(key))));
    }
    return Collections.unmodifiableMap(options);
  }

  private List<Fact> columns(Section section, FactType type) {
    if (type != FactType.ROWS) {
      return List.of();
    }
    List<Declared> columns = declarations(section, "of");
    if (columns.isEmpty()) {
      problems.add(section.place(), "A table needs \"of\": its columns");
    }
    columns.stream()
        .filter(c -> c.derived() != null || c.fact().type() == FactType.ROWS)
        .forEach(c -> problems.add(c.place(), "A column is neither computed nor a table itself"));
    return columns.stream().map(Declared::fact).toList();
  }

  private static Fact.Bounds bounds(Section section, FactType type) {
    boolean numeric = type == FactType.MONEY || type == FactType.COUNT;
    Long min = limit(section, "min", type);
    return new Fact.Bounds(
        min == null && numeric ? Long.valueOf(0) : min,
        limit(section, "max", type),
        Words.word(section, "unit", MoneyUnit.class, MoneyUnit.YUAN),
        section.flag("long"));
  }

  private static @Nullable Long limit(Section section, String key, FactType type) {
    Optional<String> text = section.optionalText(key);
    if (text.isEmpty()) {
      return null;
    }
    String pattern = type == FactType.MONEY ? "-?\\d{1,14}(\\.\\d{1,2})?" : "-?\\d{1,15}";
    if (!text.get().matches(pattern)) {
      section.problem(key, "\"" + key + "\" is not a number: " + text.get());
      return null;
    }
    return type == FactType.MONEY ? Long.valueOf(Money.fen(text.get())) : Long.valueOf(text.get());
  }

  private Fact withAbsent(Fact fact, Section section) {
    Optional<YamlNode> node = section.node("absent");
    if (node.isEmpty()) {
      return fact;
    }
    Object absent = meaning(fact, node.get(), section);
    return new Fact(
        fact.name(),
        fact.type(),
        fact.label(),
        fact.hint(),
        fact.cites(),
        fact.satisfies(),
        fact.options(),
        fact.columns(),
        fact.bounds(),
        absent,
        null);
  }

  private static @Nullable Object meaning(Fact fact, YamlNode node, Section section) {
    Object tree = node.tree();
    if (tree.equals("")) {
      return switch (fact.type()) {
        case TEXT, ORGANISATION, CHOICE -> "";
        case CHOICES, LIST, ROWS, YES_NO, COUNT, MONEY, DATE -> {
          section.problem(
              "absent", "\"absent\" of \"" + fact.name() + "\" is empty; say what it means");
          yield null;
        }
      };
    }
    Reading<Object> reading = Values.read(fact, tree);
    reading.problems().forEach(problem -> section.problem("absent", problem.en()));
    return reading.value();
  }
}
