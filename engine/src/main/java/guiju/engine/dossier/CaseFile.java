package guiju.engine.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one procedure stands for one dossier.
 *
 * @param procedure id of the procedure
 * @param number 1 for the first case of a repeatable procedure, then 2, …
 * @param state id of the present state
 * @param round 1 from the start; each resubmission after a return opens the next
 * @param submitted whether it has been submitted at least once
 * @param since the day it entered the present state
 * @param applicant the account that submitted the present round; null before
 * @param applicantOrganisation the organisation that submitted the present round; null before
 * @param been states it has been in, without the present one
 * @param opinions of all rounds, in the order given
 * @param materials ids of papers on the case
 * @param under version of the rulebook it was opened under
 */
public record CaseFile(
    String procedure,
    int number,
    String state,
    int round,
    boolean submitted,
    LocalDate since,
    @Nullable String applicant,
    @Nullable String applicantOrganisation,
    Set<String> been,
    List<Opinion> opinions,
    Set<String> materials,
    String under) {

  /** Copies what could change. */
  public CaseFile {
    been = Set.copyOf(been);
    opinions = List.copyOf(opinions);
    materials = Set.copyOf(materials);
  }

  /** A case that has just opened. */
  public static CaseFile opened(
      String procedure, int number, String state, LocalDate on, String under) {
    return new CaseFile(
        procedure, number, state, 1, false, on, null, null, Set.of(), List.of(), Set.of(), under);
  }

  /** Opinions of the present round. */
  public List<Opinion> presentOpinions() {
    return opinions.stream().filter(opinion -> opinion.round() == round).toList();
  }

  /** Moved to another state on a day; moving to the present state changes nothing. */
  public CaseFile in(String next, LocalDate on) {
    if (next.equals(state)) {
      return this;
    }
    Set<String> passed = new LinkedHashSet<>(been);
    passed.add(state);
    return new CaseFile(
        procedure,
        number,
        next,
        round,
        submitted,
        on,
        applicant,
        applicantOrganisation,
        passed,
        opinions,
        materials,
        under);
  }

  /** Submitted by an account: the first time in round 1, later in the next round. */
  public CaseFile submittedBy(Actor actor) {
    return new CaseFile(
        procedure,
        number,
        state,
        submitted ? round + 1 : round,
        true,
        since,
        actor.account(),
        actor.organisation(),
        been,
        opinions,
        materials,
        under);
  }

  /** Opened by an actor, who counts as the applicant until somebody submits. */
  public CaseFile openedBy(Actor actor) {
    return new CaseFile(
        procedure,
        number,
        state,
        round,
        submitted,
        since,
        actor.account(),
        actor.organisation(),
        been,
        opinions,
        materials,
        under);
  }

  /** With one more opinion. */
  public CaseFile with(Opinion opinion) {
    List<Opinion> more = new ArrayList<>(opinions);
    more.add(opinion);
    return withOpinions(more);
  }

  /** With the present round's opinion of a standing answered. */
  public CaseFile answered(String standing) {
    return withOpinions(
        opinions.stream()
            .map(
                opinion ->
                    opinion.round() == round && opinion.by().equals(standing)
                        ? opinion.withAnswer()
                        : opinion)
            .toList());
  }

  /** With more papers on the case. */
  public CaseFile withMaterials(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(materials);
    all.addAll(more);
    return new CaseFile(
        procedure,
        number,
        state,
        round,
        submitted,
        since,
        applicant,
        applicantOrganisation,
        been,
        opinions,
        all,
        under);
  }

  private CaseFile withOpinions(List<Opinion> all) {
    return new CaseFile(
        procedure,
        number,
        state,
        round,
        submitted,
        since,
        applicant,
        applicantOrganisation,
        been,
        all,
        materials,
        under);
  }
}
