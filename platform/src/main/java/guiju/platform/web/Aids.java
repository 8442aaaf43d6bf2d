package guiju.platform.web;

import guiju.engine.Judge;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Facet;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills in what nobody should have to type: presets, first wordings drafted from the facts, answers
 * copied from an earlier dossier of the same owner. All of it can be changed, and says where it
 * comes from.
 */
@Component
class Aids {
  private static final String KEPT_SOURCE = "~from";
  private static final int SOURCES_SHOWN = 80;
  private static final int WORTH_COPYING = 3;
  private static final List<FactRole> OWN =
      List.of(FactRole.TITLE, FactRole.OWNER, FactRole.YEAR, FactRole.NUMBER);

  private final Judge judge;
  private final Dossiers dossiers;
  private final Register register;

  Aids(Judge judge, Dossiers dossiers, Register register) {
    this.judge = judge;
    this.dossiers = dossiers;
    this.register = register;
  }

  /**
   * A form with what it was helped to.
   *
   * @param answers what is filled in
   * @param from key of the dossier copied from; empty when none was
   * @param hints where values came from, by field
   * @param fresh fields whose first wording has just changed
   */
  record Filling(
      FormReader.Answers answers, String from, Map<String, Hint> hints, Set<String> fresh) {}

  /**
   * Where a value came from.
   *
   * @param value the value
   * @param words said beside it as long as it stands unchanged
   * @param drafted whether it is a first wording, which follows the facts until somebody edits it
   */
  record Hint(Object value, String words, boolean drafted) {}

  /** The form when it is opened. */
  Filling begin(Visit visit, Person person, ActPages.Desk desk, Optional<Drafts.Draft> draft) {
    Map<String, Object> tree = DraftAnswers.begun(Desks.presets(desk, person), draft);
    Object kept = tree.remove(KEPT_SOURCE);
    String from = kept == null ? "" : kept.toString();
    FormReader.Answers answers = FormReader.judged(desk.action().form(), tree);
    Map<String, String> wordings = wordings(visit, desk, answers);
    wordings.forEach(
        (field, words) -> {
          if (!tree.containsKey(field) && recorded(desk, field) == null) {
            tree.put(field, words);
          }
        });
    return new Filling(
        FormReader.judged(desk.action().form(), tree),
        from,
        hints(visit, desk, source(person, desk, from), wordings),
        Set.of());
  }

  /** The form as it was sent, with what was asked for by the way. */
  Filling goOn(
      Visit visit,
      Person person,
      ActPages.Desk desk,
      FormReader.Answers sent,
      HttpServletRequest request) {
    String wanted = parameter(request, "do");
    String from = parameter(request, wanted.equals("copy") ? "copy" : "from");
    Optional<Dossier> source = source(person, desk, from);
    Map<String, Object> tree = new LinkedHashMap<>(sent.tree());
    if (wanted.equals("copy")) {
      source.ifPresent(one -> copy(one, desk, sent, tree));
    }
    Map<String, String> wordings =
        wordings(visit, desk, FormReader.judged(desk.action().form(), tree));
    Set<String> fresh = new LinkedHashSet<>();
    wordings.forEach(
        (field, words) -> {
          boolean untouched =
              tree.get(field) instanceof String value
                  && !value.isBlank()
                  && mark(value).equals(parameter(request, "was." + field));
          if (untouched && !wanted.equals("take") && !same(tree.get(field), words)) {
            tree.put(field, words);
            fresh.add(field);
          }
        });
    return new Filling(
        FormReader.judged(desk.action().form(), tree),
        source.isPresent() ? from : "",
        hints(visit, desk, source, wordings),
        fresh);
  }

  /** What of a form belongs in its draft. First wordings do not: they follow the facts. */
  static Map<String, Object> kept(Dossier dossier, Filling filling) {
    Map<String, Object> kept = DraftAnswers.changed(dossier, filling.answers().tree());
    filling
        .hints()
        .forEach(
            (field, hint) -> {
              if (hint.drafted() && same(kept.get(field), hint.value())) {
                kept.remove(field);
              }
            });
    if (!filling.from().isEmpty()) {
      kept.put(KEPT_SOURCE, filling.from());
    }
    return kept;
  }

  /** Dossiers of the filer's own to copy from; empty where nothing is worth copying. */
  List<FieldView.Option> sources(Person person, ActPages.Desk desk, String from) {
    if (person.body() != null || copyable(desk).size() < WORTH_COPYING) {
      return List.of();
    }
    return register
        .latest(
            RegisterQuery.all(desk.dossier().kind().name())
                .where(Facet.UNIT, person.organisation())
                .readableBy(person),
            SOURCES_SHOWN)
        .stream()
        .filter(line -> !line.key().equals(desk.key()))
        .map(line -> new FieldView.Option(line.key(), line.name(), line.key().equals(from)))
        .toList();
  }

  /** A mark of a text by which one can tell whether it was edited. */
  static String mark(String text) {
    return Integer.toHexString(plain(text).hashCode());
  }

  /** Whether a value is a text, spaces at its ends and the kind of line ends aside. */
  static boolean same(@Nullable Object value, Object text) {
    return value != null && plain(value.toString()).equals(plain(text.toString()));
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private Map<String, String> wordings(
      Visit visit, ActPages.Desk desk, FormReader.Answers answers) {
    Map<String, String> wordings = new LinkedHashMap<>();
    judge
        .drafts(
            desk.dossier(),
            new Act(
                desk.procedure().id(),
                desk.action().id(),
                desk.actor(),
                visit.today(),
                answers.values(),
                Set.of(),
                Set.of()))
        .forEach((field, text) -> wordings.put(field, visit.texts().of(text)));
    return wordings;
  }

  private Map<String, Hint> hints(
      Visit visit, ActPages.Desk desk, Optional<Dossier> source, Map<String, String> wordings) {
    Map<String, Hint> hints = new LinkedHashMap<>();
    source.ifPresent(
        from -> {
          Object title = from.recorded(FactRole.TITLE);
          String words =
              visit.texts().say("field.copied", title == null ? from.key() : title.toString());
          for (Form.Field field : copyable(desk)) {
            Object value = from.facts().recorded(field.name());
            if (value != null) {
              hints.put(field.name(), new Hint(value, words, false));
            }
          }
        });
    String drafted = visit.texts().say("field.drafted");
    wordings.forEach((field, words) -> hints.put(field, new Hint(words, drafted, true)));
    return hints;
  }

  private Optional<Dossier> source(Person person, ActPages.Desk desk, String key) {
    if (key.isBlank() || person.body() != null) {
      return Optional.empty();
    }
    return dossiers
        .find(desk.dossier().kind().name(), key)
        .filter(one -> person.organisation().equals(one.recorded(FactRole.OWNER)))
        .filter(one -> dossiers.mayRead(person, one));
  }

  // What is answered already stays.
  private static void copy(
      Dossier source, ActPages.Desk desk, FormReader.Answers sent, Map<String, Object> tree) {
    for (Form.Field field : copyable(desk)) {
      Object value = source.facts().recorded(field.name());
      if (value != null && !sent.values().containsKey(field.name())) {
        tree.put(field.name(), Values.write(field.fact(), value));
      }
    }
  }

  // What names a dossier or belongs to its day is its own.
  private static List<Form.Field> copyable(ActPages.Desk desk) {
    Form form = desk.action().form();
    Set<Fact> own = new LinkedHashSet<>();
    OWN.stream()
        .map(role -> desk.dossier().kind().fact(role))
        .filter(Objects::nonNull)
        .forEach(own::add);
    return (form == null ? Stream.<Form.Field>empty() : form.fields().stream())
        .filter(Form.Field::kept)
        .filter(field -> field.fact().type() != FactType.DATE && !own.contains(field.fact()))
        .toList();
  }

  private static @Nullable Object recorded(ActPages.Desk desk, String field) {
    return desk.dossier().kind().slot(field) < 0 ? null : desk.dossier().facts().recorded(field);
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
