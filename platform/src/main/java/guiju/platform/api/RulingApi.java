package guiju.platform.api;

import guiju.engine.ActTree;
import guiju.engine.DossierTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.RulingTree;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.identity.Route;
import guiju.platform.identity.Route.Callers;
import guiju.platform.identity.Routes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges what it is sent and keeps nothing: for checks beforehand and for other programs. */
@RestController
class RulingApi implements Routes {

  private static final String RULINGS = "/api/v1/rulings";
  private static final String OUTLOOKS = "/api/v1/outlooks";

  private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

  private final Judge judge;
  private final Rulebook rulebook;
  private final HouseClock clock;

  RulingApi(Judge judge, HouseClock clock) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.clock = clock;
  }

  @Override
  public List<Route> all() {
    return List.of(
        new Route(HttpMethod.POST, RULINGS, Callers.ANYONE).heavy(),
        new Route(HttpMethod.POST, OUTLOOKS, Callers.ANYONE).heavy());
  }

  @PostMapping(RULINGS)
  Map<String, Object> rule(HttpServletRequest request) throws IOException {
    Body body = Body.of(request, Set.of("rulebook", "dossier", "act", "on"));
    requireInForce(body);
    Dossier dossier = dossier(body);
    LocalDate on = body.has("on") ? day(body.text("on")) : null;
    Act read =
        usable(new ActTree(rulebook).read(body.object("act"), on == null ? clock.today() : on));
    Act act = on == null ? read : dated(read, on);
    try {
      return RulingTree.write(rulebook, judge.rule(dossier, act));
    } catch (IllegalArgumentException e) {
      throw new Unusable(
          HttpStatus.UNPROCESSABLE_CONTENT, List.of(Text.same(String.valueOf(e.getMessage()))));
    }
  }

  @PostMapping(OUTLOOKS)
  Map<String, Object> outlook(HttpServletRequest request) throws IOException {
    Body body = Body.of(request, Set.of("rulebook", "dossier", "on"));
    requireInForce(body);
    LocalDate on = body.has("on") ? day(body.text("on")) : clock.today();
    return RulingTree.write(rulebook, judge.outlook(dossier(body), on));
  }

  private void requireInForce(Body body) {
    String wanted = body.optionalText("rulebook").orElse(rulebook.identity().id());
    if (!wanted.equals(rulebook.identity().id())) {
      throw new Unusable(
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(Body.WORDS.of("rulebook", wanted, rulebook.identity().id())));
    }
  }

  private Dossier dossier(Body body) {
    return usable(new DossierTree(rulebook).read(body.object("dossier")));
  }

  private static <T> T usable(Reading<T> reading) {
    T value = reading.value();
    if (value == null) {
      throw new Unusable(HttpStatus.UNPROCESSABLE_CONTENT, reading.problems());
    }
    return value;
  }

  private static Act dated(Act act, LocalDate on) {
    return new Act(
        act.procedure(), act.action(), act.actor(), on, act.form(), act.cleared(), act.materials());
  }

  /** The years that days of dossiers and acts may have too. */
  private static LocalDate day(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw Unusable.bad(Body.WORDS.of("shape", "on", "2026-03-20"));
    }
    throw Unusable.bad(Body.WORDS.of("shape", "on", "2026-03-20"));
  }
}
