package guiju.platform.register;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Money;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Nearness;
import guiju.platform.docket.RegisterLine;
import guiju.platform.identity.Person;
import guiju.platform.web.Addresses;
import guiju.platform.web.Mark;
import guiju.platform.web.Names;
import guiju.platform.web.Shown;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a register as people read them. */
final class Rows {
  private static final int NAMED = 2;

  private final Rulebook rulebook;
  private final Texts texts;
  private final LocalDate today;
  private final Names.Known names;
  private final Person person;

  Rows(Rulebook rulebook, Visit visit, Names.Known names, Person person) {
    this.rulebook = rulebook;
    this.texts = visit.texts();
    this.today = visit.today();
    this.names = names;
    this.person = person;
  }

  RegisterPage.Row row(RegisterLine line, @Nullable Dossier dossier) {
    Kind kind = rulebook.kind(line.kind());
    Long amount = line.amount();
    return new RegisterPage.Row(
        line.name(),
        Addresses.of(kind, line.key()),
        line.owner() == null ? "" : texts.of(names.organisation(line.owner())),
        line.key(),
        line.year() == null ? "" : String.valueOf(line.year()),
        amount == null ? "" : Money.wanGrouped(amount),
        kind.register().stream().map(fact -> value(fact, dossier)).toList(),
        stand(line),
        due(line));
  }

  private String value(Fact fact, @Nullable Dossier dossier) {
    Object value = dossier == null ? null : dossier.facts().recorded(fact.name());
    return value == null ? "" : new Shown(texts, names, today).value(fact, value);
  }

  private RegisterPage.Stand stand(RegisterLine line) {
    Procedure procedure =
        line.procedure() == null ? null : rulebook.procedures().get(line.procedure());
    Procedure.State state =
        procedure == null || line.state() == null ? null : procedure.states().get(line.state());
    boolean mine = person.active() != null && line.turn().contains(person.active().standing());
    long days = line.since() == null ? 0 : ChronoUnit.DAYS.between(line.since(), today);
    return new RegisterPage.Stand(
        procedure == null ? "" : texts.of(procedure.title()),
        state == null ? "" : texts.of(state.label()),
        turn(line.turn()),
        mine,
        line.turn().isEmpty() || line.since() == null ? "" : texts.say("workbench.days", days));
  }

  /** Two are named; of more only the first and how many. */
  private String turn(List<String> turn) {
    return turn.size() > NAMED
        ? texts.say("situation.several", texts.of(rulebook.label(turn.get(0))), turn.size())
        : String.join(
            texts.say("list.separator"),
            turn.stream().map(id -> texts.of(rulebook.label(id))).toList());
  }

  private RegisterPage.Due due(RegisterLine line) {
    LocalDate due = line.due();
    if (due == null) {
      return new RegisterPage.Due(Mark.ASIDE, "");
    }
    Mark mark =
        switch (Nearness.of(due, today)) {
          case OVERDUE -> Mark.RISK;
          case SOON -> Mark.WATCH;
          case AHEAD, NONE -> Mark.NORMAL;
        };
    return new RegisterPage.Due(
        mark,
        texts.say(
            "register.due", texts.wording().date(due, today), texts.wording().left(due, today)));
  }
}
