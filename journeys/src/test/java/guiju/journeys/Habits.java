package guiju.journeys;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Form;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people answer when a journey says nothing else; read from {@code town.yaml}. */
final class Habits {
  private static final String FILE = "town.yaml";
  private static final String TODAY = "<today>";

  private final Map<?, ?> answers;
  private final Map<?, ?> acts;

  private Habits(Map<?, ?> tree) {
    this.answers = (Map<?, ?>) Objects.requireNonNull(tree.get("answers"));
    this.acts = (Map<?, ?>) Objects.requireNonNull(tree.get("acts"));
  }

  static Habits read() {
    try (InputStream in = Objects.requireNonNull(Habits.class.getResourceAsStream(FILE))) {
      Problems problems = new Problems();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Object tree = YamlNode.parse(FILE, text, problems).orElseThrow().tree();
      return new Habits((Map<?, ?>) tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Answers to what an act's form asks: its own habits, and the general ones for what is not on the
   * dossier yet.
   */
  Map<String, Object> answers(Action action, Dossier dossier, LocalDate today) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (action.form() != null) {
      for (Form.Field field : action.form().fields()) {
        String name = field.name();
        boolean known = dossier.kind().slot(name) >= 0 && dossier.facts().recorded(name) != null;
        Object habit = known ? own(action, name) : of(action, name, today);
        if (habit != null) {
          form.put(name, habit);
        }
      }
    }
    return form;
  }

  /** What is usually answered to a question of an act; null when there is no habit. */
  @Nullable Object of(Action action, String field, LocalDate today) {
    Object own = own(action, field);
    Object habit = own == null ? answers.get(field) : own;
    return TODAY.equals(habit) ? today.toString() : habit;
  }

  private @Nullable Object own(Action action, String field) {
    return acts.get(action.path()) instanceof Map<?, ?> act ? act.get(field) : null;
  }
}
