package guiju.engine.loading;

import guiju.engine.DossierTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Values;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import guiju.engine.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one worked example. */
final class CaseReader {
  private static final Actor NOBODY = new Actor("", "", null, new Capacity("", ""));

  private final Rulebook rulebook;
  private final DossierTree dossiers;
  private final Problems problems;

  CaseReader(Rulebook rulebook, DossierTree dossiers, Problems problems) {
    this.rulebook = rulebook;
    this.dossiers = dossiers;
    this.problems = problems;
  }

  /** Rule → outcome as an article's example expects it; empty when it expects an act's ruling. */
  static Map<String, String> expected(Section example) {
    Map<String, String> expected = new LinkedHashMap<>();
    example
        .node("expect")
        .filter(YamlNode.Mapping.class::isInstance)
        .ifPresent(
            node ->
                ((YamlNode.Mapping) node)
                    .entries()
                    .forEach((id, value) -> expected.put(id, value.tree().toString())));
    return expected;
  }

  /** The procedure an example's act belongs to. */
  static Optional<String> actOf(Section example) {
    return example
        .optionalSection("act")
        .map(act -> act.text("do"))
        .map(path -> path.substring(0, Math.max(path.indexOf('.'), 0)));
  }

  Optional<WorkedCase> read(Section example, Kind kind) {
    LocalDate on = example.has("on") ? IdentityFile.day(example, "on") : rulebook.identity().from();
    Text name = example.sentence("name");
    Section given = example.optionalSection("given").orElse(null);
    boolean acts = example.has("act");
    boolean creating = acts && creates(example);
    Dossier dossier = dossier(example, given, kind, creating ? 0 : 1);
    if (dossier == null) {
      return Optional.empty();
    }
    Act act = acts ? act(example, dossier, on) : null;
    Act situation = acts ? null : situation(given, kind, on);
    Map<String, Outcome> expect = outcomes(example, acts ? "findings" : "expect");
    if (!acts && expect.isEmpty()) {
      example.problem("expect", "An example expects something: rule-id: outcome");
    }
    WorkedCase read =
        new WorkedCase(
            name,
            example.place().toString(),
            on,
            dossier,
            act,
            situation,
            expect,
            acts ? Boolean.valueOf(permitted(example)) : null,
            acts ? leaves(example, kind, act) : null);
    example.done();
    return acts && act == null ? Optional.empty() : Optional.of(read);
  }

  private boolean creates(Section example) {
    return example
        .optionalSection("act")
        .map(act -> action(act, act.text("do")))
        .map(action -> action.role().creates())
        .orElse(false);
  }

  private boolean permitted(Section example) {
    String expect = example.text("expect");
    if (!expect.equals("permitted") && !expect.equals("refused")) {
      example.problem("expect", "An act is permitted or refused");
    }
    return expect.equals("permitted");
  }

  private @Nullable Dossier dossier(
      Section example, @Nullable Section given, Kind kind, int sequence) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("key", "example");
    tree.put("sequence", Integer.toString(sequence));
    if (given != null) {
      for (String key : given.keys()) {
        given.node(key).ifPresent(node -> situate(kind, key, node, tree));
      }
    }
    Reading<Dossier> reading = dossiers.read(tree, kind);
    reading.problems().forEach(problem -> problems.add(example.placeOf("given"), problem.en()));
    return reading.value();
  }

  private void situate(Kind kind, String key, YamlNode node, Map<String, Object> tree) {
    switch (key) {
      case "form", "materials", "actor" -> {
        // read as part of the situation
      }
      default -> {
        if (key.equals(kind.name()) && node instanceof YamlNode.Mapping mapping) {
          flat(kind, mapping, tree);
        } else {
          tree.put(key, other(kind, key, node));
        }
      }
    }
  }

  /** Facts and everything else of a dossier stand side by side in an example. */
  private void flat(Kind kind, YamlNode.Mapping mapping, Map<String, Object> tree) {
    Map<String, Object> facts = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, node) -> {
              boolean known =
                  Set.of(
                          "cases",
                          "waivers",
                          "exemptions",
                          "obligations",
                          "key",
                          "sequence",
                          "facts")
                      .contains(key);
              if (kind.fact(key) == null && (known || isOther(kind, key))) {
                tree.put(key, isOther(kind, key) ? other(kind, key, node) : node.tree());
              } else {
                facts.put(key, node.tree());
              }
            });
    if (!facts.isEmpty()) {
      tree.put("facts", facts);
    }
  }

  private static boolean isOther(Kind kind, String key) {
    return kind.links().stream().anyMatch(link -> link.name().equals(key))
        || kind.collections().stream().anyMatch(c -> c.name().equals(key));
  }

  private Object other(Kind kind, String key, YamlNode node) {
    for (Kind.Link link : kind.links()) {
      if (link.name().equals(key) && node instanceof YamlNode.Mapping mapping) {
        Map<String, Object> linked = new LinkedHashMap<>();
        flat(rulebook.kind(link.kind()), mapping, linked);
        return linked;
      }
    }
    for (Kind.Collection collection : kind.collections()) {
      if (collection.name().equals(key) && node instanceof YamlNode.Sequence sequence) {
        List<Object> members = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
          Map<String, Object> member = new LinkedHashMap<>();
          if (item instanceof YamlNode.Mapping mapping) {
            flat(rulebook.kind(collection.kind()), mapping, member);
          }
          members.add(member);
        }
        return members;
      }
    }
    return node.tree();
  }

  private Map<String, Outcome> outcomes(Section example, String key) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    example
        .optionalSection(key)
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        id ->
                            outcome(all, id, all.text(id))
                                .ifPresent(outcome -> outcomes.put(id, outcome))));
    return outcomes;
  }

  private static Optional<Outcome> outcome(Section example, String key, String word) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.inFiles().equals(word)) {
        return Optional.of(outcome);
      }
    }
    example.problem(
        key,
        "\""
            + word
            + "\" is no outcome; known: met, violated, notApplicable, "
            + "cannotTell, waived, exempt, notChecked");
    return Optional.empty();
  }

  private Act situation(@Nullable Section given, Kind kind, LocalDate on) {
    Map<String, Object> form = new LinkedHashMap<>();
    Set<String> materials = Set.of();
    Actor actor = NOBODY;
    if (given != null) {
      List<Fact> asked = new ArrayList<>(kind.asked());
      asked.addAll(kind.facts());
      given.optionalSection("form").ifPresent(section -> values(section, asked, form));
      materials = Set.copyOf(given.texts("materials"));
      actor = given.optionalSection("actor").map(this::actor).orElse(NOBODY);
    }
    return new Act("", "", actor, on, form, Set.of(), materials);
  }

  private Actor actor(Section section) {
    Actor actor =
        new Actor(
            section.optionalText("account").orElse(""),
            section.optionalText("organisation").orElse(""),
            section.optionalText("body").orElse(null),
            new Capacity(
                section.optionalText("standing").orElse(""),
                section.optionalText("post").orElse("")));
    section.done();
    return actor;
  }

  private @Nullable Action action(Section section, String path) {
    int dot = path.indexOf('.');
    Procedure procedure = dot < 0 ? null : rulebook.procedures().get(path.substring(0, dot));
    Action action = procedure == null ? null : procedure.actions().get(path.substring(dot + 1));
    if (action == null) {
      section.problem("do", "There is no act \"" + path + "\"");
    }
    return action;
  }

  private @Nullable Act act(Section example, Dossier dossier, LocalDate on) {
    Section section = example.optionalSection("act").orElse(null);
    Action action = section == null ? null : action(section, section.text("do"));
    if (section == null || action == null) {
      return null;
    }
    Map<String, Object> form = new LinkedHashMap<>();
    List<Fact> asked =
        action.form() == null
            ? List.of()
            : action.form().fields().stream().map(Form.Field::fact).toList();
    section.optionalSection("form").ifPresent(answers -> values(answers, asked, form));
    List<String> materials = section.texts("materials");
    materials.stream()
        .filter(id -> !rulebook.materials().containsKey(id))
        .forEach(id -> section.problem("materials", "There is no paper \"" + id + "\""));
    Actor actor = actor(section, dossier, form, on);
    section.done();
    return new Act(
        action.procedure(), action.id(), actor, on, form, Set.of(), Set.copyOf(materials));
  }

  /** Whoever is named stands in the right relation, unless the example says otherwise. */
  private Actor actor(Section section, Dossier dossier, Map<String, Object> form, LocalDate on) {
    Capacity capacity = new Capacity("", "");
    String by = section.optionalText("by").orElse("");
    if (!by.isEmpty() && !by.equals(WorkedCase.RIPPLE) && !by.equals(WorkedCase.CLOCK)) {
      try {
        capacity = Capacity.of(by);
      } catch (IllegalArgumentException e) {
        section.problem("by", String.valueOf(e.getMessage()));
      }
    }
    Standing standing = rulebook.standings().get(capacity.standing());
    String body = standing == null ? null : standing.body();
    String organisation = body == null ? related(standing, dossier, form, on) : body;
    Section as = section.optionalSection("as").orElse(null);
    if (as == null) {
      return new Actor(by, organisation, body, capacity);
    }
    Actor actor =
        new Actor(
            as.optionalText("account").orElse(by),
            as.optionalText("organisation").orElse(organisation),
            as.has("body") ? as.optionalText("body").orElse(null) : body,
            capacity);
    as.done();
    return actor;
  }

  private String related(
      @Nullable Standing standing, Dossier dossier, Map<String, Object> form, LocalDate on) {
    if (standing == null) {
      return "";
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    form.forEach(
        (name, value) -> {
          if (dossier.kind().fact(name) != null) {
            facts.put(name, value);
          }
        });
    List<String> organisations =
        new Judge(rulebook).organisations(standing, dossier.with(dossier.facts().with(facts)), on);
    return organisations.isEmpty() ? "" : organisations.get(0);
  }

  private void values(Section section, List<Fact> shape, Map<String, Object> into) {
    for (String name : section.keys()) {
      Fact fact = shape.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
      YamlNode node = section.node(name).orElseThrow();
      if (fact == null) {
        section.problem(name, "\"" + name + "\" is not asked for here");
      } else {
        Reading<Object> reading = Values.read(fact, node.tree());
        reading.problems().forEach(problem -> section.problem(name, problem.en()));
        Object value = reading.value();
        if (value != null) {
          into.put(name, value);
        }
      }
    }
    section.done();
  }

  private WorkedCase.@Nullable Leaves leaves(Section example, Kind kind, @Nullable Act act) {
    Section section = example.optionalSection("leaves").orElse(null);
    if (section == null || act == null) {
      return null;
    }
    String state = section.optionalText("state").orElse(null);
    if (state != null && !rulebook.procedure(act.procedure()).states().containsKey(state)) {
      section.problem("state", "There is no state \"" + state + "\"");
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    section.optionalSection("facts").ifPresent(all -> values(all, kind.facts(), facts));
    WorkedCase.Leaves leaves = new WorkedCase.Leaves(state, facts, section.texts("obligations"));
    section.done();
    return leaves;
  }
}
