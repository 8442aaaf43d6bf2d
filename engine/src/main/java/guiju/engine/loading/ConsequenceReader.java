package guiju.engine.loading;

import guiju.engine.Lexicon;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Type;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what follows from an act: facts, duties, acts on other dossiers. */
final class ConsequenceReader {
  private static final Type TEXTS = new Type.ListOf(Type.Simple.TEXT);
  private static final Pattern LITERAL = Pattern.compile("\\s*'([^']*)'\\s*");

  private final ProcedureFiles.Known known;
  private final Compilers compilers;
  private final Kind kind;

  ConsequenceReader(ProcedureFiles.Known known, Compilers compilers, Kind kind) {
    this.known = known;
    this.compilers = compilers;
    this.kind = kind;
  }

  /** Facts it sets; an automatic act sees neither form nor actor. */
  Map<String, Expression> sets(Section section, boolean automatic) {
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
                  literal(all, name, fact);
                  sets.put(name, value(all, name, fact, automatic));
                }
              }
            });
    return sets;
  }

  private Expression value(Section all, String name, Fact fact, boolean automatic) {
    Type type = Lexicon.typeOf(kind, fact);
    return automatic
        ? compilers.standing(kind, all.text(name), type, all.placeOf(name))
        : compilers.acting(kind, all.text(name), type, all.placeOf(name));
  }

  /** A choice set to a key it does not have would be read back by nobody. */
  private static void literal(Section all, String name, Fact fact) {
    Matcher literal = LITERAL.matcher(all.text(name));
    if (!fact.options().isEmpty()
        && literal.matches()
        && !literal.group(1).isEmpty()
        && !fact.options().containsKey(literal.group(1))) {
      all.problem(
          name,
          name
              + " is never \""
              + literal.group(1)
              + "\"; it is one of "
              + String.join(", ", fact.options().keySet()));
    }
  }

  /** Duties it opens. */
  List<Action.Duty> opens(Section section) {
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

  /** Acts it sets off; whether they exist is checked when everything has been read. */
  List<Action.RippleOut> ripples(Section section) {
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
      Expression to = compilers.acting(kind, ripple.text("to"), TEXTS, ripple.placeOf("to"));
      ripples.add(
          new Action.RippleOut(
              other,
              to,
              known.references().named(kind, ripple.placeOf("to"), to),
              act.substring(0, dot),
              act.substring(Math.min(dot + 1, act.length())),
              form));
      ripple.done();
    }
    return ripples;
  }
}
