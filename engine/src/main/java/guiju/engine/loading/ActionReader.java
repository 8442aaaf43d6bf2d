package guiju.engine.loading;

import guiju.engine.Lexicon;
import guiju.engine.dossier.Values;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Cure;
import guiju.engine.law.Fact;
import guiju.engine.law.Force;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.law.Kind;
import guiju.engine.law.Material;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.law.Standing;
import guiju.engine.text.Message;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the acts of one procedure. */
final class ActionReader {
  private static final Type TEXTS = new Type.ListOf(Type.Simple.TEXT);

  private final ProcedureFiles.Known known;
  private final Compilers compilers;
  private final Kind kind;
  private final String procedure;
  private final List<String> procedureCites;
  private final Map<String, Procedure.State> states;
  private final Set<String> consulted;

  ActionReader(
      ProcedureFiles.Known known,
      Compilers compilers,
      Kind kind,
      String procedure,
      List<String> procedureCites,
      Map<String, Procedure.State> states,
      Set<String> consulted) {
    this.known = known;
    this.compilers = compilers;
    this.kind = kind;
    this.procedure = procedure;
    this.procedureCites = procedureCites;
    this.states = states;
    this.consulted = consulted;
  }

  Action action(String id, Section section) {
    boolean automatic = section.has("automatic");
    Text label = automatic && !section.has("label") ? Text.same(id) : section.sentence("label");
    List<String> cites = section.has("cites") ? section.texts("cites") : procedureCites;
    Action.By by = by(section, automatic);
    Action action =
        new Action(
            id,
            procedure,
            label,
            cites,
            section.texts("satisfies"),
            by,
            from(section),
            section.optionalText("to").map(to -> state(section, "to", to)).orElse(null),
            form(section),
            materials(section),
            rules(section, "rules"),
            rules(section, "warns"),
            role(section),
            sets(section),
            opens(section),
            section.texts("closes"),
            ripples(section),
            order(id, cites, by));
    section.done();
    return action;
  }

  private Action.By by(Section section, boolean automatic) {
    List<String> texts = section.texts("by");
    List<String> posts = section.texts("posts");
    boolean notApplicant = section.optionalText("notBy").map("applicant"::equals).orElse(true);
    section
        .optionalText("notBy")
        .filter(who -> !who.equals("applicant") && !who.equals("nobody"))
        .ifPresent(who -> section.problem("notBy", "\"notBy\" is applicant or nobody"));
    if (automatic) {
      return new Action.By(Action.Way.AUTOMATIC, List.of(), false);
    }
    if (texts.equals(List.of("ripple"))) {
      return new Action.By(Action.Way.RIPPLE, List.of(), false);
    }
    if (texts.equals(List.of("clock"))) {
      if (!section.has("when")) {
        section.problem("by", "An act the clock takes needs \"when\": the condition it waits for");
      }
      return new Action.By(Action.Way.CLOCK, List.of(), false);
    }
    if (texts.equals(List.of("consulted"))) {
      List<Capacity> any =
          (posts.isEmpty() ? List.of("*") : posts).stream().map(p -> new Capacity("", p)).toList();
      return new Action.By(Action.Way.CONSULTED, any, false);
    }
    if (texts.isEmpty()) {
      section.problem("by", "\"by\" is missing: nobody could take this act");
    }
    List<Capacity> capacities = new ArrayList<>();
    texts.forEach(text -> capacity(section, text).ifPresent(capacities::add));
    boolean asker = capacities.stream().anyMatch(c -> isRelation(c.standing()));
    return new Action.By(
        Action.Way.NAMED,
        capacities,
        section.has("notBy") ? notApplicant : !asker && !section.flag("newRound"));
  }

  private boolean isRelation(String standing) {
    Standing found = known.standings().get(standing);
    return found != null && found.body() == null;
  }

  private Optional<Capacity> capacity(Section section, String text) {
    try {
      Capacity capacity = Capacity.of(text);
      Standing standing = known.standings().get(capacity.standing());
      if (standing == null) {
        section.problem("by", "There is no standing \"" + capacity.standing() + "\"");
      } else if (!capacity.post().equals("*") && !standing.posts().containsKey(capacity.post())) {
        section.problem(
            "by",
            "\""
                + capacity.standing()
                + "\" has no post \""
                + capacity.post()
                + "\"; it has "
                + String.join(", ", standing.posts().keySet()));
      }
      return Optional.of(capacity);
    } catch (IllegalArgumentException e) {
      section.problem("by", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Set<String> from(Section section) {
    List<String> from = section.texts("from");
    if (section.flag("creates") && from.isEmpty()) {
      return Set.of(
          states.values().stream().filter(Procedure.State::start).findFirst().orElseThrow().id());
    }
    if (from.isEmpty()) {
      section.problem("from", "\"from\" is missing: the states it can be taken in");
    }
    Set<String> known = new LinkedHashSet<>();
    from.forEach(state -> known.add(state(section, "from", state)));
    return known;
  }

  private String state(Section section, String key, String id) {
    if (!states.containsKey(id)) {
      section.problem(
          key, "There is no state \"" + id + "\"; known: " + String.join(", ", states.keySet()));
    }
    return id;
  }

  private @Nullable Form form(Section section) {
    Optional<String> id = section.optionalText("form");
    if (id.isEmpty()) {
      return null;
    }
    Form form = known.forms().get(id.get());
    if (form == null) {
      section.problem("form", "There is no form \"" + id.get() + "\"");
    } else if (!form.kind().equals(kind.name())) {
      section.problem("form", "\"" + id.get() + "\" is a form of " + form.kind());
    }
    return form;
  }

  private List<Material> materials(Section section) {
    List<Material> materials = new ArrayList<>();
    for (String id : section.texts("materials")) {
      Material material = known.materials().get(id);
      if (material == null) {
        section.problem("materials", "There is no paper \"" + id + "\"");
      } else if (!material.kind().equals(kind.name())) {
        section.problem("materials", "\"" + id + "\" is a paper of " + material.kind());
      } else {
        materials.add(material);
      }
    }
    return materials;
  }

  private List<Rule> rules(Section section, String key) {
    List<Rule> rules = new ArrayList<>();
    for (String name : section.texts(key)) {
      List<Rule> found =
          known.rules().values().stream()
              .filter(rule -> rule.kind().equals(kind.name()))
              .filter(rule -> name.equals(rule.id()) || name.equals("@" + rule.group()))
              .toList();
      if (found.isEmpty()) {
        section.problem(
            key,
            "There is no rule"
                + (name.startsWith("@") ? " group" : "")
                + " \""
                + name
                + "\" about "
                + kind.name());
      }
      found.stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
    }
    return rules;
  }

  private Action.Role role(Section section) {
    return new Action.Role(
        section.flag("creates"),
        section.flag("newRound"),
        section.flag("returns"),
        section
            .optionalText("automatic")
            .map(
                source ->
                    compilers.standing(
                        kind, source, Type.Simple.YES_NO, section.placeOf("automatic")))
            .orElse(null),
        section
            .optionalText("when")
            .map(
                source ->
                    compilers.standing(kind, source, Type.Simple.YES_NO, section.placeOf("when")))
            .orElse(null),
        compilers.optionalTest(kind, section, "opinion"),
        compilers.optional(kind, section, "answers", Type.Simple.TEXT),
        section.optionalSection("grantsWaiver").map(this::waiver).orElse(null),
        section.optionalSection("confirmsExemption").map(this::exemption).orElse(null));
  }

  private Action.WaiverGrant waiver(Section section) {
    Action.WaiverGrant grant =
        new Action.WaiverGrant(text(section, "rule"), text(section, "reason"));
    section.done();
    return grant;
  }

  private Action.ExemptionGrant exemption(Section section) {
    Action.ExemptionGrant grant =
        new Action.ExemptionGrant(
            text(section, "rule"), text(section, "law"), text(section, "article"));
    section.done();
    return grant;
  }

  private Expression text(Section section, String key) {
    return compilers.acting(kind, section.text(key), Type.Simple.TEXT, section.placeOf(key));
  }

  private Map<String, Expression> sets(Section section) {
    Map<String, Expression> sets = new LinkedHashMap<>();
    section
        .optionalSection("sets")
        .ifPresent(
            all -> {
              for (String name : all.keys()) {
                Fact fact = kind.fact(name);
                if (fact == null || fact.isDerived()) {
                  all.problem(
                      name,
                      "\"" + name + "\" is not a fact of " + kind.name() + " that can be set");
                } else {
                  sets.put(
                      name,
                      compilers.acting(
                          kind, all.text(name), Lexicon.typeOf(kind, fact), all.placeOf(name)));
                }
              }
            });
    return sets;
  }

  private List<Action.Duty> opens(Section section) {
    List<Action.Duty> duties = new ArrayList<>();
    section
        .optionalSection("opens")
        .ifPresent(
            all -> {
              for (String id : all.keys()) {
                all.optionalSection(id).ifPresent(duty -> duties.add(duty(id, duty)));
              }
            });
    return duties;
  }

  private Action.Duty duty(String id, Section section) {
    String by = section.text("by");
    String standing = by.contains(".") ? by.substring(0, by.indexOf('.')) : by;
    if (!known.standings().containsKey(standing)) {
      section.problem("by", "There is no standing \"" + standing + "\"");
    }
    Action.Duty duty =
        new Action.Duty(
            id,
            section.sentence("label"),
            standing,
            compilers.optional(kind, section, "due", Type.Simple.DATE),
            section.texts("cites"),
            section.texts("satisfies"));
    section.done();
    return duty;
  }

  private List<Action.RippleOut> ripples(Section section) {
    List<Action.RippleOut> ripples = new ArrayList<>();
    for (Section ripple : section.sections("ripples")) {
      String act = ripple.text("act");
      int dot = Math.max(act.indexOf('.'), 0);
      Map<String, Expression> form = new LinkedHashMap<>();
      ripple
          .optionalSection("form")
          .ifPresent(
              all ->
                  all.keys()
                      .forEach(
                          name ->
                              form.put(
                                  name,
                                  compilers.acting(
                                      kind, all.text(name), null, all.placeOf(name)))));
      String other = ripple.text("kind");
      if (!known.kinds().containsKey(other)) {
        ripple.problem("kind", "There is no kind \"" + other + "\"");
      }
      ripples.add(
          new Action.RippleOut(
              other,
              compilers.acting(kind, ripple.text("to"), TEXTS, ripple.placeOf("to")),
              act.substring(0, dot),
              act.substring(Math.min(dot + 1, act.length())),
              form));
      ripple.done();
    }
    return ripples;
  }

  private Action.Order order(String id, List<String> cites, Action.By by) {
    return new Action.Order(
        ground("state", id, cites, null),
        ground("capacity", id, cites, Sentences.of("order.capacity.cure", who(by))),
        ground("fourEyes", id, cites, Sentences.of("order.fourEyes.cure")),
        ground("once", id, cites, Sentences.of("order.once.cure")),
        ground("grant", id, cites, null));
  }

  private Text who(Action.By by) {
    List<Text> who = new ArrayList<>();
    if (by.way() == Action.Way.CONSULTED) {
      consulted.forEach(standing -> name(standing).ifPresent(who::add));
    } else {
      by.capacities().forEach(c -> name(c.standing()).ifPresent(who::add));
    }
    return Values.join(who.stream().distinct().toList());
  }

  private Optional<Text> name(String standing) {
    return Optional.ofNullable(known.standings().get(standing)).map(Standing::name);
  }

  private Ground ground(String check, String id, List<String> cites, @Nullable Text cure) {
    return new Ground(
        "order:" + check + ":" + procedure + "." + id,
        Ground.Source.ORDER,
        Sentences.of("order." + check + ".title"),
        cites,
        Force.MUST,
        List.of(),
        Message.plain(Sentences.of("order." + check + ".title")),
        cure == null ? null : new Cure(cure, null));
  }
}
