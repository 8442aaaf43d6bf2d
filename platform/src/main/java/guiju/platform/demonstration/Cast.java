package guiju.platform.demonstration;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Standing;
import guiju.platform.identity.Organisation;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds who takes an act of the script. */
final class Cast {

  private final Rulebook rulebook;
  private final List<SignInGroup.Place> places;

  Cast(Rulebook rulebook, List<SignInGroup> groups) {
    this.rulebook = rulebook;
    this.places = groups.stream().flatMap(group -> group.places().stream()).toList();
  }

  /** A person in a capacity. */
  record Role(String account, Capacity capacity) {}

  List<SignInGroup.Place> places() {
    return places;
  }

  /**
   * Who takes a step.
   *
   * @param named organisations the dossier names, by the standing they have in it; empty when none
   */
  Role of(Story.Step step, UnaryOperator<String> named) {
    Capacity capacity = capacity(rulebookAction(step), step.as());
    String organisation = organisation(step, capacity.standing(), named);
    return places.stream()
        .filter(place -> place.organisation().id().equals(organisation))
        .flatMap(place -> place.cards().stream())
        .filter(card -> card.holds().contains(capacity))
        .findFirst()
        .map(card -> new Role(card.account(), capacity))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s: nobody in %s is %s".formatted(step.where(), organisation, capacity)));
  }

  /** The name of the person who heads an organisation: its last one shown. */
  String head(String organisation) {
    return places.stream()
        .filter(place -> place.organisation().id().equals(organisation))
        .flatMap(place -> place.cards().stream())
        .reduce((first, second) -> second)
        .map(SignInGroup.Card::name)
        .orElse("");
  }

  private Action rulebookAction(Story.Step step) {
    int dot = step.act().indexOf('.');
    return rulebook.action(step.act().substring(0, dot), step.act().substring(dot + 1));
  }

  private static Capacity capacity(Action action, String as) {
    if (as.contains(".")) {
      return Capacity.of(as);
    }
    Stream<Capacity> open = action.by().capacities().stream();
    if (as.isEmpty()) {
      return open.findFirst().orElseThrow();
    }
    return open.filter(one -> one.standing().isEmpty() || one.standing().equals(as))
        .findFirst()
        .map(one -> new Capacity(as, one.post()))
        .orElseThrow(() -> new IllegalStateException(action.path() + " is not for " + as));
  }

  private String organisation(Story.Step step, String standing, UnaryOperator<String> named) {
    if (!step.of().isEmpty()) {
      return step.of();
    }
    Standing there = rulebook.standings().get(standing);
    String body = there == null ? null : there.body();
    if (body != null) {
      return places.stream()
          .map(SignInGroup.Place::organisation)
          .filter(place -> body.equals(place.body()))
          .map(Organisation::id)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("The city has no " + body));
    }
    return named.apply(standing);
  }
}
