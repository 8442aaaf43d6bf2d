package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.Outlook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a dossier stands: its opening sentence and its way. */
final class Situation {
  private final Rulebook rulebook;
  private final Texts texts;
  private final Names.Known names;
  private final LocalDate today;
  private final Dossier dossier;
  private final Outlook outlook;

  Situation(Rulebook rulebook, Visit visit, Names.Known names, Dossier dossier, Outlook outlook) {
    this.rulebook = rulebook;
    this.texts = visit.texts();
    this.names = names;
    this.today = outlook.on();
    this.dossier = dossier;
    this.outlook = outlook;
  }

  /** State, whose turn, since when, until when. */
  Sentence say() {
    Optional<Outlook.Standing> present = present();
    if (present.isEmpty()) {
      return texts.sentence("situation.none");
    }
    Outlook.Standing standing = present.get();
    String state = texts.of(standing.state().label());
    String procedure = texts.of(standing.procedure().title());
    String date = texts.wording().date(standing.caseFile().since(), today);
    if (standing.state().ending() != Procedure.Ending.NONE) {
      return texts.sentence("situation.done", procedure, state, date);
    } else if (standing.turn().isEmpty()) {
      return texts.sentence("situation.going", procedure, state, date, due());
    }
    long days = ChronoUnit.DAYS.between(standing.caseFile().since(), today);
    return texts.sentence("situation.turn", procedure, state, turn(standing), days, due());
  }

  /** Where it stands, as registers show it. */
  Optional<Outlook.Standing> present() {
    return outlook.present();
  }

  /** The procedures with a place on the path, in order. */
  List<Stage> stages() {
    return outlook.cases().stream()
        .filter(one -> one.procedure().stage() > 0)
        .sorted(Comparator.comparingInt(one -> one.procedure().stage()))
        .map(this::stage)
        .toList();
  }

  /** Whose turn it is in a procedure. */
  String turn(Outlook.Standing standing) {
    List<String> names = standing.turn().stream().flatMap(id -> called(id).stream()).toList();
    return names.size() <= 2
        ? String.join(texts.say("list.separator"), names)
        : texts.say("situation.several", names.get(0), names.size());
  }

  // A relation is called by the organisations that stand in it, a body by its standing's name.
  private List<String> called(String standing) {
    List<String> organisations =
        outlook.possibilities().stream()
            .flatMap(one -> one.who().stream())
            .filter(one -> one.body() == null && one.capacity().standing().equals(standing))
            .findFirst()
            .map(Outlook.Eligible::organisations)
            .orElse(List.of());
    return organisations.isEmpty()
        ? List.of(texts.of(rulebook.label(standing)))
        : organisations.stream().map(id -> texts.of(names.organisation(id))).toList();
  }

  private String due() {
    return outlook.obligations().stream()
        .filter(pending -> pending.obligation().due() != null)
        .min(Comparator.comparing(pending -> pending.obligation().due()))
        .map(
            pending ->
                due(Objects.requireNonNull(pending.obligation().due()), texts.of(pending.label())))
        .orElse("");
  }

  private String due(LocalDate day, String what) {
    String date = texts.wording().date(day, today);
    return day.isBefore(today)
        ? texts.say("situation.overdue", date, what, ChronoUnit.DAYS.between(day, today))
        : texts.say("situation.due", date, what);
  }

  private Stage stage(Outlook.Standing standing) {
    String title = texts.of(standing.procedure().title());
    CaseFile file = standing.caseFile();
    if (!standing.begun()) {
      return new Stage(Stage.Progress.TODO, title, condition(standing));
    }
    return switch (standing.state().ending()) {
      case GOOD -> new Stage(Stage.Progress.DONE, title, texts.wording().date(file.since(), today));
      case BAD -> new Stage(Stage.Progress.GONE, title, texts.of(standing.state().label()));
      case NONE ->
          new Stage(
              Stage.Progress.NOW,
              title,
              texts.say(
                  "stage.now",
                  texts.of(standing.state().label()),
                  ChronoUnit.DAYS.between(file.since(), today)));
    };
  }

  // What must be done before a stage can begin, read off its first act.
  private String condition(Outlook.Standing standing) {
    return outlook.possibilities().stream()
        .filter(one -> one.action().procedure().equals(standing.procedure().id()))
        .flatMap(one -> one.obstacles().stream())
        .filter(finding -> finding.ground().source() == guiju.engine.law.Ground.Source.RULE)
        .findFirst()
        .map(finding -> texts.say("stage.needs", texts.of(finding.ground().title())))
        .orElse(texts.say("stage.todo"));
  }

  Outlook outlook() {
    return outlook;
  }

  Dossier dossier() {
    return dossier;
  }
}
