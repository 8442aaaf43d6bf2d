package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Text;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The generic form of every act: asked, looked at while typing, kept, taken. */
@Controller
class ActController {
  /** What the button sends that keeps this window's answers instead of another's. */
  private static final String MINE = "mine.";

  private final Judge judge;
  private final Rulebook rulebook;
  private final Submission submission;
  private final Desks desks;
  private final Aids aids;
  private final Drafts drafts;
  private final Uploads uploads;
  private final Names names;
  private final SimilarMatters similar;

  ActController(
      Judge judge,
      Submission submission,
      Desks desks,
      Aids aids,
      Drafts drafts,
      Uploads uploads,
      Names names,
      SimilarMatters similar) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.submission = submission;
    this.desks = desks;
    this.aids = aids;
    this.drafts = drafts;
    this.uploads = uploads;
    this.names = names;
    this.similar = similar;
  }

  @GetMapping("/acts/{kind}/{key}/{act}")
  ModelAndView ask(
      Visit visit,
      Person person,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String capacity) {
    ActPages.Desk desk = desks.desk(visit, person, kind, key, act, capacity);
    var draft = drafts.find(Desks.place(person, desk));
    List<Paper> papers = draft.map(Drafts.Draft::papers).orElse(List.of());
    Aids.Filling filling = aids.begin(visit, person, desk, draft);
    var filled =
        new ActPages.Filled(
            filling,
            aids.sources(person, desk, filling.from()),
            papers,
            uploads.withheld(papers),
            Map.of(),
            Set.of(),
            UUID.randomUUID().toString(),
            Keeping.begun(visit, draft),
            false,
            similar.beside(visit, person, desk, filling.answers().values()));
    ActPages pages = new ActPages(judge, names.known(), visit, desk);
    return page(visit, person, desk, pages, filled, pages.preview(filled), "", HttpStatus.OK);
  }

  @PostMapping("/acts/{kind}/{key}/{act}")
  ModelAndView send(
      Visit visit,
      Person person,
      HttpServletRequest request,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable String act) {
    ActPages.Desk desk = desks.desk(visit, person, kind, key, act, parameter(request, "capacity"));
    Drafts.Place place = Desks.place(person, desk);
    Aids.Filling filling =
        aids.goOn(
            visit,
            person,
            desk,
            FormReader.read(desk.action().form(), request.getParameterMap()),
            request);
    FormReader.Answers answers = filling.answers();
    Uploads.Arrived arrived =
        uploads.receive(
            request,
            desk.action(),
            person,
            drafts.find(place).map(Drafts.Draft::papers).orElse(List.of()));
    List<Paper> papers = arrived.papers();
    String wanted = parameter(request, "do");
    String once = once(request);
    Drafts.Outcome kept =
        desk.action().form() == null && papers.isEmpty()
            ? new Drafts.Outcome.Not()
            : drafts.save(
                place,
                new Drafts.Form(Aids.kept(desk.dossier(), filling), papers, arrived.brought()),
                window(request, once));
    Keeping keeping = Keeping.after(visit, kept, parameter(request, "draft"));
    var filled =
        new ActPages.Filled(
            filling,
            aids.sources(person, desk, filling.from()),
            papers,
            uploads.withheld(papers),
            spare(wanted),
            shown(request),
            once,
            keeping,
            !arrived.brought().isEmpty(),
            similar.beside(visit, person, desk, answers.values()));
    ActPages pages = new ActPages(judge, names.known(), visit, desk);
    Ruling preview = pages.preview(filled);
    if (wanted.equals("look")) {
      return new ModelAndView(
          "act/_look", "page", pages.page(frame(visit, person, desk), filled, preview, "", false));
    } else if (!arrived.refused().isEmpty()) {
      return page(
          visit,
          person,
          desk,
          pages,
          filled,
          preview,
          told(visit, arrived.refused()),
          HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (keeping.newer().isPresent() && (wanted.equals("take") || keeps(wanted))) {
      return page(visit, person, desk, pages, filled, preview, "", HttpStatus.CONFLICT);
    } else if (keeps(wanted) && kept instanceof Drafts.Outcome.Kept && answers.readable()) {
      return again(desk, act, parameter(request, "capacity"));
    } else if (!wanted.equals("take")) {
      return page(visit, person, desk, pages, filled, preview, "", HttpStatus.OK);
    } else if (!answers.readable()) {
      return page(
          visit, person, desk, pages, filled, preview, "", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return take(visit, person, desk, pages, filled, preview, parameter(request, "sequence"));
  }

  /** Whether somebody wants no more than to have the form kept. */
  private static boolean keeps(String wanted) {
    return wanted.equals("save") || wanted.startsWith(MINE);
  }

  /** Which draft the form goes on from; whoever was shown another and goes on, from that. */
  private static Drafts.Window window(HttpServletRequest request, String once) {
    String wanted = parameter(request, "do");
    String seen =
        wanted.startsWith(MINE) ? wanted.substring(MINE.length()) : parameter(request, "draft");
    return new Drafts.Window(once, seen.matches("\\d{1,18}") ? Long.valueOf(seen) : null);
  }

  /** The form as it is kept, at an address of its own: who looks elsewhere can go back to it. */
  private static ModelAndView again(ActPages.Desk desk, String act, String standing) {
    ModelAndView again =
        new ModelAndView(
            "redirect:/acts/" + desk.dossier().kind().name() + "/" + desk.key() + "/" + act);
    if (!standing.isEmpty()) {
      again.addObject("capacity", standing);
    }
    return again;
  }

  private ModelAndView take(
      Visit visit,
      Person person,
      ActPages.Desk desk,
      ActPages pages,
      ActPages.Filled filled,
      Ruling preview,
      String sequence) {
    boolean creates = desk.action().role().creates();
    Long looked = sequence.matches("\\d{1,15}") && !creates ? Long.valueOf(sequence) : null;
    Submission.Outcome outcome =
        submission.take(
            new Submission.Sent(
                desk,
                looked,
                filled.once(),
                filled.answers().tree(),
                filled.answers().values(),
                filled.papers()),
            person,
            visit.today());
    String key = outcome.key();
    Answer answer = outcome.answer();
    if (answer instanceof Answer.Taken || answer instanceof Answer.Repeated) {
      drafts.forget(Desks.place(person, desk));
      return new ModelAndView(
          "redirect:"
              + Addresses.of(desk.dossier().kind(), key)
              + "?done="
              + desk.procedure().id()
              + "."
              + desk.action().id());
    } else if (answer instanceof Answer.Refused refused) {
      return page(
          visit,
          person,
          desk,
          pages,
          filled,
          refused.ruling(),
          elsewhere(visit, desk, key, refused),
          HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (answer instanceof Answer.Conflict conflict) {
      return page(
          visit,
          person,
          desk,
          pages,
          filled,
          preview,
          moved(visit, desk, conflict),
          HttpStatus.CONFLICT);
    } else if (answer instanceof Answer.Unusable unusable) {
      return page(
          visit,
          person,
          desk,
          pages,
          filled,
          preview,
          told(visit, unusable.problems()),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    throw new NoSuchPage();
  }

  private ModelAndView page(
      Visit visit,
      Person person,
      ActPages.Desk desk,
      ActPages pages,
      ActPages.Filled filled,
      Ruling ruling,
      String told,
      HttpStatus status) {
    boolean refused = status == HttpStatus.UNPROCESSABLE_CONTENT;
    ModelAndView view =
        new ModelAndView(
            "act/page",
            "page",
            pages.page(frame(visit, person, desk), filled, ruling, told, refused));
    view.setStatus(status);
    return view;
  }

  private static String moved(Visit visit, ActPages.Desk desk, Answer.Conflict conflict) {
    EntryLines lines =
        new EntryLines(desk.history().rulebook(), visit.texts(), Names.Known.NONE, visit.today());
    List<String> acts =
        conflict.since().stream()
            .map(entry -> lines.line(desk.history(), entry, 0).what())
            .toList();
    return visit.texts().say("act.moved", String.join(visit.texts().say("list.separator"), acts));
  }

  // The act itself may be in order while one it sets off elsewhere is refused; then that one is
  // named.
  private static String elsewhere(
      Visit visit, ActPages.Desk desk, String key, Answer.Refused refused) {
    boolean here = refused.kind().equals(desk.dossier().kind().name()) && refused.key().equals(key);
    return here ? "" : visit.texts().say("act.elsewhere", refused.key());
  }

  private static String told(Visit visit, List<Text> problems) {
    return String.join(" ", problems.stream().map(visit.texts()::of).toList());
  }

  private Frame frame(Visit visit, Person person, ActPages.Desk desk) {
    return visit.frame(
        person, visit.texts().of(desk.action().label()), section(desk.dossier().kind()));
  }

  private static Section section(Kind kind) {
    KindRole role = kind.role();
    return role == null
        ? Section.PROJECTS
        : switch (role) {
          case YEARLY_LIST -> Section.LISTS;
          case UNIT -> Section.UNITS;
          case PROJECT -> Section.PROJECTS;
        };
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private static String once(HttpServletRequest request) {
    String sent = parameter(request, "once");
    return sent.matches("[A-Za-z0-9-]{8,100}") ? sent : UUID.randomUUID().toString();
  }

  private static Set<String> shown(HttpServletRequest request) {
    String[] shown = request.getParameterValues("shown");
    return shown == null ? Set.of() : new LinkedHashSet<>(new ArrayList<>(Arrays.asList(shown)));
  }

  private static Map<String, Integer> spare(String wanted) {
    return wanted.startsWith("more.") ? Map.of(wanted.substring("more.".length()), 6) : Map.of();
  }
}
