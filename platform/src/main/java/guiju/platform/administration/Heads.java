package guiju.platform.administration;

import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import guiju.platform.web.Frame;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the beginnings of pages, and notes what was refused. */
@Component
class Heads {

  private final Witness witness;

  Heads(Witness witness) {
    this.witness = witness;
  }

  /** The pages there are. */
  enum Place {
    /** Where one comes in. */
    START("", Office.SYSTEM, Office.SECURITY, Office.AUDIT),
    /** Organisations. */
    ORGANISATIONS("/organisations", Office.SYSTEM),
    /** Accounts. */
    ACCOUNTS("/accounts", Office.SYSTEM, Office.SECURITY),
    /** What waits for its confirmation. */
    PROPOSALS("/proposals", Office.SYSTEM, Office.SECURITY),
    /** Lists from Excel. */
    IMPORT("/import", Office.SYSTEM),
    /** The audit trail. */
    TRAIL("/trail", Office.AUDIT),
    /** Checking dockets. */
    DOCKETS("/dockets", Office.AUDIT),
    /** Settings in force. */
    POLICY("/policy", Office.SYSTEM, Office.SECURITY, Office.AUDIT),
    /** Which rulebook governs. */
    RULEBOOK("/rulebook", Office.SYSTEM, Office.SECURITY, Office.AUDIT),
    /** The record, its keys and witnesses. */
    RECORD("/record", Office.SYSTEM, Office.SECURITY, Office.AUDIT),
    /** How the house runs. */
    HEALTH("/health", Office.SYSTEM);

    private final String path;
    private final List<Office> offices;

    Place(String path, Office... offices) {
      this.path = path;
      this.offices = List.of(offices);
    }

    String href() {
      return Section.ADMINISTRATION.href() + path;
    }

    Office[] offices() {
      return offices.toArray(Office[]::new);
    }

    String key() {
      return "adm.place." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is said on top of a page: what has been done, or what stood in the way. */
  record Word(String done, Optional<Objection> objection) {

    static final Word NONE = new Word("", Optional.empty());

    static Word of(String done) {
      return new Word(done, Optional.empty());
    }

    static Word of(Optional<Objection> objection) {
      return new Word("", objection);
    }
  }

  /** What somebody asked for, as the trail calls it. */
  record Asked(Kind kind, String object) {}

  Head head(Visit visit, Person person, Place at, Sentence say, Word word) {
    Texts texts = visit.texts();
    Office office = Objects.requireNonNull(person.office());
    List<Frame.Place> places =
        Arrays.stream(Place.values())
            .filter(place -> place.offices.contains(office))
            .map(place -> new Frame.Place(texts.say(place.key()), place.href(), place == at))
            .toList();
    String done = "adm.done." + word.done();
    return new Head(
        visit.frame(person, texts.say(at.key()), Section.ADMINISTRATION),
        places,
        say,
        texts.keys().contains(done) ? texts.say(done) : "",
        word.objection().map(one -> one.in(texts)).orElse(""));
  }

  /**
   * Leads on to where what was done is told; or notes what was asked for, and shows the page again
   * with what stands in the way.
   *
   * @param asked what the trail calls it
   * @param objection why it was not done; empty when it was
   * @param next address to go to when it was done
   */
  ModelAndView answer(
      Asked asked, Optional<Objection> objection, String next, Function<Word, ModelAndView> page) {
    if (objection.isEmpty()) {
      return new ModelAndView("redirect:" + next);
    }
    note(asked.kind(), asked.object(), objection.get());
    ModelAndView again = page.apply(Word.of(objection));
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  /** Notes that an administrator asked for what is not done. */
  void note(Kind kind, String object, Objection objection) {
    witness.refused(kind, object, objection.key() + " " + objection.arguments());
  }
}
