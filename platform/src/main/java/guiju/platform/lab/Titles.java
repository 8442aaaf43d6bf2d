package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.law.Material;
import guiju.engine.law.Procedure;
import guiju.engine.law.Rule;
import guiju.engine.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What checks and acts are called, in the law in force or in a draft. */
final class Titles {
  private final Map<String, Ground> grounds = new HashMap<>();
  private final Map<String, Text> acts = new HashMap<>();
  private final Map<String, Text> procedures = new HashMap<>();

  /** Of two rulebooks; the draft may be missing. */
  Titles(Rulebook law, @Nullable Rulebook draft) {
    Stream.of(law, draft == null ? law : draft).distinct().forEach(this::add);
  }

  private void add(Rulebook book) {
    book.rules().values().stream().map(Rule::ground).forEach(this::add);
    book.materials().values().stream().map(Material::ground).forEach(this::add);
    for (Form form : book.forms().values()) {
      form.fields().stream().map(Form.Field::ground).forEach(this::add);
    }
    for (Procedure procedure : book.procedures().values()) {
      add(procedure.pathGround());
      procedures.put(procedure.id(), procedure.title());
      for (Action action : procedure.actions().values()) {
        acts.put(action.path(), action.label());
        Action.Order order = action.order();
        Stream.of(
                order.state(),
                order.capacity(),
                order.fourEyes(),
                order.once(),
                order.grant(),
                order.reach())
            .forEach(this::add);
      }
    }
  }

  private void add(Ground ground) {
    grounds.put(ground.id(), ground);
  }

  /** What is checked; the id itself when neither rulebook knows it. */
  Text check(String id) {
    Ground ground = grounds.get(id);
    return ground == null ? Text.same(id) : ground.title();
  }

  /** Paragraphs a check rests on. */
  List<String> cites(String id) {
    Ground ground = grounds.get(id);
    return ground == null ? List.of() : ground.cites();
  }

  /** What an act is called. */
  Text act(String path) {
    return acts.getOrDefault(path, Text.same(path));
  }

  /** What the procedure of an act is called. */
  Text procedure(String path) {
    int dot = path.indexOf('.');
    String id = dot < 0 ? path : path.substring(0, dot);
    return procedures.getOrDefault(id, Text.same(id));
  }
}
