package guiju.platform.notice;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.platform.HouseClock;
import guiju.platform.identity.Person;
import guiju.platform.obligation.Duties;
import guiju.platform.obligation.Obligations;
import guiju.platform.obligation.OpenObligation;
import guiju.platform.web.Addresses;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody owes, as a calendar. */
@Component
class CalendarFeed {

  private static final int MOST = 1_000;

  private final Rulebook rulebook;
  private final Duties duties;
  private final Obligations obligations;
  private final HouseAddress address;
  private final HouseClock clock;

  CalendarFeed(
      Rulebook rulebook,
      Duties duties,
      Obligations obligations,
      HouseAddress address,
      HouseClock clock) {
    this.rulebook = rulebook;
    this.duties = duties;
    this.obligations = obligations;
    this.address = address;
    this.clock = clock;
  }

  /** Everything with a last day that is open for a person. */
  String of(Person person, Texts texts) {
    CalendarWriter calendar =
        new CalendarWriter(texts.say("calendar.name", person.name()), clock.present());
    for (OpenObligation obligation : obligations.of(person, MOST)) {
      LocalDate due = obligation.due();
      if (due != null) {
        calendar.add(event(obligation, due, texts));
      }
    }
    return calendar.end();
  }

  private CalendarWriter.Event event(OpenObligation obligation, LocalDate due, Texts texts) {
    Action.Duty duty = duties.of(obligation.kind(), obligation.id());
    String what = duty == null ? obligation.id() : texts.of(duty.label());
    List<String> cites = duty == null ? List.of() : duty.cites();
    String link = address.of(Addresses.of(rulebook, obligation.kind(), obligation.key()));
    String description =
        texts.say(
            "calendar.description",
            cites.isEmpty() ? "" : texts.wording().citation(cites.get(0)),
            texts.wording().fullDate(due),
            link);
    String uid =
        "%s-%s-%s-%s@guiju"
            .formatted(obligation.kind(), obligation.key(), obligation.id(), obligation.since());
    return new CalendarWriter.Event(
        uid, due, texts.say("workbench.act", what, obligation.name()), description, link);
  }
}
