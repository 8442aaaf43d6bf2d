package guiju.platform.notice;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.platform.obligation.Obligations;
import guiju.platform.obligation.OpenObligation;
import guiju.platform.obligation.Stage;
import guiju.platform.web.Steps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is to be told of a dossier as it stands: whose turn it is, and what is owed. */
@Component
class Occasions {

  private final Rulebook rulebook;
  private final Turns turns;
  private final Obligations obligations;
  private final Readers readers;

  Occasions(Rulebook rulebook, Turns turns, Obligations obligations, Readers readers) {
    this.rulebook = rulebook;
    this.turns = turns;
    this.obligations = obligations;
    this.readers = readers;
  }

  /** Everything that stands now. */
  List<Occasion> of(String kind, String key) {
    List<Turns.Turn> waiting = turns.of(kind, key);
    List<OpenObligation> owed = obligations.on(kind, key);
    List<Audience> asked = new ArrayList<>();
    waiting.forEach(turn -> asked.add(Audience.of(turn.audience())));
    owed.forEach(obligation -> asked.add(audience(obligation)));
    Map<Audience, Set<String>> accounts = readers.of(asked);
    List<Occasion> occasions = new ArrayList<>();
    for (Turns.Turn turn : waiting) {
      Occasion occasion = turn(turn, owed, of(accounts, Audience.of(turn.audience())));
      if (occasion != null) {
        occasions.add(occasion);
      }
    }
    for (OpenObligation obligation : owed) {
      Set<String> hear = new TreeSet<>(of(accounts, audience(obligation)));
      waiting.stream()
          .filter(turn -> saysToo(turn, obligation))
          .forEach(turn -> hear.removeAll(of(accounts, Audience.of(turn.audience()))));
      occasions.add(owed(Topic.OPENED, obligation, hear, obligation.since()));
    }
    return occasions;
  }

  /** An obligation that has aged, on the day it did. */
  Occasion aged(OpenObligation obligation, Stage stage, LocalDate day) {
    Topic topic =
        switch (stage) {
          case NEAR -> Topic.NEAR;
          case LAST_DAY -> Topic.LAST_DAY;
          case OVERDUE -> Topic.OVERDUE;
        };
    Audience audience = audience(obligation);
    return owed(topic, obligation, of(readers.of(List.of(audience)), audience), day);
  }

  /** Whoever hears that it is their turn, and until when, need not hear that they owe it. */
  private boolean saysToo(Turns.Turn turn, OpenObligation obligation) {
    Procedure procedure = rulebook.procedures().get(turn.procedure());
    return procedure != null
        && obligation.since().equals(turn.day())
        && Steps.owed(procedure, turn.state(), turn.acts()).contains(obligation.id());
  }

  private static Occasion owed(
      Topic topic, OpenObligation obligation, Set<String> accounts, LocalDate day) {
    String mark =
        "%s/%s/%s"
            .formatted(
                obligation.id(),
                obligation.since(),
                Objects.requireNonNullElse(obligation.due(), ""));
    return new Occasion(topic, obligation.id(), mark, accounts, null, day, obligation.due());
  }

  /** What nobody can move on waits for nobody. */
  private @Nullable Occasion turn(
      Turns.Turn turn, List<OpenObligation> owed, Set<String> accounts) {
    Procedure procedure = rulebook.procedures().get(turn.procedure());
    if (procedure == null || !Steps.moves(procedure, turn.state())) {
      return null;
    }
    String mark = "%s/%s/%d".formatted(turn.procedure(), turn.state(), turn.through());
    Action through = action(procedure, turn.act());
    LocalDate due = due(Steps.owed(procedure, turn.state(), turn.acts()), owed);
    if (through != null && through.role().returns()) {
      return new Occasion(
          Topic.RETURNED, through.path(), mark, accounts, turn.by(), turn.day(), due);
    }
    Action step = Steps.leading(procedure, turn.acts());
    return step == null
        ? null
        : new Occasion(Topic.TURN, step.path(), mark, accounts, turn.by(), turn.day(), due);
  }

  private static @Nullable LocalDate due(Set<String> settled, List<OpenObligation> owed) {
    return owed.stream()
        .filter(obligation -> settled.contains(obligation.id()))
        .map(OpenObligation::due)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static @Nullable Action action(Procedure procedure, @Nullable String path) {
    return path == null ? null : procedure.actions().get(path.substring(path.indexOf('.') + 1));
  }

  private Audience audience(OpenObligation obligation) {
    Standing standing = rulebook.standings().get(obligation.standing());
    boolean relation = standing != null && standing.body() == null;
    return new Audience(obligation.standing(), null, relation ? obligation.owner() : null);
  }

  private static Set<String> of(Map<Audience, Set<String>> accounts, Audience audience) {
    return accounts.getOrDefault(audience, Set.of());
  }
}
