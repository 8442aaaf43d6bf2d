package guiju.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A case moves on and never forgets. */
class CaseFileTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final Actor ACTOR = new Actor("jo", "smith", null, new Capacity("owner", "head"));

  private final CaseFile opened = CaseFile.opened("permit", 1, "drafting", DAY, "1.0");

  @Test
  void moving_to_the_present_state_changes_nothing() {
    assertThat(opened.in("drafting", DAY.plusDays(9))).isSameAs(opened);
  }

  @Test
  void moving_on_remembers_where_it_was() {
    CaseFile back = opened.in("deciding", DAY.plusDays(1)).in("drafting", DAY.plusDays(2));
    assertThat(back.state()).isEqualTo("drafting");
    assertThat(back.since()).isEqualTo(DAY.plusDays(2));
    assertThat(back.been()).containsExactlyInAnyOrder("drafting", "deciding");
  }

  @Test
  void the_first_submission_is_round_one_and_each_later_one_the_next() {
    CaseFile first = opened.submittedBy(ACTOR);
    CaseFile second = first.submittedBy(ACTOR);
    assertThat(first.round()).isEqualTo(1);
    assertThat(first.submitted()).isTrue();
    assertThat(second.round()).isEqualTo(2);
    assertThat(second.applicant()).isEqualTo("jo");
  }

  @Test
  void papers_add_up() {
    CaseFile one = opened.withMaterials(Set.of("plan"));
    assertThat(one.withMaterials(Set.of("map")).materials())
        .containsExactlyInAnyOrder("plan", "map");
  }

  @Test
  void an_answer_touches_the_present_opinion_of_that_standing_alone() {
    Opinion old = new Opinion("fire", 1, true, false, DAY, null);
    Opinion other = new Opinion("water", 2, true, false, DAY, null);
    Opinion asked = new Opinion("fire", 2, true, false, DAY, null);
    CaseFile file = opened.submittedBy(ACTOR).submittedBy(ACTOR).with(old).with(other).with(asked);
    assertThat(file.answered("fire").opinions()).containsExactly(old, other, asked.withAnswer());
    assertThat(file.presentOpinions()).containsExactly(other, asked);
  }
}
