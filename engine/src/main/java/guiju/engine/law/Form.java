package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Message;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act asks to be filled in.
 *
 * @param id unique in the rulebook
 * @param kind the kind of dossier it is for
 * @param title what it is called
 * @param sections its parts, in order
 */
public record Form(String id, String kind, Text title, List<Section> sections) {

  /**
   * Fields that belong together.
   *
   * @param title heading
   * @param cites the paragraphs that ask for them; empty when none does
   * @param fields in order
   */
  public record Section(Text title, List<String> cites, List<Field> fields) {}

  /**
   * One question.
   *
   * @param fact its name, type, label and bounds
   * @param kept whether the answer becomes a fact of the dossier, rather than staying in the entry
   * @param required whether it must be answered
   * @param when asked only when this holds; null when always
   * @param ground what a finding about it says when it is missing
   * @param draft a first wording of the answer, filled in from the facts; null when there is none
   * @param slot its place in the kind's form structure
   */
  public record Field(
      Fact fact,
      boolean kept,
      boolean required,
      @Nullable Expression when,
      Ground ground,
      @Nullable Message draft,
      int slot) {

    /** Its name in the form. */
    public String name() {
      return fact.name();
    }
  }

  /** All fields of all sections. */
  public List<Field> fields() {
    if (sections.size() == 1) {
      return sections.get(0).fields();
    }
    List<Field> fields = new ArrayList<>();
    sections.forEach(section -> fields.addAll(section.fields()));
    return fields;
  }

  /** Whether it has a field of that name. */
  public boolean asks(String name) {
    for (Section section : sections) {
      for (Field field : section.fields()) {
        if (field.name().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
