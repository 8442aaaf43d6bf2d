package guiju.platform.web;

import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Facts;
import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the questions of a form: what is already known is filled in, with where it was taken from.
 */
final class FormQuestions {
  private static final int FEW = 6;
  private static final int SPARE_ROWS = 2;
  private static final int LINE = 200;
  private static final int TEXT = 2000;

  private final Texts texts;
  private final Names.Known names;
  private final Shown shown;
  private final Dossier dossier;
  private final Known known;

  FormQuestions(Texts texts, Names.Known names, Shown shown, Dossier dossier, Known known) {
    this.texts = texts;
    this.names = names;
    this.shown = shown;
    this.dossier = dossier;
    this.known = known;
  }

  /**
   * What is known beside the answers.
   *
   * @param sources for facts of the dossier, where each was taken from
   * @param earlier answers of the last round, as files write them; empty when there was none
   * @param hints where values came from that were filled in and not typed
   */
  record Known(
      Map<String, String> sources, Map<String, Object> earlier, Map<String, Aids.Hint> hints) {
    static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());
  }

  /** What has been answered so far, what is hidden, and how many spare rows a table gets. */
  record Present(FormReader.Answers answers, Set<String> hidden, Map<String, Integer> spare) {}

  List<ActPage.Part> parts(Form form, Present present, String sum) {
    List<ActPage.Part> parts = new ArrayList<>();
    int number = 0;
    for (Form.Section section : form.sections()) {
      List<Form.Field> asked =
          section.fields().stream()
              .filter(field -> !present.hidden().contains(field.name()))
              .toList();
      number++;
      long answered = asked.stream().filter(field -> value(field, present) != null).count();
      boolean complete =
          !asked.isEmpty()
              && answered == asked.size()
              && asked.stream()
                  .noneMatch(field -> present.answers().problems().containsKey(field.name()));
      String title =
          form.sections().size() == 1
              ? texts.of(section.title())
              : texts.say(
                  "act.section", texts.wording().ordinal(number), texts.of(section.title()));
      String cites =
          String.join(
              texts.say("list.separator"),
              section.cites().stream().map(texts.wording()::citation).toList());
      parts.add(
          new ActPage.Part(
              "s" + number,
              title,
              note(section, cites),
              texts.say("act.section.done", answered),
              !complete || form.sections().size() < 3,
              views(section, present),
              sums(section) ? sum : ""));
    }
    return parts;
  }

  /** One question again, after answers to others made it come or go. */
  FieldView view(Form.Field field, Present present) {
    boolean hidden = present.hidden().contains(field.name());
    FieldView view =
        view(field.fact(), field.name(), value(field, present), present, field.required());
    return hidden ? view.hidden() : view;
  }

  private String note(Form.Section section, String cites) {
    boolean money =
        section.fields().stream().anyMatch(field -> field.fact().type() == FactType.MONEY);
    boolean wan =
        section.fields().stream().anyMatch(field -> field.fact().bounds().unit() == MoneyUnit.WAN);
    return money ? texts.say(wan ? "act.section.wan" : "act.section.yuan", cites) : cites;
  }

  private List<FieldView> views(Form.Section section, Present present) {
    return section.fields().stream().map(field -> view(field, present)).toList();
  }

  private @Nullable Object value(Form.Field field, Present present) {
    Object answered = present.answers().values().get(field.name());
    if (answered != null || present.answers().tree().containsKey(field.name())) {
      return answered;
    }
    return field.kept() ? dossier.facts().recorded(field.name()) : null;
  }

  private FieldView view(
      Fact fact, String name, @Nullable Object value, Present present, boolean required) {
    List<Text> problems = present.answers().problems().getOrDefault(name, List.of());
    Object typed = present.answers().tree().get(name);
    String shownValue =
        !problems.isEmpty() && typed instanceof String text ? text : input(fact, value);
    String error = String.join(" ", problems.stream().map(texts::of).toList());
    String note = required ? "" : texts.say("field.optional");
    int spare = present.spare().getOrDefault(name, SPARE_ROWS);
    return new FieldView(
        id(name),
        name,
        texts.of(fact.label()),
        note,
        hint(fact, name, value),
        kind(fact),
        shownValue,
        options(fact, value),
        fact.columns().isEmpty() ? List.of() : shown.heads(fact),
        rows(fact, name, value, present, spare),
        longest(fact),
        error,
        before(fact, name, value),
        style(fact),
        was(name, shownValue),
        false);
  }

  private String hint(Fact fact, String name, @Nullable Object value) {
    Text hint = fact.hint();
    String how = hint == null ? "" : texts.of(hint);
    boolean asKnown =
        value != null
            && dossier.kind().slot(name) >= 0
            && value.equals(dossier.facts().recorded(name));
    String from = asKnown ? known.sources().getOrDefault(name, "") : filledIn(name, value);
    return from.isEmpty() ? how : how.isEmpty() ? from : texts.say("field.hint", how, from);
  }

  private String filledIn(String name, @Nullable Object value) {
    Aids.Hint hint = known.hints().get(name);
    boolean stands =
        hint != null
            && value != null
            && (hint.drafted() ? Aids.same(value, hint.value()) : value.equals(hint.value()));
    return hint != null && stands ? hint.words() : "";
  }

  // By this the next answer tells whether a first wording was edited.
  private String was(String name, String value) {
    Aids.Hint hint = known.hints().get(name);
    return hint != null && hint.drafted() && Aids.same(value, hint.value()) ? Aids.mark(value) : "";
  }

  private String before(Fact fact, String name, @Nullable Object value) {
    if (known.earlier().isEmpty() || dossier.kind().slot(name) < 0) {
      return "";
    }
    Object old = History.value(fact, known.earlier().get(name));
    return Objects.equals(old, value) ? "" : texts.say("field.before", shown.value(fact, old));
  }

  private List<List<FieldView>> rows(
      Fact fact, String name, @Nullable Object value, Present present, int spare) {
    if (fact.type() != FactType.ROWS) {
      return List.of();
    }
    List<?> filled = value instanceof List<?> list ? list : List.of();
    List<List<FieldView>> rows = new ArrayList<>();
    for (int row = 0; row < filled.size() + spare; row++) {
      List<FieldView> cells = new ArrayList<>();
      for (Fact column : fact.columns()) {
        Object cell =
            row < filled.size() ? ((Facts) filled.get(row)).recorded(column.name()) : null;
        cells.add(view(column, name + "." + row + "." + column.name(), cell, present, true));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String input(Fact fact, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (fact.type()) {
      case MONEY ->
          fact.bounds().unit() == MoneyUnit.WAN
              ? Wording.wanField((Long) value)
              : Wording.yuanField((Long) value);
      case LIST -> String.join("\n", ((List<?>) value).stream().map(Object::toString).toList());
      case TEXT, YES_NO, COUNT, DATE, CHOICE, ORGANISATION -> Values.write(fact, value).toString();
      case CHOICES, ROWS -> "";
    };
  }

  private List<FieldView.Option> options(Fact fact, @Nullable Object value) {
    List<FieldView.Option> options = new ArrayList<>();
    switch (fact.type()) {
      case YES_NO -> {
        options.add(
            new FieldView.Option("true", texts.say("value.yes"), Boolean.TRUE.equals(value)));
        options.add(
            new FieldView.Option("false", texts.say("value.no"), Boolean.FALSE.equals(value)));
      }
      case CHOICE, CHOICES ->
          fact.options()
              .forEach(
                  (key, label) ->
                      options.add(
                          new FieldView.Option(
                              key,
                              texts.of(label),
                              value instanceof List<?> list
                                  ? list.contains(key)
                                  : key.equals(value))));
      case ORGANISATION ->
          names
              .choices()
              .forEach(
                  one ->
                      options.add(
                          new FieldView.Option(
                              one.id(), texts.of(one.name()), one.id().equals(value))));
      case TEXT, COUNT, MONEY, DATE, LIST, ROWS -> {
        // Typed in, not chosen.
      }
    }
    return options;
  }

  private static FieldView.Kind kind(Fact fact) {
    return switch (fact.type()) {
      case TEXT -> fact.bounds().multiline() ? FieldView.Kind.LONG : FieldView.Kind.LINE;
      case LIST -> FieldView.Kind.LONG;
      case YES_NO -> FieldView.Kind.RADIO;
      case CHOICE -> fact.options().size() <= FEW ? FieldView.Kind.RADIO : FieldView.Kind.SELECT;
      case CHOICES -> FieldView.Kind.BOXES;
      case COUNT, MONEY -> FieldView.Kind.NUMBER;
      case DATE -> FieldView.Kind.DATE;
      case ORGANISATION -> FieldView.Kind.SELECT;
      case ROWS -> FieldView.Kind.ROWS;
    };
  }

  private static String style(Fact fact) {
    return switch (fact.type()) {
      case MONEY -> "money";
      case COUNT, DATE, ORGANISATION -> "short";
      case TEXT, YES_NO, CHOICE, CHOICES, LIST, ROWS -> "";
    };
  }

  private static int longest(Fact fact) {
    Long max = fact.bounds().max();
    int most = max == null || fact.type() != FactType.TEXT ? TEXT : (int) Math.min(max, 20_000);
    return fact.type() == FactType.TEXT && !fact.bounds().multiline() ? Math.min(most, LINE) : most;
  }

  private static String id(String name) {
    return "q-" + name.replace('.', '-');
  }

  private static boolean sums(Form.Section section) {
    return section.fields().stream().filter(field -> field.fact().type() == FactType.MONEY).count()
        > 2;
  }
}
