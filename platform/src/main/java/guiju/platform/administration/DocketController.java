package guiju.platform.administration;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.identity.Witness;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Checks dockets for whoever audits: whether they hold, and nothing of what they say. */
@Controller
class DocketController implements Routes {

  private static final String HERE = "/administration/dockets";
  private static final int MOST = 500;

  private final Heads heads;
  private final JdbcClient database;
  private final Proof proof;
  private final Rulebook rulebook;
  private final Witness witness;

  DocketController(Heads heads, JdbcClient database, Proof proof, Judge judge, Witness witness) {
    this.heads = heads;
    this.database = database;
    this.proof = proof;
    this.rulebook = judge.rulebook();
    this.witness = witness;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.officePage(HERE, Office.AUDIT));
  }

  /** What came of checking some dockets. */
  private record Checked(long dockets, long entries, List<TablePage.Row> broken) {}

  @GetMapping(HERE)
  ModelAndView dockets(Visit visit, Person person, @RequestParam(defaultValue = "") String kind) {
    Texts texts = visit.texts();
    Optional<Checked> checked =
        Optional.ofNullable(rulebook.kinds().get(kind)).map(known -> check(texts, known.name()));
    Sentence say =
        checked.isEmpty()
            ? texts.sentence("adm.dockets")
            : checked.get().broken().isEmpty()
                ? texts.sentence(
                    "adm.dockets.sound", checked.get().dockets(), checked.get().entries())
                : texts.sentence("adm.dockets.broken", checked.get().broken().size());
    return new ModelAndView(
        "administration/table",
        "page",
        new TablePage(
            heads.head(visit, person, Heads.Place.DOCKETS, say, Heads.Word.NONE),
            texts.say("adm.dockets.words", MOST),
            List.of(
                texts.say("adm.dockets.key"),
                texts.say("adm.dockets.entry"),
                texts.say("adm.dockets.flaw")),
            checked.filter(one -> !one.broken().isEmpty()).stream()
                .map(one -> new TablePage.Group(texts.say("adm.dockets.list"), one.broken()))
                .toList(),
            rulebook.kinds().values().stream()
                .map(
                    one ->
                        new StartPage.Task(texts.of(one.label()), HERE + "?kind=" + one.name(), ""))
                .toList()));
  }

  private Checked check(Texts texts, String kind) {
    List<String> keys =
        database
            .sql("select key from dossier where kind = :kind order by updated desc limit :most")
            .param("kind", kind)
            .param("most", MOST)
            .query(String.class)
            .list();
    List<TablePage.Row> broken = new ArrayList<>();
    long entries = 0;
    for (String key : keys) {
      Verdict verdict = proof.of(kind, key).orElseThrow();
      entries += verdict.entries();
      verdict
          .breach()
          .ifPresent(
              breach ->
                  broken.add(
                      new TablePage.Row(
                          key,
                          String.valueOf(breach.sequence()),
                          texts.say(
                              "adm.flaw."
                                  + breach.what().name().toLowerCase(java.util.Locale.ROOT)),
                          true)));
    }
    witness.done(
        guiju.platform.trail.Kind.TRAIL,
        "dockets of " + kind,
        "",
        "checked=%d broken=%d".formatted(keys.size(), broken.size()));
    return new Checked(keys.size(), entries, broken);
  }
}
