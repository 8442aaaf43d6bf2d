package guiju.engine.compare;

import guiju.engine.Rulebook;
import guiju.engine.calendar.CalendarYear;
import guiju.engine.dossier.CaseFile;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** All things of a rulebook that can be compared, by part and id. */
final class Inventory {
  private final Map<Part, Map<String, Thing>> things = new EnumMap<>(Part.class);

  /** A thing with what it says. */
  record Thing(Text label, Map<String, Text> traits) {}

  private Inventory() {}

  static Map<Part, Map<String, Thing>> of(Rulebook book) {
    Inventory inventory = new Inventory();
    inventory.law(book);
    inventory.acts(book);
    inventory.vocabulary(book);
    inventory.rest(book);
    return inventory.things;
  }

  private void law(Rulebook book) {
    put(Part.IDENTITY, "rulebook", book.identity().title(), Traits.of(book.identity()));
    for (Article article : book.articles()) {
      put(Part.ARTICLE, String.valueOf(article.number()), article.title(), Traits.of(article));
    }
    book.parameters().forEach((id, one) -> put(Part.PARAMETER, id, one.label(), Traits.of(one)));
    book.rules().forEach((id, rule) -> put(Part.RULE, id, rule.title(), Traits.of(rule)));
  }

  private void acts(Rulebook book) {
    for (Procedure procedure : book.procedures().values()) {
      put(Part.PROCEDURE, procedure.id(), procedure.title(), Traits.of(procedure, "actions"));
      for (Action action : procedure.actions().values()) {
        Text label = Sentences.of("differs.act", procedure.title(), action.label());
        put(Part.ACT, action.path(), label, Traits.of(action));
      }
    }
    book.forms().forEach((id, form) -> put(Part.FORM, id, form.title(), Traits.of(form)));
    book.materials()
        .forEach((id, paper) -> put(Part.MATERIAL, id, paper.label(), Traits.of(paper)));
    book.documents()
        .forEach((id, paper) -> put(Part.DOCUMENT, id, paper.label(), Traits.of(paper)));
    book.unwritten().forEach((act, why) -> put(Part.DOCUMENT, act, Text.same(act), Traits.of(why)));
  }

  private void vocabulary(Rulebook book) {
    for (Kind kind : book.kinds().values()) {
      put(Part.KIND, kind.name(), kind.label(), kind(kind));
      for (Fact fact : kind.facts()) {
        put(Part.FACT, kind.name() + "." + fact.name(), fact.label(), Traits.of(fact));
      }
    }
  }

  private static Map<String, Text> kind(Kind kind) {
    Map<String, Text> traits = new LinkedHashMap<>();
    traits.put("label", kind.label());
    traits.put("role", Text.same(Objects.toString(kind.role(), "")));
    nest(traits, "links", Traits.of(kind.links()));
    nest(traits, "collections", Traits.of(kind.collections()));
    nest(traits, "layout", Traits.of(kind.layout()));
    traits.put("ahead", Text.same(String.join(", ", kind.ahead())));
    List<String> columns = kind.register().stream().map(Fact::name).toList();
    traits.put("register", Text.same(String.join(", ", columns)));
    return traits;
  }

  private static void nest(Map<String, Text> into, String name, Map<String, Text> traits) {
    traits.forEach((path, text) -> into.put(name + (path.startsWith(".") ? "" : ".") + path, text));
  }

  private void rest(Rulebook book) {
    book.bodies().forEach((id, body) -> put(Part.BODY, id, body.name(), Traits.of(body)));
    book.standings()
        .forEach((id, standing) -> put(Part.STANDING, id, standing.name(), Traits.of(standing)));
    book.requirements()
        .forEach((id, one) -> put(Part.REQUIREMENT, id, Text.same(id), Traits.of(one)));
    for (CalendarYear year : book.calendar().announced()) {
      String id = String.valueOf(year.year());
      put(Part.CALENDAR, id, Text.same(id), Traits.of(year));
    }
    put(Part.OVERVIEW, "overview", Part.OVERVIEW.word(), Traits.of(book.overview()));
    for (WorkedCase example : book.cases()) {
      put(Part.EXAMPLE, place(example), example.name(), example(example));
    }
  }

  /** The line moves whenever something above it does; the file and the English name stay. */
  private static String place(WorkedCase example) {
    return example.file().replaceFirst(":\\d+$", "") + " " + example.name().en();
  }

  private static Map<String, Text> example(WorkedCase example) {
    Map<String, Text> traits = new LinkedHashMap<>();
    traits.put("name", example.name());
    traits.put("on", Text.same(example.on().toString()));
    traits.put("expect", Text.same(example.expect().toString()));
    traits.put("permitted", Text.same(Objects.toString(example.permitted(), "")));
    traits.put("leaves", Text.same(Objects.toString(example.leaves(), "")));
    traits.put("given", Text.same(example.given().facts().recorded().toString()));
    traits.put(
        "cases",
        Text.same(
            example.given().cases().values().stream()
                .map(CaseFile::state)
                .sorted()
                .collect(Collectors.joining(", "))));
    traits.put("act", Text.same(example.act() == null ? "" : example.act().form().toString()));
    return traits;
  }

  private void put(Part part, String id, Text label, Map<String, Text> traits) {
    things.computeIfAbsent(part, one -> new LinkedHashMap<>()).put(id, new Thing(label, traits));
  }
}
