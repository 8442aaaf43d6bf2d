package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Procedure;
import guiju.platform.docket.RegisterLine;
import guiju.platform.docket.Ties;
import guiju.platform.identity.Person;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Other dossiers a dossier names or is named by, each with where it stands. */
final class TiedLines {
  private static final int MOST = 40;

  private final Ties ties;
  private final Rulebook rulebook;
  private final Visit visit;
  private final Names.Known names;

  TiedLines(Ties ties, Rulebook rulebook, Visit visit, Names.Known names) {
    this.ties = ties;
    this.rulebook = rulebook;
    this.visit = visit;
    this.names = names;
  }

  List<DossierPage.Tied> of(Dossier dossier, Person person) {
    Map<String, List<DossierPage.Tie>> kinds = new LinkedHashMap<>();
    Stream.concat(ties.named(dossier, person).stream(), ties.naming(dossier, person, MOST).stream())
        .filter(line -> rulebook.kinds().containsKey(line.kind()))
        .forEach(
            line -> kinds.computeIfAbsent(line.kind(), kind -> new ArrayList<>()).add(tie(line)));
    List<DossierPage.Tied> tied = new ArrayList<>();
    kinds.forEach(
        (kind, lines) ->
            tied.add(new DossierPage.Tied(visit.texts().of(rulebook.kind(kind).label()), lines)));
    return tied;
  }

  private DossierPage.Tie tie(RegisterLine line) {
    return new DossierPage.Tie(
        line.name(), Addresses.of(rulebook, line.kind(), line.key()), stands(line));
  }

  private String stands(RegisterLine line) {
    Texts texts = visit.texts();
    List<String> parts = new ArrayList<>();
    if (line.owner() != null) {
      parts.add(texts.of(names.organisation(line.owner())));
    }
    Procedure procedure =
        line.procedure() == null ? null : rulebook.procedures().get(line.procedure());
    Procedure.State state =
        procedure == null || line.state() == null ? null : procedure.states().get(line.state());
    if (procedure != null && state != null) {
      parts.add(texts.say("docket.act", texts.of(procedure.title()), texts.of(state.label())));
    }
    if (!line.turn().isEmpty()) {
      parts.add(texts.say("tied.turn", turn(line)));
      if (line.since() != null) {
        parts.add(
            texts.say("workbench.days", ChronoUnit.DAYS.between(line.since(), visit.today())));
      }
    }
    return String.join(" · ", parts);
  }

  private String turn(RegisterLine line) {
    Texts texts = visit.texts();
    List<String> turn = line.turn().stream().map(id -> texts.of(rulebook.label(id))).toList();
    return turn.size() > 2
        ? texts.say("situation.several", turn.get(0), turn.size())
        : String.join(texts.say("list.separator"), turn);
  }
}
