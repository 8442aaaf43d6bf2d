package guiju.journeys;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One unit with its projects, brought to where a journey begins by acts at the docket. Every
 * journey has a unit of its own, so that none bars another. Sums are in yuan.
 */
final class Scenes {
  private static final LocalDate FOUNDED = LocalDate.of(2026, 10, 9);

  private final House house;
  private final Clerk clerk;
  private final String unit;
  private final List<Person> people;

  Scenes(House house, String unit) {
    this.house = house;
    this.clerk = new Clerk(house);
    this.unit = unit;
    this.people =
        house.part(People.class).all().stream()
            .filter(person -> person.organisation().equals(unit))
            .toList();
    found();
  }

  /** Takes acts for what these scenes do not set. */
  Clerk clerk() {
    return clerk;
  }

  /** The unit's handler before a browser. */
  Visitor handler() {
    return house.visitor(holder("owner.handler").account());
  }

  /** The unit's principal head before a browser. */
  Visitor principal() {
    return house.visitor(holder("owner.principal").account());
  }

  /** What the unit's people answer in an act's form when nothing else is said. */
  Map<String, String> habits(String act) {
    return clerk.habits(act);
  }

  /** The name of the unit's principal head. */
  String head() {
    return holder("owner.principal").name();
  }

  /** It is that day now. */
  void today(int year, int month, int day) {
    house.today(LocalDate.of(year, month, day));
  }

  /** A registered project; the answer is its key. */
  String registered(String name, String mode) {
    String key = "P-" + UUID.randomUUID().toString().substring(0, 8);
    clerk
        .take(key, "registration.register", Map.of("owner", unit, "name", name, "mode", mode))
        .take(key, "registration.confirm")
        .take(key, "provincial-report.record");
    return key;
  }

  /** The need of next year is filled in with everything it is asked for. */
  Clerk needed(String key, String total, Map<String, ?> more) {
    Map<String, Object> need = new HashMap<>(more);
    need.put("year", String.valueOf(day().getYear() + 1));
    need.put("principal", head());
    need.put("totalInvestment", total);
    need.put("fundsCity", total);
    return clerk.take(key, "declaration.prepare", need);
  }

  /** The need is filed and accepted for the joint review. */
  Clerk declared(String key, String total) {
    return needed(key, total, Map.of())
        .take(key, "declaration.submit")
        .take(key, "declaration.accept");
  }

  /** One plan takes the place of two papers. */
  Clerk planned(String key, String total) {
    return clerk.take(
        key, "implementation-plan.prepare", Map.of("totalInvestment", total, "estimate", total));
  }

  /** A project taken off the list, with a merged plan and all opinions: ready to be approved. */
  String consulted(String name, String total) {
    String key = registered(name, "selfBuild");
    needed(key, total, Map.of())
        .take(key, "declaration.submit")
        .take(key, "declaration.withdraw")
        .take(key, "off-list-consent.draft")
        .take(key, "off-list-consent.request")
        .take(key, "off-list-consent.consent");
    planned(key, total)
        .take(key, "implementation-plan.submit")
        .opine(key, "implementation-plan.opine", Map.of("reviewedEstimate", total))
        .take(key, "implementation-plan.confirm-depth");
    return key;
  }

  /** The same, approved. */
  String approved(String name, String total) {
    String key = consulted(name, total);
    clerk.take(key, "implementation-plan.approve", Map.of("approvedTotal", total));
    return key;
  }

  /** The same, being built since today; acceptance is due on a day. */
  String underway(String name, String total, LocalDate acceptanceDue) {
    String key = approved(name, total);
    String today = day().toString();
    clerk
        .take(
            key, "responsible-person.take", Map.of("principal", head(), "responsibleSince", today))
        .take(key, "building.record-rules")
        .take(key, "building.hire-supervisor")
        .take(
            key, "building.set-acceptance-date", Map.of("acceptanceDue", acceptanceDue.toString()))
        .take(
            key,
            "building.start",
            Map.of("startedOn", today, "plannedCompletionOn", acceptanceDue.toString()));
    return key;
  }

  /** The same, with all content complete today. */
  String completed(String name, String total, LocalDate acceptanceDue) {
    String key = underway(name, total, acceptanceDue);
    String today = day().toString();
    clerk
        .take(key, "building.record-management")
        .take(key, "building.complete", Map.of("completedOn", today));
    return key;
  }

  /** The same, after a trial without a fault that began at once, with acceptance applied for. */
  String applied(String name, String total, LocalDate acceptanceDue) {
    String key = completed(name, total, acceptanceDue);
    clerk.take(key, "trial-run.start", Map.of("trialStartedOn", day().toString()));
    house.today(day().plusMonths(3).plusDays(1));
    clerk
        .take(key, "trial-run.conclude")
        .take(key, "acceptance.prepare")
        .take(key, "acceptance.apply");
    return key;
  }

  /** The same, accepted and filed. */
  String accepted(String name, String total, LocalDate acceptanceDue) {
    String key = applied(name, total, acceptanceDue);
    clerk.take(key, "acceptance.pass").take(key, "acceptance.file");
    return key;
  }

  private void found() {
    if (!clerk.knows("unit", unit)) {
      LocalDate now = day();
      house.today(FOUNDED);
      Person any = people.get(0);
      clerk
          .take(
              "unit",
              unit,
              "unit-registration.open",
              Map.of(
                  "organisation", unit, "name", any.organisationName().zh(), "principal", head()))
          .take("unit", unit, "collection-check.record-met", Map.of());
      house.today(now);
    }
  }

  private LocalDate day() {
    return house.part(HouseClock.class).today();
  }

  private Person holder(String capacity) {
    return people.stream()
        .filter(person -> person.holds(Capacity.of(capacity)))
        .findFirst()
        .orElseThrow();
  }
}
