package guiju.platform.annuallist;

import guiju.engine.dossier.Opinion;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Entry;
import guiju.platform.web.Mark;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each body answered on each project, in the rulebook's own words. Options of a verdict run
 * from the most favourable to the least.
 */
final class Verdicts {
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final @Nullable Fact question;

  Verdicts(Chronicle chronicle, Review review, String kind, Collection<String> projects) {
    Action opining = review.opining();
    this.question = opining == null ? null : question(opining.form());
    if (opining != null) {
      chronicle
          .taken(kind, projects, opining.path())
          .forEach(
              entry -> entries.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry));
    }
  }

  /** The answer behind an opinion. */
  BoardPage.Opinion word(Texts texts, String project, Opinion given) {
    Fact asked = question;
    String answer = asked == null ? "" : answer(asked, project, given);
    if (asked == null || !asked.options().containsKey(answer)) {
      return given.adverse()
          ? new BoardPage.Opinion(Mark.STOP, texts.say("board.against"))
          : new BoardPage.Opinion(Mark.TICK, texts.say("board.for"));
    }
    List<String> options = List.copyOf(asked.options().keySet());
    boolean worst = options.indexOf(answer) == options.size() - 1;
    Mark mark = !given.adverse() ? Mark.TICK : worst ? Mark.STOP : Mark.WATCH;
    return new BoardPage.Opinion(
        mark, texts.of(Objects.requireNonNull(asked.options().get(answer))));
  }

  private String answer(Fact asked, String project, Opinion given) {
    String answer = "";
    for (Entry entry : entries.getOrDefault(project, List.of())) {
      boolean same =
          entry.tree().get("by") instanceof Map<?, ?> by
              && String.valueOf(by.get("capacity")).startsWith(given.by() + ".")
              && entry.on().equals(given.on());
      if (same && entry.tree().get("form") instanceof Map<?, ?> form) {
        answer = String.valueOf(form.get(asked.name()));
      }
    }
    return answer;
  }

  private static @Nullable Fact question(@Nullable Form form) {
    return form == null
        ? null
        : form.fields().stream()
            .map(Form.Field::fact)
            .filter(fact -> fact.type() == FactType.CHOICE)
            .findFirst()
            .orElse(null);
  }
}
