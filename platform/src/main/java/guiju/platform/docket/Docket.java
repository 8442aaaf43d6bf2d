package guiju.platform.docket;

import guiju.engine.ActTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Act;
import guiju.engine.law.Action;
import guiju.engine.law.Kind;
import guiju.engine.ruling.Ripple;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * The only way anything governed changes. An act is judged on what stands, and what follows from it
 * is written at once or not at all.
 */
@Service
public class Docket {

  private static final int ATTEMPTS = 8;
  private static final int TOUCHED_AT_MOST = 5_000;

  private final Judge judge;
  private final Rulebook rulebook;
  private final Shelf shelf;
  private final Pen pen;
  private final Snapshots snapshots;
  private final Chronicle chronicle;
  private final HouseClock clock;
  private final Digests digests = Digests.SM3;
  private final Map<String, Set<String>> references;

  Docket(
      Judge judge,
      Shelf shelf,
      Pen pen,
      Snapshots snapshots,
      Chronicle chronicle,
      HouseClock clock) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.shelf = shelf;
    this.pen = pen;
    this.snapshots = snapshots;
    this.chronicle = chronicle;
    this.clock = clock;
    this.references =
        rulebook.kinds().values().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Kind::name, kind -> ShelfQuery.references(rulebook, kind)));
  }

  /** Takes an act today. */
  public Answer take(ActRequest request) {
    return take(request, clock.today());
  }

  /**
   * Takes an act as of an earlier day, to bring in what happened before: never on behalf of
   * somebody who only asks for it.
   */
  public Answer take(ActRequest request, LocalDate on) {
    List<Text> problems = RequestCheck.problems(rulebook, request);
    if (!problems.isEmpty()) {
      return new Answer.Unusable(problems);
    }
    Reading<Act> reading = new ActTree(rulebook).read(RequestCheck.tree(request), on);
    Act act = reading.value();
    if (act == null) {
      return new Answer.Unusable(reading.problems());
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(request, act);
      } catch (DataAccessException e) {
        // Somebody else was faster: judge again on what stands now.
        if (attempt == ATTEMPTS || !Collision.is(e)) {
          throw e;
        }
      }
    }
  }

  private Answer attempt(ActRequest request, Act act) {
    Kind kind = rulebook.kind(request.kind());
    Shelf.Found found =
        shelf.fetch(
            kind,
            List.of(request.key()),
            texts(act.form()),
            request.idempotency(),
            request.papers().stream().map(Paper::digest).toList());
    String asked =
        Taking.request(rulebook, digests, request.kind(), request.key(), act, request.papers());
    if (found.earlier() != null) {
      return again(found.earlier(), asked);
    }
    Filed filed = Objects.requireNonNull(found.dossiers().get(request.key()));
    Answer obstacle = obstacle(request, found, filed, action(act));
    if (obstacle != null) {
      return obstacle;
    }
    Ruling ruling = judge.rule(filed.dossier(), act);
    if (!(ruling instanceof Ruling.Permitted permitted)) {
      return new Answer.Refused(filed.kind(), filed.key(), ruling);
    }
    Taking taking = new Taking(judge, digests, act.on(), clock.present());
    Taking.Step step =
        new Taking.Step(asked, request.idempotency(), request.papers(), found.seen(), null);
    Entry entry = taking.add(filed, permitted, step);
    Answer stopped = followRipples(taking, entry, permitted, act);
    if (stopped != null) {
      return stopped;
    }
    pen.write(taking.pages(references), taking.entries());
    taking.remember(snapshots);
    return new Answer.Taken(entry, permitted);
  }

  private static Answer again(Entry earlier, String asked) {
    return asked.equals(Entries.text(earlier.tree(), "request"))
        ? new Answer.Repeated(earlier)
        : new Answer.Unusable(List.of(Sentences.of("idempotency.reused")));
  }

  private @Nullable Answer obstacle(
      ActRequest request, Shelf.Found found, Filed filed, Action action) {
    if (filed.sequence() == 0 && !action.role().creates()) {
      return new Answer.Absent(
          Sentences.of("absent", filed.dossier().kind().label(), request.key()));
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

  /** Acts on other dossiers belong to this one: all of them are permitted, or nothing is taken. */
  private @Nullable Answer followRipples(
      Taking taking, Entry first, Ruling.Permitted permitted, Act act) {
    Deque<Wave> waves = new ArrayDeque<>();
    waves.add(new Wave(first, permitted.ripples()));
    int touched = 0;
    while (!waves.isEmpty()) {
      Wave wave = waves.remove();
      touched += wave.ripples().size();
      if (touched > TOUCHED_AT_MOST) {
        return new Answer.Unusable(List.of(Sentences.of("ripples.many", TOUCHED_AT_MOST)));
      }
      Map<String, Shelf.Found> fetched = fetch(wave.ripples());
      for (Ripple ripple : wave.ripples()) {
        Answer stopped = follow(taking, wave.from(), ripple, act, fetched, waves);
        if (stopped != null) {
          return stopped;
        }
      }
    }
    return null;
  }

  private @Nullable Answer follow(
      Taking taking,
      Entry from,
      Ripple ripple,
      Act act,
      Map<String, Shelf.Found> fetched,
      Deque<Wave> waves) {
    Shelf.Found found = Objects.requireNonNull(fetched.get(ripple.kind()));
    Filed there = found.dossiers().get(ripple.key());
    if (there == null) {
      return new Answer.Absent(
          Sentences.of("absent", rulebook.kind(ripple.kind()).label(), ripple.key()));
    }
    Filed filed = taking.latest(there);
    Act onward =
        new Act(
            ripple.procedure(),
            ripple.action(),
            act.actor(),
            act.on(),
            ripple.form(),
            Set.of(),
            Set.of());
    Ruling ruling = judge.ripple(filed.dossier(), onward);
    if (!(ruling instanceof Ruling.Permitted permitted)) {
      return new Answer.Refused(filed.kind(), filed.key(), ruling);
    }
    String mark = from.idempotency() + "+" + taking.entries().size();
    String asked =
        Taking.request(rulebook, digests, ripple.kind(), ripple.key(), onward, List.of());
    Entry entry =
        taking.add(filed, permitted, new Taking.Step(asked, mark, List.of(), found.seen(), from));
    if (!permitted.ripples().isEmpty()) {
      waves.add(new Wave(entry, permitted.ripples()));
    }
    return null;
  }

  /** Ripples that follow from one entry. */
  private record Wave(Entry from, List<Ripple> ripples) {}

  private Map<String, Shelf.Found> fetch(List<Ripple> ripples) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    ripples.forEach(
        ripple -> keys.computeIfAbsent(ripple.kind(), kind -> new TreeSet<>()).add(ripple.key()));
    Map<String, Shelf.Found> found = new HashMap<>();
    keys.forEach(
        (kind, some) ->
            found.put(
                kind,
                shelf.fetch(rulebook.kind(kind), new ArrayList<>(some), Map.of(), "", List.of())));
    return found;
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
