package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Opinion;
import guiju.engine.law.Action;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opinions asked for in a procedure: what is missing first, then what objects, then the rest. */
final class Opinions {
  private final Rulebook rulebook;
  private final Texts texts;
  private final LocalDate today;
  private final Dossier dossier;
  private final History history;

  Opinions(Rulebook rulebook, Texts texts, LocalDate today, Dossier dossier, History history) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.today = today;
    this.dossier = dossier;
    this.history = history;
  }

  /** The opinions of a procedure, the present round first; empty when none were asked for. */
  List<DossierBody.Round> of(Procedure procedure) {
    CaseFile file = dossier.cases().get(procedure.id());
    if (procedure.consult().isEmpty() || file == null || !file.submitted()) {
      return List.of();
    }
    List<DossierBody.Round> rounds = new ArrayList<>();
    for (int round = file.round(); round >= 1; round--) {
      DossierBody.Round opinions = round(procedure, file, round);
      if (!opinions.opinions().isEmpty()) {
        rounds.add(opinions);
      }
    }
    return rounds;
  }

  private DossierBody.Round round(Procedure procedure, CaseFile file, int round) {
    List<DossierBody.Opinion> lines = new ArrayList<>();
    for (Procedure.Consultation asked : procedure.consult().values()) {
      Optional<Opinion> given =
          file.opinions().stream()
              .filter(opinion -> opinion.round() == round && opinion.by().equals(asked.standing()))
              .findFirst();
      if (given.isPresent()) {
        lines.add(given(procedure, asked, given.get()));
      } else if (round == file.round() && asked(procedure, file)) {
        lines.add(missing(asked, file));
      }
    }
    lines.sort(
        java.util.Comparator.comparingInt(
            line -> line.missing() ? 0 : line.mark() == Mark.TICK ? 2 : 1));
    long in = lines.stream().filter(line -> !line.missing()).count();
    String cites =
        String.join(
            texts.say("list.separator"),
            procedure.cites().stream().limit(1).map(texts.wording()::citation).toList());
    return new DossierBody.Round(
        texts.say("opinions.round", texts.of(procedure.title()), round),
        texts.say("opinions.round.note", in, lines.size(), cites),
        lines);
  }

  // Back with the filer, nobody is asked until it is submitted again.
  private static boolean asked(Procedure procedure, CaseFile file) {
    return !file.presentOpinions().isEmpty()
        || procedure.actions().values().stream()
            .anyMatch(
                action -> action.role().opinion() != null && action.from().contains(file.state()));
  }

  private DossierBody.Opinion missing(Procedure.Consultation asked, CaseFile file) {
    long days = ChronoUnit.DAYS.between(file.since(), today);
    return new DossierBody.Opinion(
        texts.of(rulebook.label(asked.standing())),
        texts.of(asked.opinion()),
        "",
        Mark.PENDING,
        texts.say("opinions.missing", days),
        "",
        true);
  }

  private DossierBody.Opinion given(
      Procedure procedure, Procedure.Consultation asked, Opinion opinion) {
    Mark mark = !opinion.adverse() ? Mark.TICK : opinion.answered() ? Mark.WATCH : Mark.STOP;
    String key =
        !opinion.adverse()
            ? "opinions.agrees"
            : opinion.answered() ? "opinions.answered" : "opinions.objects";
    String said =
        said(procedure, opinion, action -> action.role().opinion() != null, asked.standing());
    String answer =
        opinion.answered()
            ? said(procedure, opinion, action -> action.role().answers() != null, asked.standing())
            : "";
    String text = answer.isEmpty() ? said : texts.say("opinions.answer", said, answer);
    return new DossierBody.Opinion(
        texts.of(rulebook.label(asked.standing())),
        texts.of(asked.opinion()),
        text,
        mark,
        texts.say(key),
        texts.wording().date(opinion.on(), today),
        false);
  }

  // The longest free text of the entry is what was said; verdicts and names stand beside it
  // already.
  private String said(
      Procedure procedure,
      Opinion opinion,
      java.util.function.Predicate<Action> which,
      String standing) {
    String said = "";
    for (Entry entry : history.entries()) {
      Action action =
          History.procedure(entry).equals(procedure.id()) ? history.action(entry) : null;
      if (action != null
          && which.test(action)
          && !entry.on().isBefore(opinion.on())
          && concerns(entry, action, standing)) {
        said = text(entry, action);
      }
    }
    return said;
  }

  private static boolean concerns(Entry entry, Action action, String standing) {
    if (action.role().answers() != null) {
      return History.form(entry).containsValue(standing);
    }
    return entry.tree().get("by") instanceof Map<?, ?> by
        && String.valueOf(by.get("capacity")).startsWith(standing + ".");
  }

  private static String text(Entry entry, Action action) {
    Form form = action.form();
    Map<String, Object> answers = History.form(entry);
    return form == null
        ? ""
        : form.fields().stream()
            .filter(field -> field.fact().type() == FactType.TEXT)
            .map(field -> answers.get(field.name()))
            .filter(java.util.Objects::nonNull)
            .map(Object::toString)
            .max(java.util.Comparator.comparingInt(String::length))
            .orElse("");
  }
}
