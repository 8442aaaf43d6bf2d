package guiju.platform.docket;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Obligation;
import guiju.engine.law.FactRole;
import guiju.engine.law.Ground;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What registers and to-do lists show of a dossier. It follows from the dossier and the outlook
 * alone, so it can be made again at any time.
 *
 * @param register the line in registers
 * @param todos whose turn it is
 * @param duties open obligations
 * @param references facts that name other dossiers, with their values
 * @param findable by what it is found, and by whom
 */
record Projection(
    Register register,
    List<Todo> todos,
    List<Duty> duties,
    Map<String, String> references,
    Findable findable) {

  /**
   * One line of a register.
   *
   * @param name its title, or the key
   * @param owner the organisation it belongs to
   * @param year the year it is planned for
   * @param mode key of the way it is carried out
   * @param category key of what it is
   * @param amount its whole sum, fen
   * @param present the procedure it is in; null before the first
   * @param state its state there
   * @param stage the furthest place on the path that it has come to; 0 when it is off the path
   * @param turn standings whose turn it is
   * @param since day it entered the state
   * @param due earliest last day of an open obligation
   * @param marks values it is filtered by
   */
  record Register(
      String name,
      @Nullable String owner,
      @Nullable Long year,
      @Nullable String mode,
      @Nullable String category,
      @Nullable Long amount,
      @Nullable String present,
      @Nullable String state,
      @Nullable Long stage,
      List<String> turn,
      @Nullable LocalDate since,
      @Nullable LocalDate due,
      List<String> marks) {}

  /** One procedure waiting for one audience. */
  record Todo(
      String procedure, String audience, String state, List<String> acts, LocalDate since) {}

  /**
   * One open obligation and the standing that has it.
   *
   * @param owner the organisation that stands so to the dossier, else its owner; null when neither
   */
  record Duty(
      String id,
      String standing,
      @Nullable String owner,
      LocalDate since,
      @Nullable LocalDate due) {}

  /**
   * What follows from a dossier and its outlook.
   *
   * @param relation the organisations that stand in a relation to the dossier
   */
  static Projection of(
      Dossier dossier,
      Outlook outlook,
      Function<String, List<Party>> relation,
      Iterable<String> referenceFacts,
      Findable findable) {
    Map<String, String> references = new TreeMap<>();
    for (String fact : referenceFacts) {
      Object value = dossier.facts().recorded(fact);
      if (value != null) {
        references.put(fact, value.toString());
      }
    }
    return new Projection(
        register(dossier, outlook),
        todos(outlook, relation),
        duties(dossier, outlook, relation),
        references,
        findable);
  }

  private static Register register(Dossier dossier, Outlook outlook) {
    Optional<Outlook.Standing> present = outlook.present();
    CaseFile file = present.map(Outlook.Standing::caseFile).orElse(null);
    return new Register(
        dossier.title(),
        text(dossier, FactRole.OWNER),
        number(dossier, FactRole.YEAR),
        text(dossier, FactRole.MODE),
        text(dossier, FactRole.CATEGORY),
        number(dossier, FactRole.AMOUNT),
        file == null ? null : file.procedure(),
        file == null ? null : file.state(),
        stage(outlook),
        present.map(Outlook.Standing::turn).orElse(List.of()),
        file == null ? null : file.since(),
        dossier.obligations().stream()
            .map(Obligation::due)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        Marks.of(dossier));
  }

  private static @Nullable Long stage(Outlook outlook) {
    return outlook.cases().stream()
        .filter(Outlook.Standing::begun)
        .map(standing -> (long) standing.procedure().stage())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * A procedure not begun yet is somebody's turn only when no rule of the dossier's own facts is
   * violated; what depends on other dossiers is asked when the act is taken.
   */
  private static List<Todo> todos(Outlook outlook, Function<String, List<Party>> relation) {
    Map<String, Todo> todos = new TreeMap<>();
    for (Outlook.Standing standing : outlook.cases()) {
      List<Party> spokenFor = spokenFor(standing, outlook, relation);
      for (Outlook.Possibility possible : outlook.possibilities()) {
        boolean ours = possible.action().procedure().equals(standing.procedure().id());
        if (ours && (standing.begun() || comesNext(standing, possible, outlook))) {
          add(standing, possible, spokenFor, todos);
        }
      }
    }
    return List.copyOf(todos.values());
  }

  /**
   * What lies off the stage path and has not begun is an option, not somebody's turn; a stage does
   * not come next while an earlier one goes on.
   */
  private static boolean comesNext(
      Outlook.Standing standing, Outlook.Possibility possible, Outlook outlook) {
    int stage = standing.procedure().stage();
    return standing.isOnPath()
        && outlook.cases().stream()
            .noneMatch(
                other ->
                    other.begun()
                        && other.isOnPath()
                        && other.procedure().stage() < stage
                        && other.goesOn())
        && possible.obstacles().stream()
            .noneMatch(
                finding ->
                    finding.outcome() == Outcome.VIOLATED
                        && finding.ground().source() == Ground.Source.RULE);
  }

  /**
   * Organisations whose turn it is by a relation in which nobody acts: they act as the body they
   * are, in the standing the dossier names if it names one.
   */
  private static List<Party> spokenFor(
      Outlook.Standing standing, Outlook outlook, Function<String, List<Party>> relation) {
    Set<String> acting =
        outlook.possibilities().stream()
            .filter(one -> one.action().procedure().equals(standing.procedure().id()))
            .flatMap(one -> one.who().stream())
            .map(eligible -> eligible.capacity().standing())
            .collect(Collectors.toSet());
    return standing.turn().stream()
        .filter(turn -> !acting.contains(turn))
        .flatMap(turn -> relation.apply(turn).stream())
        .toList();
  }

  private static void add(
      Outlook.Standing standing,
      Outlook.Possibility possible,
      List<Party> spokenFor,
      Map<String, Todo> todos) {
    for (Outlook.Eligible eligible : possible.who()) {
      List<String> audiences =
          standing.turn().contains(eligible.capacity().standing())
              ? Audience.of(eligible)
              : Audience.of(eligible, spokenFor);
      for (String audience : audiences) {
        String procedure = standing.procedure().id();
        CaseFile file = standing.caseFile();
        Todo todo =
            new Todo(
                procedure, audience, file.state(), List.of(possible.action().id()), file.since());
        todos.merge(procedure + " " + audience, todo, Projection::joined);
      }
    }
  }

  private static Todo joined(Todo one, Todo other) {
    List<String> acts = new ArrayList<>(one.acts());
    acts.addAll(other.acts());
    return new Todo(one.procedure(), one.audience(), one.state(), acts, one.since());
  }

  private static List<Duty> duties(
      Dossier dossier, Outlook outlook, Function<String, List<Party>> relation) {
    Map<String, String> standings = new TreeMap<>();
    outlook
        .obligations()
        .forEach(pending -> standings.put(pending.obligation().id(), pending.by()));
    Map<String, Duty> duties = new TreeMap<>();
    for (Obligation obligation : dossier.obligations()) {
      String standing = standings.getOrDefault(obligation.id(), "");
      List<Party> parties = standing.isEmpty() ? List.of() : relation.apply(standing);
      duties.put(
          obligation.id(),
          new Duty(
              obligation.id(),
              standing,
              parties.isEmpty() ? text(dossier, FactRole.OWNER) : parties.get(0).organisation(),
              obligation.since(),
              obligation.due()));
    }
    return List.copyOf(duties.values());
  }

  private static @Nullable String text(Dossier dossier, FactRole role) {
    return dossier.recorded(role) instanceof String text ? text : null;
  }

  private static @Nullable Long number(Dossier dossier, FactRole role) {
    return dossier.recorded(role) instanceof Long number ? number : null;
  }
}
