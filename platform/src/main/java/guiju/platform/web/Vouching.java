package guiju.platform.web;

import guiju.engine.dossier.Dossier;
import guiju.platform.HouseClock;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import guiju.platform.record.RecordStandings;
import guiju.platform.record.RecordStandings.Standing;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What vouches for a docket: its own chain, and its place in the record. */
@Component
class Vouching {

  private final Proof proof;
  private final RecordStandings standings;

  Vouching(Proof proof, RecordStandings standings) {
    this.proof = proof;
    this.standings = standings;
  }

  Verdict verdict(Dossier dossier) {
    return proof.of(dossier.kind().name(), dossier.key()).orElseThrow(NoSuchPage::new);
  }

  /** Where its entries stand in the record, in a sentence. */
  String record(Visit visit, Dossier dossier) {
    Texts texts = visit.texts();
    Optional<Standing> standing =
        standings.of(dossier.kind().name(), dossier.key(), dossier.sequence());
    if (standing.isEmpty()) {
      return texts.say("docket.record.none");
    }
    Standing known = standing.get();
    String signed =
        texts
            .wording()
            .moment(LocalDateTime.ofInstant(known.signed(), HouseClock.ZONE), visit.today());
    String place = texts.say("docket.record", known.covered(), known.head(), signed);
    return known.witnesses().isEmpty()
        ? place + texts.say("docket.record.alone")
        : place
            + texts.say(
                "docket.record.witnessed",
                String.join(texts.say("docket.record.and"), known.witnesses()));
  }
}
