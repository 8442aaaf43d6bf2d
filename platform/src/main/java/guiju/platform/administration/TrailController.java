package guiju.platform.administration;

import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.identity.Witness;
import guiju.platform.sheet.SheetReply;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Line;
import guiju.platform.trail.Result;
import guiju.platform.trail.Soundness;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail, for whoever reads it and changes nothing. */
@Controller
class TrailController implements Routes {

  private static final String HERE = "/administration/trail";
  private static final int ROWS = 50;

  /** A trail of so many lines is followed from end to end whenever it is read. */
  private static final int CHECKED_UNASKED = 10_000;

  private final Heads heads;
  private final Trail trail;
  private final TrailFiles files;
  private final Witness witness;
  private final TrailWords words;

  TrailController(Heads heads, Trail trail, TrailFiles files, Witness witness, TrailWords words) {
    this.heads = heads;
    this.trail = trail;
    this.files = files;
    this.witness = witness;
    this.words = words;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.officePage(HERE, Office.AUDIT),
        Route.officePage(HERE + ".xlsx", Office.AUDIT),
        Route.officePage(HERE + ".csv", Office.AUDIT));
  }

  @GetMapping(HERE)
  ModelAndView trail(
      Visit visit,
      Person person,
      TrailAsked asked,
      @RequestParam(defaultValue = "0") long before,
      @RequestParam(defaultValue = "") String check) {
    Texts texts = visit.texts();
    Wanted wanted = asked.wanted();
    List<Line> found = trail.lines(wanted, before > 0 ? before : Long.MAX_VALUE, ROWS + 1);
    List<Line> shown = found.subList(0, Math.min(ROWS, found.size()));
    boolean checks = !check.isEmpty() || trail.latest() <= CHECKED_UNASKED;
    Soundness soundness = checks ? trail.check() : new Soundness(0, 0, 0, "");
    Head head =
        heads.head(
            visit,
            person,
            Heads.Place.TRAIL,
            !checks
                ? texts.sentence("adm.trail.unchecked", trail.latest())
                : soundness.sound()
                    ? texts.sentence("adm.trail", soundness.lines())
                    : texts.sentence("adm.trail.broken", soundness.broken()),
            Heads.Word.NONE);
    Map<String, Text> known =
        words.known(shown.stream().map(line -> line.event().object()).toList());
    String query = asked.query();
    return new ModelAndView(
        "administration/trail",
        "page",
        new TrailPage(
            head,
            filter(texts, asked),
            shown.stream().map(line -> row(visit, line, known)).toList(),
            found.size() > ROWS
                ? HERE + "?" + query + "&before=" + shown.get(ROWS - 1).sequence()
                : "",
            query,
            checks ? texts.say("adm.trail.head", soundness.first(), soundness.head()) : "",
            checks ? "" : HERE + "?check=all"));
  }

  @GetMapping(HERE + ".xlsx")
  void sheet(Visit visit, TrailAsked asked, HttpServletResponse response) throws IOException {
    witness.done(Kind.TRAIL, HERE + ".xlsx", "", asked.query());
    Texts texts = visit.texts();
    SheetReply.send(
        response,
        new SheetReply.Listing(
            texts.say("adm.trail.file", visit.today()),
            texts.say("adm.place.trail"),
            files.columns(texts),
            texts.say("adm.trail.cut")),
        file ->
            files.each(asked.wanted(), file::isFull, line -> file.row(files.cells(texts, line))));
  }

  @GetMapping(HERE + ".csv")
  void csv(Visit visit, TrailAsked asked, HttpServletResponse response) throws IOException {
    witness.done(Kind.TRAIL, HERE + ".csv", "", asked.query());
    files.csv(visit.texts(), asked.wanted(), visit.today(), response);
  }

  private static TrailPage.Filter filter(Texts texts, TrailAsked asked) {
    Wanted wanted = asked.wanted();
    return new TrailPage.Filter(
        wanted.words(),
        wanted.from() == null ? "" : wanted.from().toString(),
        wanted.until() == null ? "" : wanted.until().toString(),
        choices(
            texts,
            Arrays.stream(Kind.values()).map(TrailFiles::key).toList(),
            wanted.kind() == null ? "" : TrailFiles.key(wanted.kind())),
        choices(
            texts,
            Arrays.stream(Result.values()).map(TrailFiles::key).toList(),
            wanted.result() == null ? "" : TrailFiles.key(wanted.result())));
  }

  /** The value of a choice is the name of the kind or result, the last part of its key. */
  private static List<AccountsPage.Choice> choices(Texts texts, List<String> keys, String chosen) {
    return keys.stream()
        .map(
            key ->
                new AccountsPage.Choice(
                    key.substring(key.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT),
                    texts.say(key),
                    key.equals(chosen)))
        .toList();
  }

  private TrailPage.Row row(Visit visit, Line line, Map<String, Text> known) {
    Texts texts = visit.texts();
    var event = line.event();
    LocalDateTime taken = LocalDateTime.ofInstant(line.taken(), HouseClock.ZONE);
    boolean file = event.kind() == Kind.DOWNLOAD || event.kind() == Kind.VIEW;
    boolean stranger = event.who().name().isEmpty();
    return new TrailPage.Row(
        line.sequence(),
        texts.wording().moment(taken, visit.today()),
        stranger ? texts.say("adm.trail.nobody") : event.who().name(),
        event.who().account(),
        event.who().source(),
        texts.say(TrailFiles.key(event.kind())),
        words.name(texts, event.object(), known),
        event.object(),
        texts.say(TrailFiles.key(event.result())),
        event.result() == Result.REFUSED,
        words.of(texts, event.was()),
        file ? "" : words.of(texts, event.became()),
        file ? event.became() : "",
        line.hash().substring(0, Math.min(16, line.hash().length())));
  }
}
