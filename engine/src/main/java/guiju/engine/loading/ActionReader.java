package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Material;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.text.Text;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the acts of one procedure. */
final class ActionReader {
  private static final Set<String> AUTOMATIC_KEYS =
      Set.of("automatic", "label", "cites", "satisfies", "from", "to", "sets");

  /**
   * What the acts of a procedure may name.
   *
   * @param known everything read before procedures
   * @param compilers for expressions
   * @param kind the kind of dossier the procedure is about
   * @param procedure its id
   * @param cites what its acts cite when they do not say
   * @param states its states
   * @param consulted standings it asks for opinions
   */
  record Frame(
      ProcedureFiles.Known known,
      Compilers compilers,
      Kind kind,
      String procedure,
      List<String> cites,
      Map<String, Procedure.State> states,
      Set<String> consulted) {}

  private final Frame frame;
  private final ProcedureFiles.Known known;
  private final Compilers compilers;
  private final Kind kind;
  private final ActorReader actors;
  private final ConsequenceReader consequences;

  ActionReader(Frame frame) {
    this.frame = frame;
    this.known = frame.known();
    this.compilers = frame.compilers();
    this.kind = frame.kind();
    this.actors = new ActorReader(known.standings(), frame.consulted());
    this.consequences = new ConsequenceReader(known, compilers, kind);
  }

  Action action(String id, Section section) {
    boolean automatic = section.has("automatic");
    if (automatic) {
      automatic(section);
    }
    Text label = automatic && !section.has("label") ? Text.same(id) : section.sentence("label");
    List<String> cites = section.has("cites") ? section.texts("cites") : frame.cites();
    Action.By by = actors.by(section, automatic);
    Action action =
        new Action(
            id,
            frame.procedure(),
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
            consequences.sets(section, automatic),
            consequences.opens(section),
            section.texts("closes"),
            consequences.ripples(section),
            actors.order(frame.procedure() + "." + id, cites, by));
    section.done();
    return action;
  }

  /** The engine takes it as soon as it can: there is nobody to ask, and nothing else follows. */
  private static void automatic(Section section) {
    section.keys().stream()
        .filter(key -> !AUTOMATIC_KEYS.contains(key))
        .forEach(
            key ->
                section.problem(
                    key,
                    "An automatic act has no \""
                        + key
                        + "\"; it may say "
                        + String.join(", ", AUTOMATIC_KEYS.stream().sorted().toList())));
    if (!section.has("to")) {
      section.problem("automatic", "An automatic act needs \"to\": the state it leads to");
    }
  }

  private Set<String> from(Section section) {
    List<String> from = section.texts("from");
    if (section.flag("creates") && from.isEmpty()) {
      return Set.of(
          frame.states().values().stream()
              .filter(Procedure.State::start)
              .findFirst()
              .orElseThrow()
              .id());
    }
    if (from.isEmpty()) {
      section.problem("from", "\"from\" is missing: the states it can be taken in");
    }
    Set<String> known = new LinkedHashSet<>();
    from.forEach(state -> known.add(state(section, "from", state)));
    return known;
  }

  private String state(Section section, String key, String id) {
    if (!frame.states().containsKey(id)) {
      section.problem(
          key,
          "There is no state \"" + id + "\"; known: " + String.join(", ", frame.states().keySet()));
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
}
