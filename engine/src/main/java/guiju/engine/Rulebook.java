package guiju.engine;

import guiju.engine.calendar.WorkCalendar;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Body;
import guiju.engine.law.Document;
import guiju.engine.law.Form;
import guiju.engine.law.Identity;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.law.Material;
import guiju.engine.law.Overview;
import guiju.engine.law.Parameter;
import guiju.engine.law.Procedure;
import guiju.engine.law.Requirement;
import guiju.engine.law.Rule;
import guiju.engine.law.Standing;
import guiju.engine.ruling.WorkedCase;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled regulation. Immutable; made by the loader, which has checked that everything it names
 * exists and that every expression is well typed.
 *
 * @param identity which regulation it is
 * @param kinds kinds of dossier, by name
 * @param articles in order of their numbers
 * @param rules by id, in order of articles
 * @param parameters by name
 * @param procedures by id
 * @param forms by id
 * @param materials by id
 * @param documents papers that acts make, by id
 * @param unwritten acts that make no paper, as procedure.act, with the reason
 * @param bodies by id
 * @param standings by id
 * @param requirements by id
 * @param calendar holidays and make-up working days
 * @param overview what those watch who look at everything at once
 * @param cases worked examples
 */
public record Rulebook(
    Identity identity,
    Map<String, Kind> kinds,
    List<Article> articles,
    Map<String, Rule> rules,
    Map<String, Parameter> parameters,
    Map<String, Procedure> procedures,
    Map<String, Form> forms,
    Map<String, Material> materials,
    Map<String, Document> documents,
    Map<String, Text> unwritten,
    Map<String, Body> bodies,
    Map<String, Standing> standings,
    Map<String, Requirement> requirements,
    WorkCalendar calendar,
    Overview overview,
    List<WorkedCase> cases) {

  /** The same rulebook with these worked examples. */
  public Rulebook with(List<WorkedCase> examples) {
    return new Rulebook(
        identity,
        kinds,
        articles,
        rules,
        parameters,
        procedures,
        forms,
        materials,
        documents,
        unwritten,
        bodies,
        standings,
        requirements,
        calendar,
        overview,
        List.copyOf(examples));
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Kind kind(String name) {
    return known(kinds, name, "kind of dossier");
  }

  /** The kind in a role, when the rulebook has one. */
  public Optional<Kind> kindOf(KindRole role) {
    return kinds.values().stream().filter(kind -> kind.role() == role).findFirst();
  }

  /**
   * The procedure of that id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Procedure procedure(String id) {
    return known(procedures, id, "procedure");
  }

  /**
   * The action of a procedure.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Action action(String procedure, String action) {
    return known(procedure(procedure).actions(), action, "act of " + procedure);
  }

  /** The papers an act makes, in rulebook order. */
  public List<Document> documentsOf(Action action) {
    return documents.values().stream()
        .filter(document -> document.made().contains(action.path()))
        .toList();
  }

  /**
   * The article of that number.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Article article(int number) {
    return articles.stream()
        .filter(article -> article.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no article " + number));
  }

  /** Procedures of a kind of dossier, in order of their stages, then of their files. */
  public List<Procedure> proceduresOf(Kind kind) {
    List<Procedure> ours = new ArrayList<>();
    for (Procedure procedure : procedures.values()) {
      if (procedure.kind().equals(kind.name())) {
        ours.add(procedure);
      }
    }
    return ours;
  }

  /** What people call a standing, body, paper or rule; the id itself when it is none of them. */
  public Text label(String id) {
    if (standings.containsKey(id)) {
      return standings.get(id).name();
    } else if (bodies.containsKey(id)) {
      return bodies.get(id).name();
    } else if (materials.containsKey(id)) {
      return materials.get(id).label();
    } else if (rules.containsKey(id)) {
      return rules.get(id).title();
    }
    return Text.same(id);
  }

  private static <T> T known(Map<String, T> all, String id, String what) {
    T found = all.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "There is no " + what + " \"" + id + "\"; known: " + String.join(", ", all.keySet()));
    }
    return found;
  }
}
