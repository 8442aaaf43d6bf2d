package guiju.platform.administration;

import guiju.platform.identity.Accounts;
import guiju.platform.identity.Fresh;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.record.KeyChange;
import guiju.platform.record.RecordBook;
import guiju.platform.trail.Kind;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the record stands, and how its key changes: one asks, another confirms. */
@Controller
class RecordController implements Routes {

  private static final String HERE = "/administration/record";
  private static final int SHOWN = 12;
  private static final int LEGIBLE = 20;

  private final Heads heads;
  private final RecordBook book;
  private final KeyChange change;
  private final KeyDesk desk;
  private final Accounts accounts;
  private final Fresh fresh;

  RecordController(
      Heads heads,
      RecordBook book,
      KeyChange change,
      KeyDesk desk,
      Accounts accounts,
      Fresh fresh) {
    this.heads = heads;
    this.book = book;
    this.change = change;
    this.desk = desk;
    this.accounts = accounts;
    this.fresh = fresh;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.officePage(HERE, Heads.Place.RECORD.offices()),
        Route.officeForm(HERE + "/key/ask", Office.SYSTEM),
        Route.officeForm(HERE + "/key/confirm", Office.SECURITY),
        Route.officeForm(HERE + "/key/drop", Office.SYSTEM, Office.SECURITY));
  }

  @GetMapping(HERE)
  ModelAndView record(Visit visit, Person person, @RequestParam(defaultValue = "") String done) {
    return page(visit, person, Heads.Word.of(done));
  }

  @PostMapping(HERE + "/key/ask")
  ModelAndView ask(Visit visit, Person person, @RequestParam(defaultValue = "") String reason) {
    fresh.required();
    return answer(visit, person, Kind.PROPOSAL, "key-asked", desk.ask(person, reason));
  }

  @PostMapping(HERE + "/key/confirm")
  ModelAndView confirm(Visit visit, Person person, @RequestParam(defaultValue = "") String key) {
    fresh.required();
    return answer(visit, person, Kind.DECISION, "key-changed", desk.confirm(person, key));
  }

  @PostMapping(HERE + "/key/drop")
  ModelAndView drop(Visit visit, Person person) {
    return answer(visit, person, Kind.DECISION, "key-dropped", desk.drop(person));
  }

  private ModelAndView answer(
      Visit visit, Person person, Kind kind, String done, Optional<Objection> objection) {
    return heads.answer(
        new Heads.Asked(kind, KeyDesk.OBJECT),
        objection,
        HERE + "?done=" + done,
        word -> page(visit, person, word));
  }

  private ModelAndView page(Visit visit, Person person, Heads.Word word) {
    Optional<KeyChange.Asked> asked = change.asked();
    boolean others = asked.isPresent() && !asked.get().account().equals(person.account());
    return new ModelAndView(
        "administration/record",
        "page",
        new RecordPage(
            heads.head(visit, person, Heads.Place.RECORD, say(visit), word),
            facts(visit),
            keys(visit),
            book.newest(SHOWN).stream().map(line -> line(visit, line)).toList(),
            book.witnesses().stream().map(one -> witness(visit, one)).toList(),
            asked.map(one -> asked(visit, one)).stream().toList(),
            asked.isEmpty() && person.office() == Office.SYSTEM && book.record().isPresent(),
            others && person.office() == Office.SECURITY,
            asked.isPresent() && !others && person.office() == Office.SYSTEM));
  }

  private Sentence say(Visit visit) {
    Texts texts = visit.texts();
    return book.latest()
        .map(one -> texts.sentence("adm.record", one.number(), one.entries()))
        .orElseGet(() -> texts.sentence("adm.record.none"));
  }

  private List<TablePage.Row> facts(Visit visit) {
    Texts texts = visit.texts();
    List<TablePage.Row> rows = new ArrayList<>();
    String none = texts.say("adm.none");
    rows.add(row(texts, "id", book.record().orElse(none), false));
    rows.add(
        row(
            texts,
            "signed",
            book.latest().map(one -> ProposalLines.moment(visit, one.signed())).orElse(none),
            false));
    rows.add(row(texts, "uncovered", String.valueOf(book.uncovered()), false));
    rows.add(
        row(
            texts,
            "here",
            texts.say(book.signsHere() ? "value.yes" : "value.no"),
            !book.signsHere()));
    return rows;
  }

  private static TablePage.Row row(Texts texts, String key, String value, boolean look) {
    return new TablePage.Row(
        texts.say("adm.record." + key), value, texts.say("adm.record." + key + ".means"), look);
  }

  private List<RecordPage.Key> keys(Visit visit) {
    Texts texts = visit.texts();
    List<RecordPage.Key> keys = new ArrayList<>();
    for (RecordBook.Key key : book.keys()) {
      keys.add(
          new RecordPage.Key(
              String.valueOf(key.number()),
              key.fingerprint(),
              key.signature(),
              ProposalLines.moment(visit, key.since()),
              key.last()
                  .map(one -> texts.say("adm.record.last", one.number(), one.entries()))
                  .orElse(texts.say("adm.record.last.none"))));
    }
    Collections.reverse(keys);
    return keys;
  }

  private static RecordPage.Line line(Visit visit, RecordBook.Line line) {
    return new RecordPage.Line(
        String.valueOf(line.number()),
        String.valueOf(line.entries()),
        ProposalLines.moment(visit, line.signed()),
        brief(line.key()));
  }

  private static TablePage.Row witness(Visit visit, RecordBook.Handed handed) {
    Texts texts = visit.texts();
    String has =
        handed.delivered() == null
            ? texts.say("adm.record.handed.none")
            : texts.say(
                "adm.record.handed",
                handed.head(),
                ProposalLines.moment(visit, handed.delivered()));
    String waits =
        handed.waiting() == 0
            ? ""
            : texts.say("adm.record.waits", handed.waiting()) + " " + handed.failure();
    return new TablePage.Row(handed.name(), has, waits.strip(), !handed.failure().isEmpty());
  }

  private RecordPage.Asked asked(Visit visit, KeyChange.Asked asked) {
    Texts texts = visit.texts();
    String by =
        texts.say(
            "adm.proposed",
            accounts.find(asked.account()).map(one -> one.name()).orElse(asked.account()),
            ProposalLines.moment(visit, asked.asked()));
    return new RecordPage.Asked(
        asked.key(), asked.signature(), texts.say("adm.because", asked.reason(), by));
  }

  /** The algorithm and enough letters to tell keys apart; the whole stands with the keys. */
  static String brief(String fingerprint) {
    return fingerprint.length() <= LEGIBLE ? fingerprint : fingerprint.substring(0, LEGIBLE) + "…";
  }
}
