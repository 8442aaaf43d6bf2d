package guiju.platform.web;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.law.Kind;
import guiju.engine.text.Message;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A few facts of a kind asked for outside any act. */
public final class Questions {
  private final List<Form.Field> fields;
  private final FormReader.Answers answers;
  private final FormQuestions questions;

  /** Asks for these facts, as far as the kind has them, with what was sent so far. */
  public Questions(
      Texts texts, Names.Known names, Kind kind, List<String> facts, Map<String, String> sent) {
    this.fields =
        facts.stream()
            .map(kind::fact)
            .filter(java.util.Objects::nonNull)
            .map(Questions::field)
            .toList();
    Map<String, String[]> inputs = new HashMap<>();
    sent.forEach((name, value) -> inputs.put(name, new String[] {value}));
    Form form =
        new Form(
            "",
            kind.name(),
            Text.same("-"),
            List.of(new Form.Section(Text.same("-"), List.of(), fields)));
    this.answers = FormReader.read(form, inputs);
    this.questions =
        new FormQuestions(
            texts,
            names,
            new Shown(texts, names, LocalDate.EPOCH),
            Dossier.empty(kind, "new"),
            FormQuestions.Known.NOTHING);
  }

  /** What was answered and could be read. */
  public Map<String, Object> values() {
    return answers.values();
  }

  /** The questions with the answers so far. */
  public List<FieldView> views() {
    return fields.stream()
        .map(field -> questions.view(field, new FormQuestions.Present(answers, Set.of(), Map.of())))
        .toList();
  }

  private static Form.Field field(Fact fact) {
    Ground ground =
        new Ground(
            fact.name(),
            Ground.Source.FIELD,
            fact.label(),
            fact.cites(),
            guiju.engine.law.Force.MAY,
            List.of(),
            Message.plain(fact.label()),
            null);
    return new Form.Field(fact, true, true, null, ground, null, 0);
  }
}
