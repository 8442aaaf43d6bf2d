package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the acts the clock must take, as persons' acts are taken: judged, chained, at once. */
@Component
final class Ticking {

  private final Judge judge;
  private final Shelf shelf;
  private final Registrar registrar;
  private final Chronicle chronicle;

  Ticking(Judge judge, Shelf shelf, Registrar registrar, Chronicle chronicle) {
    this.judge = judge;
    this.shelf = shelf;
    this.registrar = registrar;
    this.chronicle = chronicle;
  }

  List<Answer> on(String kind, String key, LocalDate on) {
    return between(kind, key, on, on);
  }

  List<Answer> between(String kind, String key, LocalDate from, LocalDate until) {
    List<Answer> answers = new ArrayList<>();
    Set<String> done = new HashSet<>();
    LocalDate day = from;
    while (!day.isAfter(until)) {
      LocalDate start = day;
      Outcome outcome = Collision.outlasting(() -> attempt(kind, key, start, until, done));
      if (outcome == null) {
        return answers;
      }
      day = outcome.day();
      if (outcome.answer() != null) {
        answers.add(outcome.answer());
      }
    }
    return answers;
  }

  /** Of some dossiers of one kind, those on which something is due. */
  List<Dossier> due(Kind kind, Collection<String> keys, LocalDate on) {
    return shelf.fetch(kind, keys, Map.of(), "", List.of()).dossiers().values().stream()
        .map(Filed::dossier)
        .filter(dossier -> dossier.sequence() > 0 && !judge.due(dossier, on).isEmpty())
        .toList();
  }

  /** What came of one act; no answer when it had been taken already or would change nothing. */
  private record Outcome(LocalDate day, @Nullable Answer answer) {}

  /** The first act due that has not been tried; null when there is none until the last day. */
  private @Nullable Outcome attempt(
      String kind, String key, LocalDate from, LocalDate until, Set<String> tried) {
    Shelf.Found found =
        shelf.fetch(judge.rulebook().kind(kind), List.of(key), Map.of(), "", List.of());
    Filed filed = found.dossiers().get(key);
    if (filed == null || filed.sequence() == 0) {
      return null;
    }
    for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
      for (Action action : judge.due(filed.dossier(), day)) {
        if (tried.contains(mark(filed, action, day))) {
          continue;
        }
        LocalDate latest = latest(filed);
        if (latest.isAfter(day)) {
          return new Outcome(latest, null);
        }
        Answer answer = take(filed, found, action, day);
        tried.add(mark(filed, action, day));
        return new Outcome(day, answer);
      }
    }
    return null;
  }

  private @Nullable Answer take(Filed filed, Shelf.Found found, Action action, LocalDate on) {
    String mark = mark(filed, action, on);
    if (chronicle.marked(mark).isPresent()) {
      return null;
    }
    Act act =
        new Act(action.procedure(), action.id(), Actor.CLOCK, on, Map.of(), Set.of(), Set.of());
    Ruling ruling = judge.tick(filed.dossier(), act);
    if (!(ruling instanceof Ruling.Permitted permitted)) {
      return new Answer.Refused(filed.kind(), filed.key(), ruling);
    }
    if (permitted.ripples().isEmpty() && isIdle(filed.dossier(), permitted.next())) {
      return null;
    }
    String asked = registrar.asked(filed, act, List.of());
    return registrar.enter(filed, permitted, new Taking.Step(asked, mark, List.of(), found, null));
  }

  /** An act that leaves everything as it was would be due again, day after day. */
  private static boolean isIdle(Dossier before, Dossier after) {
    Map<String, Object> change = Change.between(before, after);
    change.keySet().remove("sequence");
    return change.isEmpty();
  }

  private LocalDate latest(Filed filed) {
    List<Entry> last = chronicle.since(filed.kind(), filed.key(), filed.sequence() - 1);
    return last.isEmpty() ? LocalDate.MIN : last.get(0).on();
  }

  /** Persons' marks have no colon, so nobody can take the clock's. */
  private static String mark(Filed filed, Action action, LocalDate on) {
    return "clock:%s/%s:%s:%s".formatted(filed.kind(), filed.key(), action.path(), on);
  }
}
