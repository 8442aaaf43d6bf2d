package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.platform.HouseClock;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import guiju.platform.identity.Person;
import guiju.platform.record.EvidenceFlaw;
import guiju.platform.record.Packages;
import guiju.platform.record.Packages.Checked;
import guiju.platform.web.VerifyPage.Asked;
import guiju.platform.web.VerifyPage.Line;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is proven of a docket, and what is not. */
@Component
class Verification {
  private final Rulebook rulebook;
  private final Chronicle chronicle;
  private final Proof proof;

  Verification(Judge judge, Chronicle chronicle, Proof proof) {
    this.rulebook = judge.rulebook();
    this.chronicle = chronicle;
    this.proof = proof;
  }

  /** What a visitor typed. */
  record Question(String kind, String key, String code) {
    /** Whether it could name a dossier. */
    boolean named() {
      return key.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    }

    /** The digits of the code, without the spaces it is printed with. */
    String digits() {
      return code.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
  }

  /** The page before anything is asked, or after something that could not be answered. */
  VerifyPage ask(Visit visit, @Nullable Person person, Question question, String problem) {
    Texts texts = visit.texts();
    return new VerifyPage(
        frame(visit, person),
        texts.sentence("verify.ask"),
        asked(texts, question, problem, person == null),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  /** The whole docket, for somebody who may read it. */
  VerifyPage whole(Visit visit, Person person, Question question, String back) {
    Texts texts = visit.texts();
    Verdict verdict = proof.of(question.kind(), question.key()).orElseThrow(NoSuchPage::new);
    long to = verdict.breach().map(breach -> breach.sequence() - 1).orElse(Long.MAX_VALUE);
    History history = new History(rulebook, chronicle.of(question.kind(), question.key()));
    return new VerifyPage(
        frame(visit, person),
        say(texts, verdict),
        asked(texts, question, "", false),
        proven(texts, verdict),
        unproven(texts),
        history.entries().stream().map(entry -> line(visit, history, entry, to)).toList(),
        back);
  }

  /** One entry, for somebody who holds its code; empty when no entry has it. */
  Optional<VerifyPage> entry(Visit visit, @Nullable Person person, Question question) {
    if (!question.named() || !question.digits().matches("[0-9a-f]{12,64}")) {
      return Optional.empty();
    }
    return chronicle
        .beginning(question.kind(), question.key(), question.digits())
        .map(entry -> entry(visit, person, question, entry));
  }

  private VerifyPage entry(Visit visit, @Nullable Person person, Question question, Entry entry) {
    Texts texts = visit.texts();
    Verdict verdict = proof.of(question.kind(), question.key()).orElseThrow(NoSuchPage::new);
    long to = verdict.breach().map(breach -> breach.sequence() - 1).orElse(Long.MAX_VALUE);
    boolean holds = entry.sequence() <= to;
    List<Line> proven = new ArrayList<>();
    proven.add(
        new Line(
            holds ? Mark.MET : Mark.STOP,
            texts.say(holds ? "verify.entry" : "verify.entry.broken", entry.sequence())));
    proven.addAll(proven(texts, verdict));
    return new VerifyPage(
        frame(visit, person),
        holds
            ? texts.sentence("verify.code", entry.sequence(), verdict.entries())
            : say(texts, verdict),
        asked(texts, question, "", person == null),
        proven,
        unproven(texts),
        List.of(line(visit, new History(rulebook, List.of(entry)), entry, to)),
        "");
  }

  /** A package somebody brought. */
  VerifyPage brought(Visit visit, @Nullable Person person, Checked checked) {
    Texts texts = visit.texts();
    Verdict verdict = checked.verdict();
    List<Line> proven = new ArrayList<>(proven(texts, verdict));
    if (verdict.sound()) {
      proven.add(1, new Line(Mark.MET, texts.say("verify.papers")));
      proven.add(kinship(texts, checked));
      proven.add(evidence(visit, checked));
    }
    return new VerifyPage(
        frame(visit, person),
        checked.sound()
            ? texts.sentence("verify.brought", checked.key(), verdict.entries())
            : broken(texts, checked),
        asked(texts, new Question(checked.kind(), checked.key(), ""), "", person == null),
        proven,
        unproven(texts),
        List.of(),
        "");
  }

  private static Sentence broken(Texts texts, Checked checked) {
    return checked
        .flaw()
        .map(flaw -> texts.sentence("verify.evidence.broken", flaw(texts, flaw)))
        .orElseGet(() -> say(texts, checked.verdict()));
  }

  private static String flaw(Texts texts, EvidenceFlaw flaw) {
    return texts.say("evidence." + flaw.name().toLowerCase(Locale.ROOT));
  }

  /** What its signed head adds. */
  private static Line evidence(Visit visit, Checked checked) {
    Texts texts = visit.texts();
    if (checked.flaw().isPresent()) {
      return new Line(Mark.STOP, flaw(texts, checked.flaw().get()));
    }
    if (checked.proven().isEmpty()) {
      return new Line(Mark.UNKNOWN, texts.say("verify.evidence.none"));
    }
    Packages.Proven proven = checked.proven().get();
    String signed =
        texts
            .wording()
            .moment(LocalDateTime.ofInstant(proven.signed(), HouseClock.ZONE), visit.today());
    return new Line(
        proven.ours() ? Mark.MET : Mark.UNKNOWN,
        texts.say(
            proven.ours() ? "verify.evidence.ours" : "verify.evidence.foreign",
            proven.covered(),
            proven.head(),
            signed));
  }

  private static Line kinship(Texts texts, Checked checked) {
    return switch (checked.kinship()) {
      case STRANGE -> new Line(Mark.UNKNOWN, texts.say("verify.strange"));
      case SAME -> new Line(Mark.MET, texts.say("verify.same"));
      case EARLIER -> new Line(Mark.MET, texts.say("verify.earlier", checked.further()));
      case OTHER -> new Line(Mark.STOP, texts.say("verify.other"));
    };
  }

  private static Frame frame(Visit visit, @Nullable Person person) {
    return visit.frame(person, visit.texts().word(Section.VERIFY), Section.VERIFY);
  }

  private Asked asked(Texts texts, Question question, String problem, boolean visitor) {
    return new Asked(
        rulebook.kinds().values().stream()
            .map(
                kind ->
                    new FieldView.Option(
                        kind.name(), texts.of(kind.label()), kind.name().equals(question.kind())))
            .toList(),
        question.key(),
        question.code(),
        problem,
        visitor);
  }

  private static Sentence say(Texts texts, Verdict verdict) {
    return verdict
        .breach()
        .map(
            breach ->
                texts.sentence(
                    "verify.broken",
                    breach.sequence(),
                    texts.say("flaw." + breach.what().name().toLowerCase(Locale.ROOT))))
        .orElseGet(() -> texts.sentence("verify.sound", verdict.entries()));
  }

  private static List<Line> proven(Texts texts, Verdict verdict) {
    if (!verdict.sound()) {
      long intact = verdict.breach().map(breach -> breach.sequence() - 1).orElse(0L);
      return intact <= 0
          ? List.of()
          : List.of(new Line(Mark.MET, texts.say("verify.before", intact)));
    }
    return List.of(
        new Line(Mark.MET, texts.say("verify.chain", verdict.entries())),
        new Line(Mark.MET, texts.say("verify.snapshot")),
        new Line(Mark.MET, texts.say("verify.head", verdict.head())));
  }

  private static List<String> unproven(Texts texts) {
    return List.of(texts.say("verify.not.owner"), texts.say("verify.not.truth"));
  }

  private static VerifyPage.Entry line(Visit visit, History history, Entry entry, long to) {
    Texts texts = visit.texts();
    Action action = history.action(entry);
    return new VerifyPage.Entry(
        String.valueOf(entry.sequence()),
        texts.wording().fullDate(entry.on()),
        action == null ? entry.act() : texts.of(action.label()),
        entry.hash(),
        entry.sequence() <= to ? Mark.TICK : Mark.STOP);
  }
}
