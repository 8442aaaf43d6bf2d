package guiju.house;

import guiju.engine.Capacities;
import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** The procedures of a rulebook as tables: who may do what, from where to where, and what holds. */
final class ProcedureBook {
  private final Rulebook rulebook;
  private final StringBuilder page = new StringBuilder();

  private ProcedureBook(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The page for a rulebook, in Markdown. */
  static String of(Rulebook rulebook) {
    ProcedureBook book = new ProcedureBook(rulebook);
    book.head();
    rulebook.procedures().values().forEach(book::procedure);
    return book.page.toString();
  }

  private void head() {
    line("# Procedures of %s", both(rulebook.identity().title()));
    line("");
    line("Made from `rulebooks/%s` by a test; not edited by hand.", rulebook.identity().id());
    line("`mvn -pl engine test -Dtest=GeneratedPagesTest -Dguiju.regenerate=true` makes it anew.");
    line("");
    line("| procedure | of | articles | states | acts |");
    line("|---|---|---|---:|---:|");
    for (Procedure procedure : rulebook.procedures().values()) {
      line(
          "| [%s](#%s) %s | %s | %s | %d | %d |",
          procedure.id(),
          procedure.id().toLowerCase(java.util.Locale.ROOT),
          both(procedure.title()),
          both(rulebook.kind(procedure.kind()).label()),
          list(procedure.cites()),
          procedure.states().size(),
          procedure.actions().size());
    }
  }

  private void procedure(Procedure procedure) {
    line("");
    line("## %s", procedure.id());
    line("");
    line(
        "%s. Of: %s. Articles: %s.",
        both(procedure.title()), procedure.kind(), list(procedure.cites()));
    line("");
    line("| state | label | whose turn |");
    line("|---|---|---|");
    procedure.states().values().forEach(this::state);
    if (!procedure.consult().isEmpty()) {
      opinions(procedure);
    }
    line("");
    line("| act | who | from → to | asked for | must hold | told only | articles |");
    line("|---|---|---|---|---|---|---|");
    procedure.actions().values().forEach(action -> action(procedure, action));
  }

  private void state(Procedure.State state) {
    String end =
        switch (state.ending()) {
          case NONE -> state.start() ? "start" : "";
          case GOOD -> "end: reached";
          case BAD -> "end: not reached";
        };
    List<String> words = new ArrayList<>();
    if (!end.isEmpty()) {
      words.add(end);
    }
    if (!state.turn().isEmpty()) {
      words.add(String.join(", ", state.turn()));
    }
    if (state.seenBy() != null) {
      words.add("seen by " + state.seenBy() + " only");
    }
    String turn = String.join("; ", words);
    line("| `%s` | %s | %s |", state.id(), both(state.label()), turn);
  }

  private void opinions(Procedure procedure) {
    line("");
    line("| opinion asked of | what about | when | articles |");
    line("|---|---|---|---|");
    for (Procedure.Consultation consultation : procedure.consult().values()) {
      line(
          "| `%s` | %s | %s | %s |",
          consultation.standing(),
          both(consultation.opinion()),
          consultation.when() == null ? "always" : "on condition",
          list(consultation.cites()));
    }
  }

  private void action(Procedure procedure, Action action) {
    line(
        "| `%s` %s | %s | %s | %s | %s | %s | %s |",
        action.id(),
        both(action.label()),
        who(action),
        way(procedure, action),
        asked(action),
        each(action.blocking(), Rule::id),
        each(action.warning(), Rule::id),
        list(action.cites()));
  }

  private String who(Action action) {
    return switch (action.by().way()) {
      case NAMED -> each(action.by().capacities(), this::capacity);
      case CONSULTED -> "whoever is asked";
      case RIPPLE -> "follows from another dossier";
      case AUTOMATIC -> "by itself, at once";
      case CLOCK -> "by itself, on the first day";
    };
  }

  private String capacity(guiju.engine.law.Capacity capacity) {
    return Capacities.label(rulebook, capacity).en();
  }

  private static String way(Procedure procedure, Action action) {
    String from = action.role().creates() ? "(new)" : each(List.copyOf(action.from()), id -> id);
    String to =
        action.role().creates() && action.to() == null ? procedure.start().id() : action.to();
    return to == null ? from : from + " → " + to;
  }

  private static String asked(Action action) {
    StringJoiner asked = new StringJoiner("<br>");
    Form form = action.form();
    if (form != null) {
      asked.add("form `" + form.id() + "`");
    }
    for (Material material : action.materials()) {
      asked.add(material.label().en() + (material.when() == null ? "" : " (on condition)"));
    }
    return asked.toString();
  }

  private static <T> String each(List<T> things, Function<T, String> named) {
    StringJoiner joined = new StringJoiner("<br>");
    things.stream().map(named).sorted().forEach(joined::add);
    return joined.toString();
  }

  private static String list(List<String> citations) {
    return String.join(", ", citations);
  }

  private static String both(Text text) {
    String both = text.zh().equals(text.en()) ? text.zh() : text.zh() + " · " + text.en();
    return both.replace("|", "\\|");
  }

  private void line(String format, Object... arguments) {
    page.append(arguments.length == 0 ? format : format.formatted(arguments)).append('\n');
  }
}
