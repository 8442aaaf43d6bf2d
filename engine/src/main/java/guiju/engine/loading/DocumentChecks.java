package guiju.engine.loading;

import guiju.engine.Rulebook;
import guiju.engine.expression.Expression;
import guiju.engine.law.Action;
import guiju.engine.law.Document;
import guiju.engine.law.Document.Block;
import guiju.engine.law.Phrase;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What documents name across files: acts, who signs, procedures, fields of forms. */
final class DocumentChecks {
  private final Rulebook rulebook;
  private final Sources sources;
  private final Problems problems;

  DocumentChecks(Rulebook rulebook, Sources sources, Problems problems) {
    this.rulebook = rulebook;
    this.sources = sources;
    this.problems = problems;
  }

  void check() {
    rulebook.documents().values().forEach(this::check);
    for (String act : rulebook.unwritten().keySet()) {
      if (action(act) == null) {
        problems.add(new Place("documents", 1), "without: there is no act \"" + act + "\"");
      }
    }
  }

  private void check(Document document) {
    Place place = place(document.id());
    List<Action> acts = new ArrayList<>();
    for (String path : document.made()) {
      Action action = action(path);
      if (action == null) {
        problems.add(place, document.id() + ": there is no act \"" + path + "\"");
      } else if (!rulebook.procedure(action.procedure()).kind().equals(document.kind())) {
        problems.add(place, document.id() + ": " + path + " is no act on a " + document.kind());
      } else {
        acts.add(action);
      }
    }
    if (document.made().isEmpty()) {
      problems.add(place, document.id() + ": \"made\" is missing: the acts that make it");
    }
    signature(document, acts, place);
    blocks(document, acts, place);
    called(document, acts, place);
  }

  private Place place(String document) {
    return sources.folder("documents").entrySet().stream()
        .filter(file -> file.getValue().keys().contains(document))
        .map(file -> sources.placeIn("documents", file.getKey(), document))
        .findFirst()
        .orElse(new Place("documents", 1));
  }

  private @Nullable Action action(String path) {
    int dot = path.indexOf('.');
    Procedure procedure = dot < 0 ? null : rulebook.procedures().get(path.substring(0, dot));
    return procedure == null ? null : procedure.actions().get(path.substring(dot + 1));
  }

  private void signature(Document document, List<Action> acts, Place place) {
    String signs = document.signature().standing();
    if (signs != null && !rulebook.standings().containsKey(signs)) {
      problems.add(place, document.id() + ": signs: there is no standing \"" + signs + "\"");
      return;
    }
    Document.Numbering numbering = document.numbering();
    if (numbering == null || !numbering.phrase().asks(Phrase.Name.CODE)) {
      return;
    }
    for (String standing : signs == null ? signers(acts) : Set.of(signs)) {
      Standing known = rulebook.standings().get(standing);
      if (known != null && known.letterhead() == null) {
        problems.add(
            place,
            document.id()
                + ": its number needs the code of "
                + standing
                + "; say its \"letterhead\" in bodies.yaml");
      }
    }
  }

  private Set<String> signers(List<Action> acts) {
    Set<String> signers = new LinkedHashSet<>();
    for (Action action : acts) {
      if (action.by().way() == Action.Way.CONSULTED) {
        signers.addAll(rulebook.procedure(action.procedure()).consult().keySet());
      } else {
        action.by().capacities().forEach(capacity -> signers.add(capacity.standing()));
      }
    }
    return signers;
  }

  private void blocks(Document document, List<Action> acts, Place place) {
    document
        .phrases()
        .flatMap(Phrase::expressions)
        .forEach(e -> asked(document, acts, e, false, place));
    document.annexes().forEach(annex -> condition(document, acts, annex.when(), place));
    document
        .blocks()
        .forEach(
            block -> {
              condition(document, acts, block.when(), place);
              Stream.concat(block.expressions(), block.phrases().flatMap(Phrase::expressions))
                  .forEach(e -> asked(document, acts, e, block.when() != null, place));
              procedure(document, block, place);
            });
  }

  private void condition(
      Document document, List<Action> acts, @Nullable Expression when, Place place) {
    if (when != null) {
      asked(document, acts, when, true, place);
    }
  }

  /** A field every act asks for, or at least one where a condition stands before it. */
  private void asked(
      Document document, List<Action> acts, Expression expression, boolean guarded, Place place) {
    for (List<String> path : expression.reads()) {
      if (path.size() < 2 || !path.get(0).equals("form")) {
        continue;
      }
      String field = path.get(1);
      List<String> without =
          acts.stream().filter(act -> !asks(act, field)).map(Action::path).toList();
      if (without.size() == acts.size() || (!guarded && !without.isEmpty())) {
        problems.add(
            place,
            document.id()
                + ": "
                + String.join(", ", without)
                + (without.size() == 1 ? " does" : " do")
                + " not ask for "
                + field
                + "; name another value, or give the part a \"when\"");
      }
    }
  }

  private static boolean asks(Action action, String field) {
    return action.form() != null && action.form().asks(field);
  }

  private void procedure(Document document, Block block, Place place) {
    String id =
        block instanceof Block.Opinions opinions
            ? opinions.procedure()
            : block instanceof Block.Papers papers ? papers.procedure() : null;
    if (id == null) {
      return;
    }
    Procedure procedure = rulebook.procedures().get(id);
    if (procedure == null || !procedure.kind().equals(document.kind())) {
      problems.add(
          place, document.id() + ": there is no procedure of " + document.kind() + ": " + id);
    } else if (block instanceof Block.Opinions && procedure.consult().isEmpty()) {
      problems.add(place, document.id() + ": " + id + " asks nobody for an opinion");
    }
  }

  private void called(Document document, List<Action> acts, Place place) {
    boolean opinion =
        Stream.concat(document.phrases(), document.blocks().flatMap(Block::phrases))
            .anyMatch(phrase -> phrase.asks(Phrase.Name.OPINION));
    if (opinion && acts.stream().anyMatch(act -> act.by().way() != Action.Way.CONSULTED)) {
      problems.add(
          place,
          document.id()
              + ": {opinion} is what a consulted standing is asked for; not all acts are");
    }
  }
}
