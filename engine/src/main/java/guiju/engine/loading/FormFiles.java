package guiju.engine.loading;

import guiju.engine.expression.Expression;
import guiju.engine.law.Cure;
import guiju.engine.law.Fact;
import guiju.engine.law.Force;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.law.Kind;
import guiju.engine.text.Message;
import guiju.engine.text.Sentences;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads forms/*.yaml, in two steps: first what they ask besides facts, then the forms. */
final class FormFiles {
  private final Map<String, Section> files;
  private final Problems problems;

  FormFiles(Map<String, Section> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Adds the fields that do not become facts to the drafts of their kinds. */
  void declare(VocabularyFiles vocabulary) {
    FactReader reader = new FactReader(problems);
    files.forEach(
        (id, section) -> {
          VocabularyFiles.Draft draft = vocabulary.draft(section, "of", section.text("of"));
          if (draft != null) {
            reader.declarations(section, "fields").forEach(d -> declare(draft, d));
          }
        });
  }

  private void declare(VocabularyFiles.Draft draft, FactReader.Declared declared) {
    Fact fact = declared.fact();
    if (declared.derived() != null) {
      problems.add(declared.place(), "A form field is asked, not computed");
    }
    Optional<Fact> same =
        draft.asked.stream().filter(f -> f.name().equals(fact.name())).findFirst();
    if (same.isPresent()) {
      if (same.get().type() != fact.type()) {
        problems.add(
            declared.place(),
            "\""
                + fact.name()
                + "\" is asked as "
                + Words.inFiles(same.get().type())
                + " in another form of the same kind; choose another name");
      } else if (!isAlike(same.get(), fact)) {
        problems.add(
            declared.place(),
            "\""
                + fact.name()
                + "\" has other columns, or another \"absent\", in another form of the same kind;"
                + " choose another name");
      } else {
        draft.asked.set(draft.asked.indexOf(same.get()), same.get().withOptionsOf(fact));
      }
    } else if (draft.has(fact.name())) {
      problems.add(
          declared.place(), "\"" + fact.name() + "\" is a fact already; leave it out here");
    } else {
      draft.asked.add(fact);
    }
  }

  /** Expressions read a field by one shape, whichever form asks it. */
  private static boolean isAlike(Fact one, Fact other) {
    return shape(one).equals(shape(other)) && Objects.equals(one.absent(), other.absent());
  }

  private static List<String> shape(Fact fact) {
    return fact.columns().stream().map(c -> c.name() + " " + c.type() + " " + c.absent()).toList();
  }

  Map<String, Form> forms(Map<String, Kind> kinds, Compilers compilers, References references) {
    Map<String, Form> forms = new LinkedHashMap<>();
    files.forEach(
        (id, section) -> {
          Kind kind = kinds.get(section.text("of"));
          if (kind != null) {
            forms.put(id, form(id, section, kind, compilers, references));
          }
        });
    return forms;
  }

  private Form form(
      String id, Section section, Kind kind, Compilers compilers, References references) {
    Map<String, Fact> own = own(section);
    List<String> optional = section.texts("optional");
    Map<String, Expression> when = when(section, kind, compilers);
    Map<String, Message> drafts = drafts(section, kind, references);
    List<Form.Section> parts = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Section part : section.sections("sections")) {
      List<String> cites = part.texts("cites");
      List<Form.Field> fields = new ArrayList<>();
      for (String name : part.texts("fields")) {
        if (seen.contains(name)) {
          part.problem("fields", "\"" + name + "\" is asked twice in this form");
        }
        seen.add(name);
        field(name, kind, own, cites, part)
            .map(
                field ->
                    complete(field, !optional.contains(name), when.get(name), drafts.get(name)))
            .ifPresent(fields::add);
      }
      parts.add(new Form.Section(part.sentence("title"), cites, fields));
      part.done();
    }
    report(section, "optional", optional, seen);
    report(section, "when", List.copyOf(when.keySet()), seen);
    report(section, "draft", List.copyOf(drafts.keySet()), seen);
    report(section, "fields", List.copyOf(own.keySet()), seen);
    Form form = new Form(id, kind.name(), section.sentence("title"), List.copyOf(parts));
    section.done();
    return form;
  }

  private static void report(Section section, String key, List<String> names, List<String> asked) {
    names.stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> section.problem(key, "\"" + name + "\" is asked in no section"));
  }

  /** Each form keeps its own wording of a field, whatever another form calls it. */
  private Map<String, Fact> own(Section section) {
    Map<String, Fact> own = new LinkedHashMap<>();
    new FactReader(new Problems())
        .declarations(section, "fields")
        .forEach(declared -> own.put(declared.fact().name(), declared.fact()));
    return own;
  }

  private static Map<String, Expression> when(Section section, Kind kind, Compilers compilers) {
    Map<String, Expression> when = new LinkedHashMap<>();
    section
        .optionalSection("when")
        .ifPresent(
            all -> all.keys().forEach(name -> when.put(name, compilers.test(kind, all, name))));
    return when;
  }

  private static Map<String, Message> drafts(Section section, Kind kind, References references) {
    Map<String, Message> drafts = new LinkedHashMap<>();
    section
        .optionalSection("draft")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        name ->
                            drafts.put(
                                name,
                                references.draft(kind, all.sentence(name), all.placeOf(name)))));
    return drafts;
  }

  private static Optional<Form.Field> field(
      String name, Kind kind, Map<String, Fact> own, List<String> cites, Section part) {
    Fact fact = own.containsKey(name) ? own.get(name) : kind.fact(name);
    if (fact == null) {
      part.problem(
          "fields",
          "\""
              + name
              + "\" is neither a fact of "
              + kind.name()
              + " nor declared under \"fields\"");
      return Optional.empty();
    }
    if (fact.isDerived()) {
      part.problem("fields", "\"" + name + "\" is computed and cannot be asked");
    }
    boolean kept = !own.containsKey(name);
    int slot = kept ? kind.slot(name) : kind.facts().size() + asked(kind, name);
    return Optional.of(new Form.Field(fact, kept, true, null, ground(fact, cites), null, slot));
  }

  private static int asked(Kind kind, String name) {
    for (int i = 0; i < kind.asked().size(); i++) {
      if (kind.asked().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static Form.Field complete(
      Form.Field field, boolean required, @Nullable Expression when, @Nullable Message draft) {
    return new Form.Field(
        field.fact(), field.kept(), required, when, field.ground(), draft, field.slot());
  }

  private static Ground ground(Fact fact, List<String> cites) {
    List<String> citations = fact.cites().isEmpty() ? cites : fact.cites();
    return new Ground(
        "field:" + fact.name(),
        Ground.Source.FIELD,
        fact.label(),
        citations,
        Force.MUST,
        List.of(),
        Message.plain(Sentences.of("field.missing", fact.label())),
        new Cure(Sentences.of("field.cure", fact.label()), null));
  }
}
