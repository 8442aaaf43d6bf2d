package guiju.platform.notice;

import guiju.platform.HouseClock;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.obligation.Round;
import guiju.platform.obligation.Rounds;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the daily rounds did: counts only, so everybody signed in may see them. */
@Controller
class RoundsController implements Routes {

  private static final int SHOWN = 30;

  private final Rounds rounds;

  RoundsController(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page("/rounds"));
  }

  @GetMapping("/rounds")
  ModelAndView rounds(Visit visit, Person person) {
    Texts texts = visit.texts();
    List<Round> latest = rounds.latest(SHOWN);
    return new ModelAndView(
        "notice/rounds",
        "page",
        new RoundsPage(
            visit.frame(person, texts.say("rounds.title"), Section.NOTICES),
            latest.isEmpty()
                ? texts.sentence("rounds.say.none")
                : texts.sentence(
                    latest.get(0).finished() == null ? "rounds.say.open" : "rounds.say",
                    texts.wording().date(latest.get(0).day(), visit.today())),
            latest.stream().map(round -> row(texts, visit, round)).toList()));
  }

  private static RoundsPage.Row row(Texts texts, Visit visit, Round round) {
    return new RoundsPage.Row(
        texts.wording().dateWithWeekday(round.day(), visit.today()),
        moment(texts, visit, round.begun()),
        round.finished() == null
            ? texts.say("rounds.unfinished")
            : moment(texts, visit, round.finished()),
        round.instance(),
        String.valueOf(round.taken()),
        String.valueOf(round.refused()),
        String.valueOf(round.failed()),
        String.valueOf(round.aged()));
  }

  private static String moment(Texts texts, Visit visit, @Nullable Instant at) {
    return at == null
        ? ""
        : texts.wording().moment(LocalDateTime.ofInstant(at, HouseClock.ZONE), visit.today());
  }
}
