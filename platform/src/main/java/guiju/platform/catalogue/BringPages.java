package guiju.platform.catalogue;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Actor;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Together;
import guiju.platform.identity.Person;
import guiju.platform.register.RegisterPages;
import guiju.platform.register.RegisterSheets;
import guiju.platform.sheet.SheetFile;
import guiju.platform.sheet.SheetReader;
import guiju.platform.sheet.SheetRefused;
import guiju.platform.sheet.SheetReply;
import guiju.platform.sheet.SheetRow;
import guiju.platform.web.Addresses;
import guiju.platform.web.Catalogues;
import guiju.platform.web.Crumb;
import guiju.platform.web.NewKeys;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Makes the page for bringing lists in, and brings them in. */
@Component
class BringPages {
  private static final int ATTEMPTS = 3;

  private final Rulebook rulebook;
  private final RegisterPages registers;
  private final Bringing bringing;
  private final Together together;
  private final Chronicle chronicle;
  private final NewKeys keys;
  private final Dossiers dossiers;

  BringPages(
      Judge judge,
      RegisterPages registers,
      Bringing bringing,
      Together together,
      Chronicle chronicle,
      NewKeys keys,
      Dossiers dossiers) {
    this.rulebook = judge.rulebook();
    this.registers = registers;
    this.bringing = bringing;
    this.together = together;
    this.chronicle = chronicle;
    this.keys = keys;
    this.dossiers = dossiers;
  }

  /** What was sent with a file: the act, whether only to look, the mark of the attempt. */
  record Sent(String act, String only, String once) {
    /** Made of what a form sends; a part that is missing is empty. */
    Sent {
      act = act == null ? "" : act;
      only = only == null ? "" : only;
      once =
          once != null && once.matches("[A-Za-z0-9-]{8,80}") ? once : UUID.randomUUID().toString();
    }
  }

  /** What became of a file. */
  private record Outcome(
      Sentence say, List<BringPage.Problem> problems, List<BringPage.Taken> taken, int left) {}

  BringPage ask(Visit visit, Person person, Kind kind, String act) {
    Action action = action(person, kind, act);
    return page(
        visit,
        person,
        kind,
        action,
        new Outcome(
            visit.texts().sentence("bring.say", SheetReader.ROWS - 1), List.of(), List.of(), 0));
  }

  BringPage bring(Visit visit, Person person, Kind kind, Sent sent, MultipartFile file)
      throws IOException {
    Action action = action(person, kind, sent.act());
    Outcome outcome;
    try (InputStream content = file.getInputStream()) {
      outcome = outcome(visit, person, kind, action, sent, SheetReader.read(content));
    } catch (SheetRefused e) {
      outcome =
          refused(
              visit.texts(), List.of(new BringPage.Problem("", "", "", visit.texts().of(e.why()))));
    }
    return page(visit, person, kind, action, outcome);
  }

  private Outcome outcome(
      Visit visit, Person person, Kind kind, Action action, Sent sent, List<SheetRow> rows) {
    Texts texts = visit.texts();
    Actor actor = actor(person, action);
    SheetForm form = new SheetForm(kind, form(action));
    for (int attempt = 1; ; attempt++) {
      List<String> numbers = keys.next(kind, visit.today(), rows.size() + 1);
      Bringing.Read read =
          bringing.read(
              texts, rows, new Bringing.Order(form, action.path(), actor, sent.once(), numbers));
      if (!read.requests().isEmpty()) {
        List<BringPage.Taken> before = before(read.requests());
        if (!before.isEmpty()) {
          return new Outcome(
              texts.sentence("bring.again", before.size()), List.of(), before, read.left());
        }
      }
      if (!read.problems().isEmpty()) {
        return refused(texts, read.problems());
      } else if (!sent.only().isEmpty() || read.requests().isEmpty()) {
        return new Outcome(
            texts.sentence("bring.fine", read.requests().size()),
            List.of(),
            List.of(),
            read.left());
      }
      List<Answer> answers = together.take(read.requests());
      if (answers.stream().allMatch(Answer.Taken.class::isInstance)) {
        List<BringPage.Taken> taken =
            answers.stream().map(answer -> taken(((Answer.Taken) answer).entry())).toList();
        return new Outcome(
            texts.sentence("bring.done", taken.size()), List.of(), taken, read.left());
      } else if (attempt == ATTEMPTS) {
        return refused(texts, List.of(new BringPage.Problem("", "", "", texts.say("bring.moved"))));
      }
    }
  }

  /** The same file sent again is brought in once. */
  private List<BringPage.Taken> before(List<ActRequest> requests) {
    List<BringPage.Taken> before = new ArrayList<>();
    for (ActRequest request : requests) {
      Optional<Entry> entry = chronicle.marked(request.idempotency());
      if (entry.isEmpty()) {
        return before;
      }
      before.add(taken(entry.get()));
    }
    return before;
  }

  private BringPage.Taken taken(Entry entry) {
    String name =
        dossiers.bare(entry.kind(), List.of(entry.key())).values().stream()
            .map(dossier -> dossier.title())
            .findFirst()
            .orElse(entry.key());
    return new BringPage.Taken(
        name, Addresses.of(rulebook, entry.kind(), entry.key()), entry.key());
  }

  private static Outcome refused(Texts texts, List<BringPage.Problem> problems) {
    return new Outcome(texts.sentence("bring.refused", problems.size()), problems, List.of(), 0);
  }

  private BringPage page(Visit visit, Person person, Kind kind, Action action, Outcome outcome) {
    Texts texts = visit.texts();
    String path = Catalogues.register(kind);
    return new BringPage(
        visit.frame(person, texts.say("bring.title", texts.of(kind.label())), Section.CATALOGUES),
        List.of(
            new Crumb(texts.word(Section.CATALOGUES), Section.CATALOGUES.href()),
            new Crumb(texts.of(kind.label()), path),
            new Crumb(texts.say("register.bring"), "")),
        outcome.say(),
        path + "/bring",
        UUID.randomUUID().toString(),
        registers.creating(kind, person).stream()
            .filter(one -> one.form() != null)
            .map(
                one ->
                    new BringPage.Way(
                        one.path(),
                        texts.of(one.label()),
                        one.path().equals(action.path()),
                        path + "/template.xlsx?act=" + one.path()))
            .toList(),
        form(action).fields().stream().map(field -> column(texts, field)).toList(),
        outcome.problems(),
        outcome.taken(),
        outcome.left() == 0 ? "" : texts.say("bring.left", outcome.left()));
  }

  private static BringPage.Column column(Texts texts, Form.Field field) {
    Fact fact = field.fact();
    List<String> hints = new ArrayList<>();
    if (fact.hint() != null) {
      hints.add(texts.of(fact.hint()));
    }
    String options =
        String.join(
            texts.say("list.separator"), fact.options().values().stream().map(texts::of).toList());
    switch (fact.type()) {
      case CHOICE -> hints.add(texts.say("bring.one", options));
      case CHOICES -> hints.add(texts.say("bring.some", options));
      case YES_NO -> hints.add(texts.say("bring.yesNo"));
      case DATE -> hints.add(texts.say("bring.date"));
      case LIST -> hints.add(texts.say("bring.lines"));
      case ROWS ->
          hints.add(
              texts.say(
                  "bring.rows",
                  String.join(
                      " | ", fact.columns().stream().map(one -> texts.of(one.label())).toList())));
      case TEXT, COUNT, MONEY, ORGANISATION -> {
        // The label says it all.
      }
    }
    String when =
        !field.required()
            ? texts.say("field.optional")
            : field.when() != null ? texts.say("bring.when") : "";
    return new BringPage.Column(
        RegisterSheets.column(texts, fact).head(), when, String.join(" ", hints));
  }

  void template(Visit visit, Person person, Kind kind, String act, HttpServletResponse response)
      throws IOException {
    Texts texts = visit.texts();
    Action action = action(person, kind, act);
    Form form = form(action);
    SheetReply.send(
        response,
        new SheetReply.Listing(
            texts.say("bring.template", texts.of(kind.label()), texts.of(action.label())),
            texts.of(kind.label()),
            new SheetForm(kind, form).columns(texts),
            ""),
        file -> choices(texts, form, file));
  }

  private static void choices(Texts texts, Form form, SheetFile file) {
    for (int i = 0; i < form.fields().size(); i++) {
      Fact fact = form.fields().get(i).fact();
      if (fact.type() == FactType.CHOICE) {
        file.choices(i, fact.options().values().stream().map(texts::of).toList());
      } else if (fact.type() == FactType.YES_NO) {
        file.choices(i, List.of(texts.say("value.yes"), texts.say("value.no")));
      }
    }
  }

  /** The act wanted, or the first the person may make entries by. */
  private Action action(Person person, Kind kind, String wanted) {
    if (!keys.numbers(kind)) {
      throw new NoSuchPage();
    }
    List<Action> ways =
        registers.creating(kind, person).stream().filter(one -> one.form() != null).toList();
    return ways.stream()
        .filter(one -> one.path().equals(wanted))
        .findFirst()
        .or(() -> ways.stream().findFirst())
        .orElseThrow(NoSuchPage::new);
  }

  private static Actor actor(Person person, Action action) {
    return action.by().capacities().stream()
        .filter(person::holds)
        .findFirst()
        .map(person::as)
        .orElseThrow(NoSuchPage::new);
  }

  private static Form form(Action action) {
    Form form = action.form();
    if (form == null) {
      throw new NoSuchPage();
    }
    return form;
  }
}
