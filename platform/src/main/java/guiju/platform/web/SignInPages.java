package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.platform.demonstration.Demonstrations;
import guiju.platform.demonstration.SignInGroup;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import guiju.platform.identity.SignInProvider;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of the demonstration city as cards, each with what waits there. */
@Component
class SignInPages {
  private final Rulebook rulebook;
  private final Demonstrations city;
  private final People people;
  private final Waiting waiting;
  private final SignInProvider provider;

  SignInPages(
      Judge judge, Demonstrations city, People people, Waiting waiting, SignInProvider provider) {
    this.rulebook = judge.rulebook();
    this.city = city;
    this.people = people;
    this.waiting = waiting;
    this.provider = provider;
  }

  SignInPage page(Frame frame, boolean demonstration, SignInPage.Attempt attempt) {
    if (!demonstration) {
      return new SignInPage(frame, false, List.of(), List.of(), List.of(), attempt, provider.on());
    }
    Texts texts = frame.texts();
    Map<String, Long> counts = waiting.counts(rulebook);
    List<SignInPage.Group> groups =
        city.groups().stream().map(group -> group(texts, group, counts)).toList();
    List<SignInPage.Step> tour =
        city.tour().stream()
            .map(step -> new SignInPage.Step(step.account(), texts.of(step.words())))
            .toList();
    return new SignInPage(
        frame,
        true,
        groups.isEmpty() ? everybody(texts, counts) : groups,
        sources(texts),
        tour,
        attempt,
        provider.on());
  }

  private List<SignInPage.Source> sources(Texts texts) {
    return city.sources().stream()
        .map(one -> new SignInPage.Source(one.name(), texts.of(one.origin()), one.address()))
        .toList();
  }

  private SignInPage.Group group(Texts texts, SignInGroup group, Map<String, Long> counts) {
    List<SignInPage.Body> shown =
        group.places().stream()
            .filter(place -> !place.further())
            .map(place -> body(texts, place, counts, false))
            .toList();
    List<SignInPage.Body> further =
        group.places().stream()
            .filter(
                place ->
                    place.further() || place.cards().stream().anyMatch(SignInGroup.Card::further))
            .map(place -> body(texts, place, counts, true))
            .toList();
    long many = further.stream().mapToLong(body -> body.people().size()).sum();
    return new SignInPage.Group(
        texts.of(group.title()),
        texts.of(group.about()),
        shown,
        further,
        further.isEmpty() ? "" : texts.say("signin.further", further.size(), many));
  }

  private SignInPage.Body body(
      Texts texts, SignInGroup.Place place, Map<String, Long> counts, boolean further) {
    List<SignInPage.Card> cards =
        place.cards().stream()
            .filter(card -> further == (card.further() || place.further()))
            .map(
                card ->
                    card(
                        texts,
                        card.account(),
                        card.name(),
                        texts.of(card.post()),
                        count(card.holds(), place.organisation().id(), counts)))
            .toList();
    return new SignInPage.Body(texts.of(place.sign()), cards);
  }

  private static SignInPage.Card card(
      Texts texts, String account, String name, String post, long count) {
    return new SignInPage.Card(
        account,
        name,
        post,
        count == 0 ? texts.say("signin.quiet") : texts.say("signin.waits", count),
        count == 0);
  }

  private long count(List<Capacity> capacities, String organisation, Map<String, Long> counts) {
    Set<String> names = new LinkedHashSet<>();
    for (Capacity capacity : capacities) {
      names.add(capacity.toString());
      names.add(capacity + "@" + organisation);
      var standing = rulebook.standings().get(capacity.standing());
      boolean relation = standing == null || standing.body() == null;
      names.add(relation ? capacity.standing() + "@" + organisation : capacity.standing());
    }
    return names.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
  }

  // Another rulebook's demonstration has no script: then everybody stands under their organisation.
  private List<SignInPage.Group> everybody(Texts texts, Map<String, Long> counts) {
    Map<String, List<Person>> byBody =
        people.all().stream()
            .collect(
                Collectors.groupingBy(
                    person -> texts.of(person.organisationName()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<SignInPage.Body> bodies =
        byBody.entrySet().stream()
            .map(
                body ->
                    new SignInPage.Body(
                        body.getKey(),
                        body.getValue().stream()
                            .map(
                                person ->
                                    card(
                                        texts,
                                        person.account(),
                                        person.name(),
                                        texts.of(Post.of(rulebook, person)),
                                        count(person.capacities(), person.organisation(), counts)))
                            .toList()))
            .toList();
    return List.of(new SignInPage.Group(texts.say("signin.everybody"), "", bodies, List.of(), ""));
  }
}
