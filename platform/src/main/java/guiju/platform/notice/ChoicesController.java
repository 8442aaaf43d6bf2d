package guiju.platform.notice;

import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a person wants to be told: on pages, by e-mail, in a calendar. */
@Controller
class ChoicesController implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(ChoicesController.class);
  private static final String HERE = "/notices/choices";

  private final Choices choices;
  private final MailAddresses mails;
  private final Mails sent;
  private final CalendarAddresses calendars;
  private final Postman postman;
  private final HouseAddress house;

  ChoicesController(
      Choices choices,
      MailAddresses mails,
      Mails sent,
      CalendarAddresses calendars,
      Postman postman,
      HouseAddress house) {
    this.choices = choices;
    this.mails = mails;
    this.sent = sent;
    this.calendars = calendars;
    this.postman = postman;
    this.house = house;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.page(HERE),
        Route.form(HERE),
        Route.form("/notices/mail"),
        Route.page("/notices/mail/{word}"),
        Route.form("/notices/calendar"));
  }

  @GetMapping(HERE)
  ModelAndView look(Visit visit, Person person, @RequestParam(defaultValue = "") String done) {
    String note = List.of("kept", "mail", "ended").contains(done) ? "choices.done." + done : "";
    return page(visit, person, note, "");
  }

  @PostMapping(HERE)
  String keep(Person person, @RequestParam Map<String, String> form) {
    Map<Topic, Way> chosen = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      Stream.of(Way.values())
          .filter(way -> way.name().equals(form.get(topic.name())))
          .forEach(way -> chosen.put(topic, way));
    }
    choices.keep(person.account(), chosen);
    return "redirect:" + HERE + "?done=kept";
  }

  /** An address counts once the link sent to it has been followed; a blank one is forgotten. */
  @PostMapping("/notices/mail")
  ModelAndView mail(Visit visit, Person person, @RequestParam(defaultValue = "") String address) {
    String plain = address.strip();
    if (plain.isEmpty()) {
      mails.forget(person.account());
      return page(visit, person, "choices.done.forgotten", "");
    }
    if (!postman.isThere() || !MailAddresses.isUsable(plain)) {
      return page(visit, person, "choices.mail.unusable", "");
    }
    Texts texts = visit.texts();
    String word = mails.offer(person.account(), plain, texts.language());
    String link = house.of("/notices/mail/" + word);
    try {
      postman.deliver(
          new Postman.Letter(
              java.util.UUID.randomUUID().toString(),
              plain,
              texts.say("mail.confirm.subject"),
              texts.say("mail.confirm", person.name(), link)));
    } catch (MailException e) {
      LOG.warn("A mail to confirm an address did not get through: {}", Postman.reason(e));
      return page(visit, person, "choices.mail.undelivered", "");
    }
    return page(visit, person, "choices.mail.asked", "");
  }

  @GetMapping("/notices/mail/{word}")
  ModelAndView confirm(Visit visit, Person person, @PathVariable String word) {
    return mails.confirm(person.account(), word)
        ? new ModelAndView("redirect:" + HERE + "?done=mail")
        : page(visit, person, "choices.mail.stale", "");
  }

  @PostMapping("/notices/calendar")
  ModelAndView calendar(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "renew") String to,
      jakarta.servlet.http.HttpServletResponse response) {
    if (to.equals("end")) {
      calendars.end(person.account());
      return new ModelAndView("redirect:" + HERE + "?done=ended");
    }
    String word = calendars.renew(person.account(), visit.texts().language());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return page(visit, person, "choices.done.renewed", house.of("/calendar/" + word + ".ics"));
  }

  private ModelAndView page(Visit visit, Person person, String note, String fresh) {
    Texts texts = visit.texts();
    Map<Topic, Way> chosen = choices.of(person.account());
    return new ModelAndView(
        "notice/choices",
        "page",
        new ChoicesPage(
            visit.frame(person, texts.say("choices.title"), Section.NOTICES),
            texts.sentence("choices.say"),
            note.isEmpty() ? "" : texts.say(note),
            ways(texts),
            chosen.entrySet().stream()
                .map(
                    one ->
                        new ChoicesPage.Chosen(
                            one.getKey().name(),
                            texts.word(one.getKey()),
                            texts.say(one.getKey().key() + ".hint"),
                            one.getValue().name()))
                .toList(),
            mail(texts, person),
            new ChoicesPage.Calendar(fresh, calendar(texts, visit, person))));
  }

  /** Without a mail server nobody can choose mail. */
  private List<ChoicesPage.Choice> ways(Texts texts) {
    return Stream.of(Way.values())
        .filter(way -> way != Way.MAIL || postman.isThere())
        .map(way -> new ChoicesPage.Choice(way.name(), texts.word(way)))
        .toList();
  }

  private ChoicesPage.Mail mail(Texts texts, Person person) {
    if (!postman.isThere()) {
      return new ChoicesPage.Mail(false, "", texts.say("choices.mail.none"));
    }
    return mails
        .of(person.account())
        .map(known -> new ChoicesPage.Mail(true, known.address(), state(texts, person, known)))
        .orElseGet(() -> new ChoicesPage.Mail(true, "", texts.say("choices.mail.empty")));
  }

  private String state(Texts texts, Person person, MailAddresses.Known known) {
    if (!known.confirmed()) {
      return texts.say("choices.mail.unconfirmed");
    }
    return texts.say(
        sent.latestFailed(person.account()) ? "choices.mail.failed" : "choices.mail.confirmed");
  }

  private String calendar(Texts texts, Visit visit, Person person) {
    return calendars
        .of(person.account())
        .map(
            known ->
                known.used() == null
                    ? texts.say(
                        "choices.calendar.unused",
                        texts.wording().moment(known.made(), visit.today()))
                    : texts.say(
                        "choices.calendar.used",
                        texts.wording().moment(known.made(), visit.today()),
                        texts.wording().moment(known.used(), visit.today())))
        .orElse("");
  }
}
