package guiju.platform.notice;

import guiju.engine.Rulebook;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.notice.Notices.Scope;
import guiju.platform.web.Addresses;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's notices. */
@Controller
class NoticeController implements Routes {

  private static final int ON_PAGE = 50;

  private final Notices notices;
  private final NoticeLines lines;
  private final Rulebook rulebook;

  NoticeController(Notices notices, NoticeLines lines, Rulebook rulebook) {
    this.notices = notices;
    this.lines = lines;
    this.rulebook = rulebook;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.page("/notices"),
        Route.page("/notices/{id}"),
        Route.form("/notices/{id}"),
        Route.form("/notices/read"));
  }

  @GetMapping("/notices")
  ModelAndView notices(
      Visit visit,
      Person person,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    Texts texts = visit.texts();
    Scope scope = show.equals("all") ? Scope.ALL : Scope.UNREAD;
    List<Notice> found = notices.of(person.account(), scope, before, ON_PAGE + 1);
    List<Notice> shown = found.subList(0, Math.min(ON_PAGE, found.size()));
    String older =
        found.size() > ON_PAGE
            ? "/notices?show=%s&before=%d".formatted(show, shown.get(ON_PAGE - 1).id())
            : "";
    long unread = notices.unread(person.account());
    return new ModelAndView(
        "notice/notices",
        "page",
        new NoticesPage(
            visit.frame(person, texts.word(Section.NOTICES), Section.NOTICES),
            unread == 0 ? texts.sentence("notice.say.none") : texts.sentence("notice.say", unread),
            // What was brought in later stands under its day, not under the day it was told.
            shown.stream()
                .sorted(Comparator.comparing(Notice::day).reversed())
                .map(one -> lines.line(one, texts, visit.today()))
                .toList(),
            scope == Scope.ALL,
            shown.isEmpty() ? 0 : shown.get(0).id(),
            older));
  }

  /** Where the links of mails lead: on to the dossier. Following a link changes nothing. */
  @GetMapping("/notices/{id:\\d{1,18}}")
  String lead(Person person, @PathVariable long id) {
    return to(notices.find(person.account(), id).orElseThrow(NoSuchPage::new));
  }

  /** Opening one from a page marks it as read and leads on to the dossier. */
  @PostMapping("/notices/{id:\\d{1,18}}")
  String open(Person person, @PathVariable long id) {
    return to(notices.open(person.account(), id).orElseThrow(NoSuchPage::new));
  }

  private String to(Notice notice) {
    return "redirect:" + Addresses.of(rulebook, notice.kind(), notice.key());
  }

  @PostMapping("/notices/read")
  String read(Person person, @RequestParam(defaultValue = "0") long upTo) {
    notices.readUpTo(person.account(), upTo);
    return "redirect:/notices";
  }
}
