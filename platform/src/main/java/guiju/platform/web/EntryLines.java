package guiju.platform.web;

import guiju.engine.Capacities;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Actor;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.platform.docket.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Entries of a docket as people read them. */
final class EntryLines {
  private static final int HASH_SHOWN = 8;

  private final Rulebook rulebook;
  private final Texts texts;
  private final Names.Known names;
  private final LocalDate today;

  EntryLines(Rulebook rulebook, Texts texts, Names.Known names, LocalDate today) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.names = names;
    this.today = today;
  }

  /** One entry; from the breach on, entries do not count as proven. */
  DossierBody.Entry line(History history, Entry entry, long provenTo) {
    Action action = history.action(entry);
    String hash = entry.hash().substring(entry.hash().indexOf(':') + 1);
    return new DossierBody.Entry(
        String.valueOf(entry.sequence()),
        texts.wording().date(entry.on(), today),
        who(entry),
        what(entry, action) + sum(entry, action),
        action == null ? List.of() : form(entry, action),
        action == null
            ? List.of()
            : action.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        hash.substring(0, Math.min(HASH_SHOWN, hash.length())),
        entry.sequence() <= provenTo,
        action == null ? List.of() : documents(entry, action));
  }

  /** The papers an entry has made. */
  private List<Crumb> documents(Entry entry, Action action) {
    return rulebook.documentsOf(action).stream()
        .map(
            document ->
                new Crumb(
                    texts.of(document.label()),
                    Addresses.document(entry.kind(), entry.key(), entry.sequence(), document.id())))
        .toList();
  }

  /** What the form of an entry was filled in with. */
  List<DossierBody.Detail> form(Entry entry, Action action) {
    Form form = action.form();
    if (form == null) {
      return List.of();
    }
    Shown shown = new Shown(texts, names, today);
    Map<String, Object> answers = History.form(entry);
    List<DossierBody.Detail> details = new ArrayList<>();
    for (Form.Field field : form.fields()) {
      Object value = History.value(field.fact(), answers.get(field.name()));
      if (value != null) {
        details.add(
            new DossierBody.Detail(
                texts.of(field.fact().label()), shown.value(field.fact(), value)));
      }
    }
    return details;
  }

  // An act that asks for one sum is known by it.
  private String sum(Entry entry, @org.jspecify.annotations.Nullable Action action) {
    Form form = action == null ? null : action.form();
    if (form == null) {
      return "";
    }
    Map<String, Object> answers = History.form(entry);
    List<Form.Field> sums =
        form.fields().stream()
            .filter(field -> field.fact().type() == FactType.MONEY)
            .filter(field -> answers.containsKey(field.name()))
            .toList();
    Object value =
        sums.size() == 1
            ? History.value(sums.get(0).fact(), answers.get(sums.get(0).name()))
            : null;
    return value instanceof Long fen ? texts.say("docket.sum", texts.wording().wan(fen)) : "";
  }

  /** Who took it, as what. */
  String who(Entry entry) {
    if (entry.account().equals(Actor.CLOCK.account())) {
      return texts.say("docket.clock");
    }
    Object by = entry.tree().get("by");
    String capacity = by instanceof Map<?, ?> map ? String.valueOf(map.get("capacity")) : "";
    if (capacity.indexOf('.') <= 0 || capacity.endsWith(".")) {
      return names.account(entry.account());
    }
    return texts.say(
        "docket.person",
        names.account(entry.account()),
        texts.of(Capacities.label(rulebook, Capacity.of(capacity))));
  }

  /** Which act it was. */
  String what(Entry entry, @org.jspecify.annotations.Nullable Action action) {
    var procedure = rulebook.procedures().get(History.procedure(entry));
    return action == null || procedure == null
        ? entry.act()
        : texts.say("docket.act", texts.of(procedure.title()), texts.of(action.label()));
  }
}
