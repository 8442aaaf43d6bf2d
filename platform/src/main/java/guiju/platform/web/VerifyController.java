package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import guiju.platform.identity.Person;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Checks a docket and says what is proven, and what is not. */
@Controller
class VerifyController {
  private final Rulebook rulebook;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Proof proof;

  VerifyController(Judge judge, Dossiers dossiers, Chronicle chronicle, Proof proof) {
    this.rulebook = judge.rulebook();
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.proof = proof;
  }

  @GetMapping("/verify")
  ModelAndView ask(
      Visit visit,
      @Nullable Person person,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String key) {
    if (rulebook.kinds().containsKey(kind) && key.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
      return new ModelAndView("redirect:/verify/" + kind + "/" + key);
    }
    Texts texts = visit.texts();
    VerifyPage page =
        new VerifyPage(
            visit.frame(person, texts.word(Section.VERIFY), Section.VERIFY),
            texts.sentence("verify.ask"),
            kinds(texts, ""),
            key,
            List.of(),
            List.of(),
            true,
            List.of(),
            "");
    return new ModelAndView("web/verify", "page", page);
  }

  @GetMapping("/verify/{kind}/{key}")
  ModelAndView verify(
      Visit visit, Person person, @PathVariable String kind, @PathVariable String key) {
    Dossier dossier = DossierPages.readable(dossiers, person, kind, key);
    Texts texts = visit.texts();
    Verdict verdict = proof.of(kind, key).orElseThrow(NoSuchPage::new);
    long to = verdict.breach().map(breach -> breach.sequence() - 1).orElse(Long.MAX_VALUE);
    History history = new History(rulebook, chronicle.of(kind, key));
    List<VerifyPage.Line> lines =
        history.entries().stream().map(entry -> line(visit, history, entry, to)).toList();
    VerifyPage page =
        new VerifyPage(
            visit.frame(person, texts.word(Section.VERIFY), Section.VERIFY),
            say(texts, verdict),
            kinds(texts, kind),
            key,
            proven(texts, verdict),
            List.of(texts.say("verify.not.owner"), texts.say("verify.not.truth")),
            verdict.sound(),
            lines,
            Addresses.of(dossier));
    return new ModelAndView("web/verify", "page", page);
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

  private static List<String> proven(Texts texts, Verdict verdict) {
    return verdict.sound()
        ? List.of(
            texts.say("verify.chain", verdict.entries()),
            texts.say("verify.snapshot"),
            texts.say("verify.head", verdict.head()))
        : List.of();
  }

  private VerifyPage.Line line(Visit visit, History history, Entry entry, long to) {
    Texts texts = visit.texts();
    Action action = history.action(entry);
    return new VerifyPage.Line(
        String.valueOf(entry.sequence()),
        texts.wording().fullDate(entry.on()),
        action == null ? entry.act() : texts.of(action.label()),
        entry.hash(),
        entry.sequence() <= to ? Mark.TICK : Mark.STOP);
  }

  private List<FieldView.Option> kinds(Texts texts, String chosen) {
    return rulebook.kinds().values().stream()
        .map(
            kind ->
                new FieldView.Option(
                    kind.name(), texts.of(kind.label()), kind.name().equals(chosen)))
        .toList();
  }
}
