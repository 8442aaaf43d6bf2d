package guiju.engine;

import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Values;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.engine.text.Reading;
import guiju.engine.text.Sentences;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads acts from plain trees and writes them back. */
public final class ActTree {
  private static final Set<String> KEYS = Set.of("act", "by", "on", "form", "materials");
  private static final Set<String> BY_KEYS = Set.of("account", "organisation", "body", "capacity");

  private final Rulebook rulebook;

  /** A reader under a rulebook. */
  public ActTree(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * Reads an act.
   *
   * @param tree with {@code act}, {@code by}, {@code form}, {@code materials}, {@code on}
   * @param on the day, when the tree does not say it; null when it must
   */
  public Reading<Act> read(Map<String, ?> tree, @Nullable LocalDate on) {
    TreeReader reader = new TreeReader();
    reader.onlyKnown("act", tree, KEYS);
    Action action = action(reader.text("act", tree.get("act"), ""), reader);
    Actor actor = actor(reader.map("act.by", tree.get("by")), reader);
    LocalDate day = reader.day("act.on", tree.get("on"), on);
    if (day == null) {
      reader.problem("act.on", Sentences.of("tree.missing", "on"));
    }
    if (action == null || day == null) {
      return new Reading<>(null, List.copyOf(reader.problems()));
    }
    Map<String, Object> raw = asked(action, reader.map("act.form", tree.get("form")), reader);
    Map<String, Object> form = reader.values("act.form", raw, fields(action));
    Set<String> cleared = new LinkedHashSet<>(raw.keySet());
    cleared.removeAll(form.keySet());
    Set<String> materials =
        new LinkedHashSet<>(reader.texts("act.materials", tree.get("materials")));
    materials.stream()
        .filter(id -> !rulebook.materials().containsKey(id))
        .forEach(id -> reader.problem("act.materials", Sentences.of("tree.paper", id)));
    return reader.problems().isEmpty()
        ? Reading.good(
            new Act(action.procedure(), action.id(), actor, day, form, cleared, materials))
        : new Reading<>(null, List.copyOf(reader.problems()));
  }

  /** The tree {@link #read} reads back. */
  public Map<String, Object> write(Act act) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("act", act.path());
    Map<String, Object> by = new LinkedHashMap<>();
    by.put("account", act.actor().account());
    by.put("organisation", act.actor().organisation());
    if (act.actor().body() != null) {
      by.put("body", act.actor().body());
    }
    by.put("capacity", act.actor().capacity().toString());
    tree.put("by", by);
    tree.put("on", act.on().toString());
    tree.put("form", form(act));
    tree.put("materials", act.materials().stream().sorted().toList());
    return tree;
  }

  private Map<String, Object> form(Act act) {
    Map<String, Object> written = new LinkedHashMap<>();
    Form form = rulebook.action(act.procedure(), act.action()).form();
    if (form != null) {
      for (Form.Field field : form.fields()) {
        Object value = act.form().get(field.name());
        if (value != null) {
          written.put(field.name(), Values.write(field.fact(), value));
        } else if (act.cleared().contains(field.name())) {
          written.put(field.name(), "");
        }
      }
    }
    return written;
  }

  /** Answers to what the act asks; what it does not ask is reported and left out. */
  private static Map<String, Object> asked(
      Action action, Map<String, Object> raw, TreeReader reader) {
    Form form = action.form();
    List<String> names =
        form == null ? List.of() : form.fields().stream().map(Form.Field::name).toList();
    Map<String, Object> asked = new LinkedHashMap<>(raw);
    asked.keySet().retainAll(names);
    for (String name : raw.keySet()) {
      if (!names.contains(name)) {
        Object known = names.isEmpty() ? Sentences.of("value.none") : String.join(", ", names);
        reader.problem("act.form", Sentences.of("tree.asked", action.label(), name, known));
      }
    }
    return asked;
  }

  private static List<Fact> fields(Action action) {
    Form form = action.form();
    return form == null ? List.of() : form.fields().stream().map(Form.Field::fact).toList();
  }

  private @Nullable Action action(String path, TreeReader reader) {
    int dot = path.indexOf('.');
    if (dot <= 0 || dot == path.length() - 1) {
      reader.problem("act", Sentences.of("tree.act", path));
      return null;
    }
    Procedure procedure = rulebook.procedures().get(path.substring(0, dot));
    if (procedure == null) {
      reader.problem(
          "act",
          Sentences.of(
              "tree.procedure",
              path.substring(0, dot),
              String.join(", ", rulebook.procedures().keySet())));
      return null;
    }
    Action action = procedure.actions().get(path.substring(dot + 1));
    if (action == null) {
      reader.problem(
          "act",
          Sentences.of(
              "tree.action",
              procedure.id(),
              path.substring(dot + 1),
              String.join(", ", procedure.actions().keySet())));
    }
    return action;
  }

  private static Actor actor(Map<String, Object> by, TreeReader reader) {
    reader.onlyKnown("act.by", by, BY_KEYS);
    String capacity = reader.text("act.by.capacity", by.get("capacity"), "");
    Capacity read = new Capacity("", "");
    try {
      read = Capacity.of(capacity);
    } catch (IllegalArgumentException e) {
      reader.problem("act.by.capacity", Sentences.of("tree.capacity", capacity));
    }
    Object body = by.get("body");
    return new Actor(
        reader.text("act.by.account", by.get("account"), ""),
        reader.text("act.by.organisation", by.get("organisation"), ""),
        body == null ? null : reader.text("act.by.body", body, ""),
        read);
  }
}
