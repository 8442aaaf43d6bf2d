package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Parameter;
import guiju.engine.text.Text;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Cite;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of a draft: thresholds, limits, dates, by the day they hold from. */
@Controller
class FigureController implements Routes {
  private static final String PATH = "/lab/{id:\\d{1,15}}/figures";

  private final LabDesk desk;
  private final Drafts drafts;
  private final Examiner examiner;

  FigureController(LabDesk desk, Drafts drafts, Examiner examiner) {
    this.desk = desk;
    this.drafts = drafts;
    this.examiner = examiner;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.draftersPage("/lab/{id}/figures"), Route.draftersForm("/lab/{id}/figures"));
  }

  @GetMapping(PATH)
  ModelAndView look(
      Visit visit,
      Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String saved) {
    String note = saved.isEmpty() ? "" : visit.texts().say("lab.saved");
    return page(visit, person, desk.draft(id), note, Map.of(), Map.of());
  }

  @PostMapping(PATH)
  ModelAndView save(
      Visit visit, Person person, @PathVariable long id, @RequestParam Map<String, String> form) {
    Draft draft = desk.draft(id);
    Texts texts = visit.texts();
    Rulebook book = book(draft);
    if (book == null) {
      return refused(page(visit, person, draft, "", Map.of(), Map.of()));
    }
    Figures figures = Figures.read(book, form);
    if (!figures.errors().isEmpty()) {
      String note = texts.say("lab.figures.wrong", figures.errors().size());
      return refused(page(visit, person, draft, note, form, figures.errors()));
    }
    if (!figures.isChange()) {
      return page(visit, person, draft, texts.say("lab.figures.same"), Map.of(), Map.of());
    }
    Optional<Map<String, @Nullable String>> changes =
        figures.written(drafts.files(id, draft.revision()));
    if (changes.isEmpty()) {
      return refused(page(visit, person, draft, texts.say("lab.figures.byHand"), form, Map.of()));
    }
    boolean saved =
        drafts.save(id, FileController.seen(form), changes.get(), person.account()).isPresent();
    return saved
        ? new ModelAndView("redirect:/lab/" + id + "/figures?saved=1")
        : refused(page(visit, person, draft, texts.say("lab.conflict"), form, Map.of()));
  }

  private static ModelAndView refused(ModelAndView view) {
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private @Nullable Rulebook book(Draft draft) {
    return examiner.of(draft.id(), draft.revision()).map(Checked::rulebook).orElse(null);
  }

  private ModelAndView page(
      Visit visit,
      Person person,
      Draft draft,
      String note,
      Map<String, String> form,
      Map<String, Text> errors) {
    Optional<Checked> checked = examiner.of(draft.id(), draft.revision());
    Rulebook book = checked.map(Checked::rulebook).orElse(null);
    List<FiguresPage.Figure> figures = new ArrayList<>();
    if (book != null) {
      for (Parameter parameter : book.parameters().values()) {
        figures.add(figure(visit.texts(), parameter, form, errors));
      }
    }
    FiguresPage page =
        new FiguresPage(
            desk.head(visit, person, draft, LabDesk.Place.FIGURES),
            draft.revision(),
            note,
            obstacle(visit.texts(), checked),
            figures);
    return new ModelAndView("lab/figures", "page", page);
  }

  private static String obstacle(Texts texts, Optional<Checked> checked) {
    return checked
        .map(known -> known.rulebook() == null ? texts.say("lab.figures.broken") : "")
        .orElseGet(() -> texts.say("lab.waiting"));
  }

  private static FiguresPage.Figure figure(
      Texts texts, Parameter parameter, Map<String, String> form, Map<String, Text> errors) {
    Fact fact = parameter.definition();
    Map<String, String> rows = new LinkedHashMap<>();
    for (Map.Entry<LocalDate, Object> value : parameter.values().entrySet()) {
      Object plain = Values.write(fact, value.getValue());
      rows.put(value.getKey().toString(), String.valueOf(plain));
    }
    rows.put("", "");
    List<FiguresPage.Row> shown = new ArrayList<>();
    rows.forEach(
        (day, value) -> {
          int place = shown.size();
          String at = parameter.name() + "." + place;
          shown.add(
              row(
                  texts,
                  fact,
                  place,
                  form.getOrDefault("day." + at, day),
                  form.getOrDefault("value." + at, value)));
        });
    Text error = errors.get(parameter.name());
    Boolean inclusive = parameter.inclusive();
    String bound =
        inclusive == null ? "" : texts.say(inclusive ? "lab.inclusive" : "lab.exclusive");
    String unit = fact.type() == FactType.MONEY ? texts.say("lab.yuan") : "";
    return new FiguresPage.Figure(
        parameter.name(),
        texts.of(parameter.label()),
        unit.isEmpty() || bound.isEmpty()
            ? unit + bound
            : unit + texts.say("list.separator") + bound,
        parameter.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        error == null ? "" : texts.of(error),
        shown);
  }

  private static FiguresPage.Row row(Texts texts, Fact fact, int place, String day, String value) {
    return switch (fact.type()) {
      case DATE -> new FiguresPage.Row(place, day, value, "date", List.of());
      case YES_NO ->
          new FiguresPage.Row(
              place,
              day,
              value,
              "choice",
              List.of(
                  new FiguresPage.Option("true", texts.say("lab.yes"), value.equals("true")),
                  new FiguresPage.Option("false", texts.say("lab.no"), !value.equals("true"))));
      case CHOICE ->
          new FiguresPage.Row(
              place,
              day,
              value,
              "choice",
              fact.options().entrySet().stream()
                  .map(
                      option ->
                          new FiguresPage.Option(
                              option.getKey(),
                              texts.of(option.getValue()),
                              option.getKey().equals(value)))
                  .toList());
      case TEXT, ORGANISATION, COUNT, MONEY, CHOICES, LIST, ROWS ->
          new FiguresPage.Row(place, day, value, "text", List.of());
    };
  }
}
