package guiju.platform.web;

import guiju.engine.law.Kind;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what somebody has sent by a form. A new dossier gets its number here: when others take the
 * same number in the same moment the next one is tried, and a form sent again, because its answer
 * was lost, finds the dossier it made the first time.
 */
@Component
class Submission {

  /** So many may file at once and still all get a number. */
  private static final int ATTEMPTS = 50;

  private final Docket docket;
  private final Chronicle chronicle;
  private final Dossiers dossiers;
  private final NewKeys keys;

  Submission(Docket docket, Chronicle chronicle, Dossiers dossiers, NewKeys keys) {
    this.docket = docket;
    this.chronicle = chronicle;
    this.dossiers = dossiers;
    this.keys = keys;
  }

  /**
   * What was sent.
   *
   * @param desk the act and who takes it
   * @param looked where the dossier stood when its sender looked at it; null for a new one
   * @param once the sender's mark
   */
  record Sent(
      ActPages.Desk desk,
      @Nullable Long looked,
      String once,
      Map<String, Object> form,
      Map<String, Object> values,
      List<Paper> papers) {

    boolean begins() {
      return desk.action().role().creates() && desk.key().equals(Desks.NEW);
    }

    Kind kind() {
      return desk.dossier().kind();
    }
  }

  /** What came of it, on the dossier of which key. */
  record Outcome(String key, Answer answer) {}

  Outcome take(Sent sent, Person person, LocalDate today) {
    if (!sent.begins()) {
      return take(sent, sent.desk().key());
    }
    for (int attempt = 1; ; attempt++) {
      String key = before(sent).orElseGet(() -> keys.of(sent.kind(), sent.values(), person, today));
      Outcome outcome = take(sent, key);
      if (attempt == ATTEMPTS || !isOvertaken(sent, outcome)) {
        return outcome;
      }
    }
  }

  private Outcome take(Sent sent, String key) {
    return new Outcome(
        key,
        docket.take(
            new ActRequest(
                sent.kind().name(),
                key,
                sent.looked(),
                sent.once(),
                sent.desk().action().path(),
                sent.desk().actor(),
                sent.form(),
                sent.papers())));
  }

  /** The dossier this very form has made already. */
  private Optional<String> before(Sent sent) {
    return chronicle
        .marked(sent.once())
        .filter(entry -> entry.kind().equals(sent.kind().name()))
        .map(Entry::key);
  }

  /** Whether somebody else got the number, or the form itself came in by another way meanwhile. */
  private boolean isOvertaken(Sent sent, Outcome outcome) {
    if (outcome.answer() instanceof Answer.Unusable) {
      return before(sent).filter(key -> !key.equals(outcome.key())).isPresent();
    }
    return outcome.answer() instanceof Answer.Refused refused
        && refused.key().equals(outcome.key())
        && keys.numbers(sent.kind())
        && dossiers.find(sent.kind().name(), outcome.key()).isPresent();
  }
}
