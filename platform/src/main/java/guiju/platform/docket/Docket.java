package guiju.platform.docket;

import guiju.engine.ActTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The only way anything governed changes. An act is judged on what stands, and what follows from it
 * is written at once or not at all.
 */
@Service
public class Docket {

  private static final Logger LOG = LoggerFactory.getLogger(Docket.class);

  private final Judge judge;
  private final Rulebook rulebook;
  private final Shelf shelf;
  private final Registrar registrar;
  private final Ticking ticking;
  private final Chronicle chronicle;
  private final HouseClock clock;
  private final ActWatch watch;

  Docket(
      Judge judge,
      Shelf shelf,
      Registrar registrar,
      Ticking ticking,
      Chronicle chronicle,
      HouseClock clock,
      ObjectProvider<ActWatch> watch) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.shelf = shelf;
    this.registrar = registrar;
    this.ticking = ticking;
    this.chronicle = chronicle;
    this.clock = clock;
    this.watch = watch.getIfAvailable(() -> ActWatch.NOBODY);
  }

  /** Takes an act today; what the clock must take because of it follows at once. */
  public Answer take(ActRequest request) {
    Answer answer = watch.watch(() -> take(request, clock.today()));
    if (answer instanceof Answer.Taken taken) {
      follow(request, taken.ruling());
    }
    return answer;
  }

  /**
   * What somebody is told who may not read the dossier, were it there: the same, word for word, as
   * if it were not. Empty when there is none to be hidden.
   */
  public Optional<Answer> hidden(ActRequest request, Predicate<Dossier> mayRead) {
    Reading<Act> reading = read(request, clock.today());
    Act act = reading.value();
    if (act == null) {
      return Optional.of(new Answer.Unusable(reading.problems()));
    }
    Filed filed = Objects.requireNonNull(fetch(request, act).dossiers().get(request.key()));
    return filed.sequence() == 0 || mayRead.test(filed.dossier())
        ? Optional.empty()
        : Optional.of(absent(request, filed));
  }

  private static Answer absent(ActRequest request, Filed filed) {
    return new Answer.Absent(Sentences.of("absent", filed.dossier().kind().label(), request.key()));
  }

  /** The act stands whatever becomes of this: what is still due then is taken by the next round. */
  private void follow(ActRequest request, Ruling.Permitted ruling) {
    LocalDate today = clock.today();
    try {
      if (!judge.due(ruling.next(), today).isEmpty()) {
        ticking.on(request.kind(), request.key(), today);
      }
      ruling.ripples().forEach(reached -> ticking.on(reached.kind(), reached.key(), today));
    } catch (RuntimeException e) {
      LOG.warn("What {} made due is left to the next round", request.act(), e);
    }
  }

  /**
   * Takes an act as of an earlier day, to bring in what happened before: never on behalf of
   * somebody who only asks for it.
   */
  public Answer take(ActRequest request, LocalDate on) {
    Reading<Act> reading = read(request, on);
    Act act = reading.value();
    if (act == null) {
      return new Answer.Unusable(reading.problems());
    }
    return Collision.outlasting(() -> attempt(request, act));
  }

  private Reading<Act> read(ActRequest request, LocalDate on) {
    List<Text> problems = RequestCheck.problems(rulebook, request);
    return problems.isEmpty()
        ? new ActTree(rulebook).read(RequestCheck.tree(request), on)
        : new Reading<>(null, problems);
  }

  /**
   * What stands in the way of an act today, without taking it; empty when nothing does. What it
   * would set off elsewhere is not looked at.
   */
  public Optional<Answer> obstacle(ActRequest request) {
    Reading<Act> reading = read(request, clock.today());
    Act act = reading.value();
    if (act == null) {
      return Optional.of(new Answer.Unusable(reading.problems()));
    }
    Shelf.Found found = fetch(request, act);
    Filed filed = Objects.requireNonNull(found.dossiers().get(request.key()));
    Answer obstacle = obstacle(request, found, filed, action(act));
    if (obstacle != null) {
      return Optional.of(obstacle);
    }
    Ruling ruling = judge.rule(filed.dossier(), act);
    return ruling instanceof Ruling.Permitted
        ? Optional.empty()
        : Optional.of(new Answer.Refused(filed.kind(), filed.key(), ruling));
  }

  /** Takes an act today, once: whoever is faster makes it fail. */
  Answer attempt(ActRequest request) {
    Reading<Act> reading = read(request, clock.today());
    Act act = reading.value();
    return act == null ? new Answer.Unusable(reading.problems()) : attempt(request, act);
  }

  /**
   * Takes what the clock must take on a dossier on a day, until nothing more is due; each act once
   * a day. What has been taken is not taken again, however often and by however many it is asked.
   * Of a day before the dossier's latest entry nothing is taken any more: dockets keep the order of
   * days, and what still holds is due the next time.
   *
   * @return the acts that were taken, and those that are due and refused; empty when nothing was
   *     due
   */
  public List<Answer> tick(String kind, String key, LocalDate on) {
    return ticking.on(kind, key, on);
  }

  /**
   * Takes what the clock must take on a dossier from one day to another, both included, each act as
   * of the first day it is due. For a long time that has passed it is much quicker than asking day
   * by day; what changes on other dossiers in between must have been written before.
   */
  public List<Answer> tick(String kind, String key, LocalDate from, LocalDate until) {
    return ticking.between(kind, key, from, until);
  }

  private Answer attempt(ActRequest request, Act act) {
    Shelf.Found found = fetch(request, act);
    Filed filed = Objects.requireNonNull(found.dossiers().get(request.key()));
    String asked = registrar.asked(filed, act, request.papers());
    if (found.earlier() != null) {
      return again(found.earlier(), asked);
    }
    Answer obstacle = obstacle(request, found, filed, action(act));
    if (obstacle != null) {
      return obstacle;
    }
    Ruling ruling = judge.rule(filed.dossier(), act);
    if (!(ruling instanceof Ruling.Permitted permitted)) {
      return new Answer.Refused(filed.kind(), filed.key(), ruling);
    }
    return registrar.enter(
        filed,
        permitted,
        new Taking.Step(asked, request.idempotency(), request.papers(), found, null));
  }

  private Shelf.Found fetch(ActRequest request, Act act) {
    return shelf.fetch(
        rulebook.kind(request.kind()),
        List.of(request.key()),
        texts(act.form()),
        request.idempotency(),
        request.papers().stream().map(Paper::digest).toList());
  }

  private static Answer again(Entry earlier, String asked) {
    return asked.equals(Entries.text(earlier.tree(), "request"))
        ? new Answer.Repeated(earlier)
        : new Answer.Unusable(List.of(Sentences.of("idempotency.reused")));
  }

  private @Nullable Answer obstacle(
      ActRequest request, Shelf.Found found, Filed filed, Action action) {
    if (filed.sequence() == 0 && !action.role().creates()) {
      return absent(request, filed);
    }
    Long expected = request.sequence();
    if (expected != null && expected != filed.sequence()) {
      return new Answer.Conflict(
          filed.sequence(), chronicle.since(request.kind(), request.key(), expected));
    }
    List<Text> missing =
        request.papers().stream()
            .filter(paper -> !found.received().contains(paper.digest()))
            .map(paper -> Sentences.of("paper.absent", rulebook.label(paper.material())))
            .toList();
    return missing.isEmpty() ? null : new Answer.Unusable(missing);
  }

  private Action action(Act act) {
    return rulebook.action(act.procedure(), act.action());
  }

  private static Map<String, String> texts(Map<String, Object> form) {
    Map<String, String> texts = new HashMap<>();
    form.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }
}
