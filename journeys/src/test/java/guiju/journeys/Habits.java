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
        Object habit = habit(action, dossier, field.name());
        if (habit != null) {
          form.put(field.name(), habit.equals(TODAY) ? today.toString() : habit);
        }
      }
    }
    return form;
  }

  private @Nullable Object habit(Action action, Dossier dossier, String field) {
    Object own = acts.get(action.path()) instanceof Map<?, ?> act ? act.get(field) : null;
    boolean known =
        dossier.kind().slot(field) >= 0 && dossier.facts().recorded(field) != null;
    return own != null || known ? own : answers.get(field);
  }
}
