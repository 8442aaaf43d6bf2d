package guiju.platform.web;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.platform.docket.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of a dossier under the headings of the vocabulary, each with the act that set it. */
final class FactGroups {
  private final Texts texts;
  private final Names.Known names;
  private final LocalDate today;
  private final Dossier dossier;
  private final History history;

  FactGroups(Texts texts, Names.Known names, LocalDate today, Dossier dossier, History history) {
    this.texts = texts;
    this.names = names;
    this.today = today;
    this.dossier = dossier;
    this.history = history;
  }

  /** The facts that tell most, as far as they are known. */
  List<DossierBody.FactLine> summary() {
    List<DossierBody.FactGroup> groups = new ArrayList<>();
    add(groups, "", dossier.kind().layout().summary(), history.sources());
    return groups.isEmpty() ? List.of() : groups.get(0).facts();
  }

  /** Headings under which something is known. */
  List<DossierBody.FactGroup> groups() {
    Map<String, Entry> sources = history.sources();
    List<DossierBody.FactGroup> groups = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Kind.Group group : dossier.kind().layout().groups()) {
      placed.addAll(group.facts());
      add(groups, texts.of(group.title()), group.facts(), sources);
    }
    List<String> rest =
        dossier.kind().facts().stream()
            .map(Fact::name)
            .filter(name -> !placed.contains(name))
            .toList();
    add(groups, groups.isEmpty() ? "" : texts.say("facts.other"), rest, sources);
    return groups;
  }

  private void add(
      List<DossierBody.FactGroup> groups,
      String title,
      List<String> facts,
      Map<String, Entry> sources) {
    List<DossierBody.FactLine> lines = new ArrayList<>();
    for (String name : facts) {
      Fact fact = dossier.kind().fact(name);
      Object value = fact == null ? null : dossier.facts().recorded(name);
      if (fact != null && value != null && !(value instanceof List<?> list && list.isEmpty())) {
        lines.add(line(fact, value, sources.get(name)));
      }
    }
    if (!lines.isEmpty()) {
      groups.add(new DossierBody.FactGroup(title, lines));
    }
  }

  private DossierBody.FactLine line(Fact fact, Object value, @Nullable Entry source) {
    Shown shown = new Shown(texts, names, today);
    boolean rows = fact.type() == FactType.ROWS;
    return new DossierBody.FactLine(
        texts.of(fact.label()),
        rows ? "" : shown.value(fact, value),
        rows ? shown.heads(fact) : List.of(),
        rows ? shown.rows(fact, value) : List.of(),
        source == null ? "" : source(source),
        source == null ? "" : Addresses.whole(dossier) + "?tab=docket#entry-" + source.sequence());
  }

  private String source(Entry source) {
    Action action = history.action(source);
    return texts.say(
        "facts.source",
        action == null ? source.act() : texts.of(action.label()),
        texts.wording().date(source.on(), today));
  }
}
