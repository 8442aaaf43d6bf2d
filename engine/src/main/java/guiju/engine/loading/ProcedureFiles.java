package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Action;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads procedures/*.yaml. */
final class ProcedureFiles {
  /** Everything a procedure may name, and what finds the facts its expressions name. */
  record Known(
      Map<String, Kind> kinds,
      Map<String, Standing> standings,
      Map<String, Form> forms,
      Map<String, Material> materials,
      Map<String, Rule> rules,
      References references) {}

  private final Known known;
  private final Compilers compilers;

  ProcedureFiles(Known known, Compilers compilers) {
    this.known = known;
    this.compilers = compilers;
  }

  Map<String, Procedure> read(Map<String, Section> files) {
    Map<String, Procedure> procedures = new LinkedHashMap<>();
    files.forEach(
        (id, section) -> {
          Kind kind = known.kinds().get(section.text("of"));
          if (kind == null) {
            section.problem("of", "There is no kind \"" + section.text("of") + "\"");
          } else {
            procedures.put(id, procedure(id, section, kind));
          }
        });
    return ordered(procedures);
  }

  private static Map<String, Procedure> ordered(Map<String, Procedure> procedures) {
    Map<String, Procedure> ordered = new LinkedHashMap<>();
    procedures.values().stream()
        .sorted(
            Comparator.comparing((Procedure p) -> p.stage() == 0 ? Integer.MAX_VALUE : p.stage())
                .thenComparing(Procedure::id))
        .forEach(p -> ordered.put(p.id(), p));
    return ordered;
  }

  private Procedure procedure(String id, Section section, Kind kind) {
    Text title = section.sentence("title");
    List<String> cites = section.texts("cites");
    Text otherwise = section.optionalSentence("otherwise");
    Map<String, Procedure.State> states = states(section);
    Map<String, Procedure.Consultation> consult = consult(section, kind);
    ActionReader reader =
        new ActionReader(
            new ActionReader.Frame(known, compilers, kind, id, cites, states, consult.keySet()));
    Map<String, Action> actions = new LinkedHashMap<>();
    section
        .optionalSection("acts")
        .ifPresent(
            acts ->
                acts.keys()
                    .forEach(
                        name ->
                            acts.optionalSection(name)
                                .ifPresent(act -> actions.put(name, reader.action(name, act)))));
    Expression concerns = compilers.optionalTest(kind, section, "concerns");
    section.has("cases");
    Procedure procedure =
        new Procedure(
            id,
            kind.name(),
            title,
            cites,
            section.texts("satisfies"),
            concerns,
            pathGround(id, title, cites, otherwise),
            section.has("stage") ? section.number("stage") : 0,
            holdsUp(section),
            section.flag("repeatable"),
            states,
            consult,
            Collections.unmodifiableMap(actions));
    section.done();
    return procedure;
  }

  private static boolean holdsUp(Section section) {
    if (section.has("holdsUp") && section.has("stage")) {
      section.problem("holdsUp", "\"holdsUp\" is for a procedure without a stage");
    }
    return section.flag("holdsUp");
  }

  private static Ground pathGround(
      String id, Text title, List<String> cites, @Nullable Text otherwise) {
    return new Ground(
        "order:path:" + id,
        Ground.Source.ORDER,
        Sentences.of("order.path.title"),
        cites,
        Force.MUST,
        List.of(),
        Message.plain(otherwise == null ? Sentences.of("order.path.message", title) : otherwise),
        null);
  }

  private static Map<String, Procedure.State> states(Section section) {
    Map<String, Procedure.State> states = new LinkedHashMap<>();
    section
        .optionalSection("states")
        .ifPresent(
            all -> {
              for (String id : all.keys()) {
                all.optionalSection(id).ifPresent(state -> states.put(id, state(id, state)));
              }
            });
    long starts = states.values().stream().filter(Procedure.State::start).count();
    if (starts != 1) {
      section.problem("states", "A procedure has exactly one start state; there are " + starts);
      states.putIfAbsent(
          "?",
          new Procedure.State("?", Text.same("?"), true, Procedure.Ending.NONE, List.of(), null));
    }
    return Collections.unmodifiableMap(states);
  }

  private static Procedure.State state(String id, Section section) {
    Procedure.State state =
        new Procedure.State(
            id,
            section.sentence("label"),
            section.flag("start"),
            Words.word(section, "end", Procedure.Ending.class, Procedure.Ending.NONE),
            section.texts("turn"),
            section.optionalText("seenBy").orElse(null));
    section.done();
    return state;
  }

  private Map<String, Procedure.Consultation> consult(Section section, Kind kind) {
    Map<String, Procedure.Consultation> consult = new LinkedHashMap<>();
    section
        .optionalSection("consult")
        .ifPresent(
            all -> {
              for (String standing : all.keys()) {
                if (!known.standings().containsKey(standing)) {
                  all.problem(standing, "There is no standing \"" + standing + "\"");
                }
                all.optionalSection(standing)
                    .ifPresent(one -> consult.put(standing, consultation(standing, one, kind)));
              }
            });
    return Collections.unmodifiableMap(consult);
  }

  private Procedure.Consultation consultation(String standing, Section section, Kind kind) {
    Procedure.Consultation consultation =
        new Procedure.Consultation(
            standing,
            section.sentence("opinion"),
            section.texts("cites"),
            section
                .optionalText("when")
                .map(
                    source ->
                        compilers.standing(
                            kind, source, Type.Simple.YES_NO, section.placeOf("when")))
                .orElse(null),
            section.texts("satisfies"));
    section.done();
    return consultation;
  }
}
