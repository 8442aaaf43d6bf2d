package guiju.platform.account;

import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.engine.law.Standing;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.identity.Origin;
import guiju.platform.identity.Session;
import guiju.platform.web.Frame;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** What the pages about one's own account have in common. */
@Component
class Desk {

  private final Rulebook rulebook;

  Desk(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Whoever still owes a step is shown no ways that lead nowhere yet. */
  Frame frame(Visit visit, Session session, String title) {
    return session.whole()
        ? visit.frame(session.person(), title, Section.NOTICES)
        : visit.frame(title, Section.WORKBENCH);
  }

  /** A moment as the reader writes it. */
  static String moment(Visit visit, Instant at) {
    return visit
        .texts()
        .wording()
        .moment(LocalDateTime.ofInstant(at, HouseClock.ZONE), visit.today());
  }

  /** Standing and post. */
  String capacity(Texts texts, Capacity capacity) {
    Standing standing = rulebook.standings().get(capacity.standing());
    if (standing == null) {
      return capacity.toString();
    }
    Text post = standing.posts().getOrDefault(capacity.post(), Text.same(capacity.post()));
    return texts.say("account.capacity", texts.of(standing.name()), texts.of(post));
  }

  /** From where, in words. */
  static String place(Texts texts, Origin origin) {
    String device = Device.of(texts, origin.agent());
    return origin.address().isEmpty()
        ? texts.say("account.place.house")
        : texts.say("account.place", device, origin.address());
  }

  /** Where to go on: a page of this house that was wanted before, or the first one. */
  static String onward(String next) {
    return guiju.platform.identity.Tickets.within(next);
  }
}
