package guiju.platform.search;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Article;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Hit;
import guiju.platform.docket.Phrase;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Person;
import guiju.platform.web.Addresses;
import guiju.platform.web.Marked;
import guiju.platform.web.Names;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one line for each thing found, with what was looked for marked. */
final class Lines {
  private static final int SNIPPET = 90;
  private static final int TEXTS = 2;

  private final Rulebook rulebook;
  private final Texts texts;
  private final Names.Known names;
  private final Phrase phrase;

  Lines(Rulebook rulebook, Texts texts, Names.Known names, Phrase phrase) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.names = names;
    this.phrase = phrase;
  }

  SearchPage.Line dossier(Hit hit) {
    List<SearchPage.Said> said = new ArrayList<>();
    for (Hit.Written written : hit.texts()) {
      if (written.place() == Hit.Place.FACT && said.size() < TEXTS && found(written.text())) {
        said.add(said(label(rulebook.kind(hit.kind()).fact(written.part())), written.text()));
      }
    }
    boolean named = found(hit.name()) || found(hit.key());
    return new SearchPage.Line(
        Marked.in(name(hit), phrase),
        Addresses.of(rulebook, hit.kind(), hit.key()),
        about(hit),
        named ? List.of() : said);
  }

  /** The entry's papers whose names were meant. */
  Optional<SearchPage.Line> paper(Hit hit) {
    return hit.texts().stream()
        .filter(written -> written.place() == Hit.Place.PAPER && found(written.text()))
        .findFirst()
        .map(
            written ->
                new SearchPage.Line(
                    Marked.in(written.text(), phrase),
                    Addresses.of(rulebook, hit.kind(), hit.key()) + "?tab=papers",
                    texts.say(
                        "search.paper",
                        texts.of(rulebook.label(written.part())),
                        name(hit),
                        owner(hit)),
                    List.of()));
  }

  /** What was written in the entry. */
  Optional<SearchPage.Line> words(Hit hit) {
    List<SearchPage.Said> said =
        hit.texts().stream()
            .filter(written -> written.place() == Hit.Place.FIELD && found(written.text()))
            .limit(TEXTS)
            .map(written -> said(label(field(hit, written.part())), written.text()))
            .toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SearchPage.Line(
            Marked.in(name(hit), phrase),
            Addresses.of(rulebook, hit.kind(), hit.key()) + "?tab=docket#entry-" + hit.sequence(),
            texts.say("search.entry", hit.sequence(), act(hit)),
            said));
  }

  /** Units and bodies by their names; who belongs to no body sees only the own one. */
  List<SearchPage.Line> units(Person person) {
    List<SearchPage.Line> lines = new ArrayList<>();
    for (Organisation one : names.choices()) {
      String name = texts.of(one.name());
      if (person.maySeeUnit(one.id()) && found(name)) {
        lines.add(
            new SearchPage.Line(Marked.in(name, phrase), "/units/" + one.id(), "", List.of()));
      }
    }
    return lines;
  }

  List<SearchPage.Line> articles() {
    List<SearchPage.Line> lines = new ArrayList<>();
    for (Article article : rulebook.articles()) {
      String number = texts.wording().citation(String.valueOf(article.number()));
      String title = number + " " + texts.of(article.title());
      String about = texts.of(article.about());
      if (found(title) || found(about)) {
        List<SearchPage.Said> said =
            found(title)
                ? List.of()
                : List.of(new SearchPage.Said("", Marked.around(about, phrase, SNIPPET)));
        lines.add(
            new SearchPage.Line(
                Marked.in(title, phrase), "/measures/" + article.number(), "", said));
      }
    }
    return lines;
  }

  private boolean found(String text) {
    return phrase.isIn(text);
  }

  private SearchPage.Said said(String label, String text) {
    return new SearchPage.Said(label, Marked.around(text, phrase, SNIPPET));
  }

  private String label(@Nullable Fact fact) {
    return fact == null ? "" : texts.of(fact.label());
  }

  /** What has no name of its own is called by its kind and number. */
  private String name(Hit hit) {
    return hit.name().equals(hit.key())
        ? texts.say("search.unnamed", texts.of(rulebook.kind(hit.kind()).label()), hit.key())
        : hit.name();
  }

  private String about(Hit hit) {
    List<String> parts = new ArrayList<>();
    parts.add(owner(hit));
    Procedure procedure =
        hit.procedure() == null ? null : rulebook.procedures().get(hit.procedure());
    Procedure.State state =
        procedure == null || hit.state() == null ? null : procedure.states().get(hit.state());
    if (procedure != null && state != null) {
      parts.add(texts.say("workbench.about", texts.of(procedure.title()), texts.of(state.label())));
    }
    if (!hit.key().equals(hit.name())) {
      parts.add(hit.key());
    }
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  private String owner(Hit hit) {
    return hit.owner() == null ? "" : texts.of(names.organisation(hit.owner()));
  }

  private String act(Hit hit) {
    Action action = action(hit);
    if (action == null) {
      return "";
    }
    Procedure procedure = rulebook.procedure(action.procedure());
    return texts.say("docket.act", texts.of(procedure.title()), texts.of(action.label()));
  }

  private @Nullable Action action(Hit hit) {
    String act = hit.act();
    int dot = act == null ? -1 : act.indexOf('.');
    if (act == null || dot < 0) {
      return null;
    }
    Procedure procedure = rulebook.procedures().get(act.substring(0, dot));
    return procedure == null ? null : procedure.actions().get(act.substring(dot + 1));
  }

  private @Nullable Fact field(Hit hit, String name) {
    Action action = action(hit);
    Form form = action == null ? null : action.form();
    return form == null
        ? null
        : form.fields().stream()
            .filter(field -> field.name().equals(name))
            .map(Form.Field::fact)
            .findFirst()
            .orElse(null);
  }
}
