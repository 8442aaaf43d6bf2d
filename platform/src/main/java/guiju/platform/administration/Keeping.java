package guiju.platform.administration;

import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.database.DatabaseSettings;
import guiju.platform.enactment.LawInForce;
import guiju.platform.operation.Backups;
import guiju.platform.record.RecordBook;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How well the house is kept: room, backup, signatures, witnesses, the rulebook it works by. */
@Component
class Keeping {

  private static final long MEGABYTE = 1L << 20;
  private static final long LITTLE_SPACE = 2_048;
  private static final Duration OLD = Duration.ofDays(2);

  private final Home home;
  private final DatabaseSettings settings;
  private final Backups backups;
  private final RecordBook book;
  private final LawInForce law;
  private final HouseClock clock;

  Keeping(
      Home home,
      DatabaseSettings settings,
      Backups backups,
      RecordBook book,
      LawInForce law,
      HouseClock clock) {
    this.home = home;
    this.settings = settings;
    this.backups = backups;
    this.book = book;
    this.law = law;
    this.clock = clock;
  }

  List<TablePage.Row> rows(Visit visit) {
    Texts texts = visit.texts();
    List<TablePage.Row> rows = new ArrayList<>();
    long free = home.path().toFile().getUsableSpace() / MEGABYTE;
    rows.add(Condition.row(texts, "space", texts.say("adm.megabytes", free), free < LITTLE_SPACE));
    rows.add(backup(visit));
    rows.add(head(visit));
    long unsigned = book.uncovered();
    boolean late =
        unsigned > 0 && book.latest().map(one -> isOld(one.signed())).orElse(book.signsHere());
    rows.add(Condition.row(texts, "unsigned", String.valueOf(unsigned), late));
    rows.add(witness(visit));
    rows.add(rulebook(texts));
    return rows;
  }

  private TablePage.Row backup(Visit visit) {
    Texts texts = visit.texts();
    Optional<Backups.Made> made = backups.latest();
    boolean old = made.map(one -> isOld(one.made())).orElse(true);
    return new TablePage.Row(
        texts.say("adm.health.backup"),
        made.map(one -> ProposalLines.moment(visit, one.made()) + " · " + one.said())
            .orElse(texts.say("adm.none")),
        texts.say("adm.health.backup." + (old ? "old" : "means")),
        old && !settings.embedded());
  }

  private TablePage.Row head(Visit visit) {
    Texts texts = visit.texts();
    return Condition.row(
        texts,
        "head",
        book.latest()
            .map(
                one ->
                    texts.say(
                        "adm.health.head.value",
                        one.number(),
                        ProposalLines.moment(visit, one.signed())))
            .orElse(texts.say("adm.none")),
        false);
  }

  private TablePage.Row witness(Visit visit) {
    Texts texts = visit.texts();
    List<RecordBook.Handed> witnesses = book.witnesses();
    Optional<Instant> latest =
        witnesses.stream()
            .flatMap(one -> Optional.ofNullable(one.delivered()).stream())
            .max(Instant::compareTo);
    boolean failing = witnesses.stream().anyMatch(one -> !one.failure().isEmpty());
    String value =
        witnesses.isEmpty()
            ? texts.say("adm.health.witness.none")
            : latest.map(at -> ProposalLines.moment(visit, at)).orElse(texts.say("adm.none"));
    return Condition.row(
        texts, "witness", value, failing || (witnesses.isEmpty() && !settings.embedded()));
  }

  private TablePage.Row rulebook(Texts texts) {
    boolean over = law.isOver();
    boolean elsewhere = law.elsewhere().isPresent();
    String means = over ? ".over" : elsewhere ? ".elsewhere" : ".means";
    return new TablePage.Row(
        texts.say("adm.health.rulebook"),
        law.running().version(),
        texts.say("adm.health.rulebook" + means),
        over || elsewhere);
  }

  private boolean isOld(Instant moment) {
    return moment.isBefore(clock.present().minus(OLD));
  }
}
