package guiju.platform.rulebook;

import guiju.engine.Capacities;
import guiju.engine.Rulebook;
import guiju.engine.expression.Scope;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Cure;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.platform.web.Cite;
import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import guiju.platform.web.ProcedureDrawing;
import guiju.platform.web.Section;
import guiju.platform.web.Sentence;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells whoever takes part in a procedure how it is done. */
final class GuideReader {
  private final Rulebook rulebook;
  private final Texts texts;
  private final Procedure procedure;
  private final String as;

  GuideReader(Rulebook rulebook, Texts texts, Procedure procedure, String as) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.procedure = procedure;
    this.as = as;
  }

  GuidePage open(Frame frame) {
    List<Action> taken = procedure.actions().values().stream().filter(Action::isTaken).toList();
    return new GuidePage(
        frame,
        List.of(
            new Crumb(texts.word(Section.GUIDE), "/guide" + (as.isEmpty() ? "" : "?as=" + as)),
            new Crumb(texts.of(rulebook.kind(procedure.kind()).label()), "")),
        texts.of(procedure.title()),
        say(taken),
        cites(procedure.cites()),
        procedure.concerns() == null ? "" : otherwise(),
        steps(taken),
        papers(taken),
        forms(taken),
        opinions(),
        limits(),
        checks(taken),
        procedure.actions().values().stream()
            .filter(action -> action.by().way() == Action.Way.CLOCK)
            .map(action -> texts.of(action.label()))
            .toList(),
        new ProcedureDrawing(texts, procedure, this::turn).draw(ProcedureDrawing.Way.NONE),
        law());
  }

  /** What is said of a path that is not the dossier's depends on no dossier. */
  private String otherwise() {
    return texts.of(procedure.pathGround().message().fill(new Scope(new Object[0], procedure)));
  }

  private Sentence say(List<Action> taken) {
    long mine = taken.stream().filter(this::isMine).count();
    if (mine > 0) {
      return texts.sentence("guide.mine", texts.of(rulebook.label(as)), mine);
    }
    long whos =
        taken.stream()
            .flatMap(action -> action.by().capacities().stream())
            .map(held -> held.standing())
            .filter(rulebook.standings()::containsKey)
            .distinct()
            .count();
    return texts.sentence("guide.all", taken.size(), whos + procedure.consult().size());
  }

  private boolean isMine(Action action) {
    return !as.isEmpty() && GuideIndex.takes(procedure, action, as);
  }

  private String turn(String standing) {
    return standing.equals("consulted")
        ? texts.say("procedure.consulted")
        : texts.of(rulebook.label(standing));
  }

  private List<GuidePage.Step> steps(List<Action> taken) {
    List<GuidePage.Step> steps = new ArrayList<>();
    for (Action action : taken) {
      String to = action.to();
      steps.add(
          new GuidePage.Step(
              String.valueOf(steps.size() + 1),
              texts.of(action.label()),
              who(action),
              joined(action.from().stream().sorted().map(this::state).toList()),
              to == null ? "" : state(to),
              isMine(action),
              cites(action.cites())));
    }
    return steps;
  }

  private String state(String id) {
    return texts.of(Objects.requireNonNull(procedure.states().get(id)).label());
  }

  private String who(Action action) {
    if (action.by().way() == Action.Way.CONSULTED) {
      return texts.say("procedure.consulted");
    }
    List<String> who =
        action.by().capacities().stream()
            .map(held -> texts.of(Capacities.label(rulebook, held)))
            .distinct()
            .toList();
    return who.size() <= 4
        ? joined(who)
        : texts.say("situation.several", joined(who.subList(0, 3)), who.size());
  }

  private List<GuidePage.Paper> papers(List<Action> taken) {
    Map<Material, Set<String>> at = new LinkedHashMap<>();
    for (Action action : taken) {
      action
          .materials()
          .forEach(
              one ->
                  at.computeIfAbsent(one, paper -> new LinkedHashSet<>())
                      .add(texts.of(action.label())));
    }
    return at.entrySet().stream()
        .map(
            entry -> {
              Material paper = entry.getKey();
              List<String> notes = new ArrayList<>();
              if (paper.thirdParty()) {
                notes.add(texts.say("guide.third-party"));
              }
              if (paper.when() != null) {
                notes.add(texts.say("guide.sometimes"));
              }
              return new GuidePage.Paper(
                  texts.of(paper.label()),
                  texts.of(paper.issuer()),
                  joined(notes),
                  joined(entry.getValue()),
                  cites(paper.ground().cites()));
            })
        .toList();
  }

  private List<GuidePage.Filling> forms(List<Action> taken) {
    Map<Form, Set<String>> at = new LinkedHashMap<>();
    for (Action action : taken) {
      Form form = action.form();
      if (form != null) {
        at.computeIfAbsent(form, one -> new LinkedHashSet<>()).add(texts.of(action.label()));
      }
    }
    return at.entrySet().stream()
        .map(
            entry ->
                new GuidePage.Filling(
                    joined(entry.getValue()),
                    texts.of(entry.getKey().title()),
                    entry.getKey().sections().stream().map(this::part).toList()))
        .toList();
  }

  private GuidePage.Part part(Form.Section section) {
    List<String> fields =
        section.fields().stream()
            .map(
                field ->
                    field.required()
                        ? texts.of(field.fact().label())
                        : texts.say("guide.optional", texts.of(field.fact().label())))
            .toList();
    return new GuidePage.Part(texts.of(section.title()), joined(fields), cites(section.cites()));
  }

  private List<GuidePage.Opinion> opinions() {
    return procedure.consult().values().stream()
        .map(
            asked ->
                new GuidePage.Opinion(
                    texts.of(rulebook.label(asked.standing())),
                    texts.of(asked.opinion()),
                    asked.when() == null ? "" : texts.say("guide.sometimes"),
                    cites(asked.cites())))
        .toList();
  }

  private List<GuidePage.Limit> limits() {
    List<GuidePage.Limit> limits = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Action action : procedure.actions().values()) {
      for (Action.Duty duty : action.opens()) {
        if (seen.add(duty.id())) {
          limits.add(
              new GuidePage.Limit(
                  texts.of(duty.label()),
                  texts.of(rulebook.label(duty.by())),
                  texts.say(duty.due() == null ? "guide.promptly" : "guide.due"),
                  texts.of(action.label()),
                  cites(duty.cites())));
        }
      }
    }
    return limits;
  }

  private List<GuidePage.Check> checks(List<Action> taken) {
    Map<Rule, Set<String>> at = new LinkedHashMap<>();
    for (Action action : taken) {
      action.blocking().forEach(rule -> at(at, rule, texts.of(action.label())));
      action
          .warning()
          .forEach(rule -> at(at, rule, texts.say("guide.reminds", texts.of(action.label()))));
    }
    return at.entrySet().stream()
        .map(entry -> check(entry.getKey(), joined(entry.getValue())))
        .toList();
  }

  private static void at(Map<Rule, Set<String>> at, Rule rule, String act) {
    at.computeIfAbsent(rule, one -> new LinkedHashSet<>()).add(act);
  }

  private GuidePage.Check check(Rule rule, String at) {
    List<String> exits = new ArrayList<>();
    String waiver = rule.waivedBy();
    if (waiver != null) {
      exits.add(texts.say("article.waiver", texts.of(rulebook.label(waiver))));
    }
    if (rule.exemptable()) {
      exits.add(texts.say("article.exemption"));
    }
    Cure cure = rule.ground().cure();
    return new GuidePage.Check(
        texts.of(rule.title()),
        texts.say("force." + rule.ground().force().name().toLowerCase(Locale.ROOT)),
        joined(exits),
        at,
        cure == null ? "" : new Blanks(rulebook, texts).named(texts.of(cure.text())),
        cites(rule.ground().cites()));
  }

  /** Every article this procedure, its acts or its checks cite. */
  private List<GuidePage.Law> law() {
    Set<Integer> numbers = new TreeSet<>();
    procedure.cites().forEach(cite -> number(cite, numbers));
    for (Action action : procedure.actions().values()) {
      action.cites().forEach(cite -> number(cite, numbers));
      action.blocking().forEach(rule -> numbers.add(rule.article()));
    }
    Book book = new Book(rulebook, texts);
    return rulebook.articles().stream()
        .filter(article -> numbers.contains(article.number()))
        .map(
            (Article article) ->
                new GuidePage.Law(
                    book.label(article),
                    "/measures/" + article.number(),
                    texts.of(article.about())))
        .toList();
  }

  private static void number(String cite, Set<Integer> into) {
    String digits = cite.replaceFirst("\\D.*", "");
    if (!digits.isEmpty()) {
      into.add(Integer.valueOf(digits));
    }
  }

  private String joined(Collection<String> parts) {
    return parts.stream().collect(Collectors.joining(texts.say("list.separator")));
  }

  private List<Cite> cites(List<String> cites) {
    return cites.stream().map(cite -> Cite.of(cite, texts)).toList();
  }
}
