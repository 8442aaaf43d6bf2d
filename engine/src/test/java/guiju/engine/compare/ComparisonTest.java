package guiju.engine.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Nanchong;
import guiju.engine.SmallBook;
import guiju.engine.compare.Difference.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two rulebooks are compared by what they say, not by how their files are written. */
class ComparisonTest {

  private static List<Difference> against(SmallBook other) {
    return Comparison.of(SmallBook.whole().rulebook(), other.rulebook());
  }

  @Test
  void a_rulebook_does_not_differ_from_itself() {
    assertThat(Comparison.of(Nanchong.rulebook(), Nanchong.rulebook())).isEmpty();
  }

  @Test
  void a_comment_and_a_line_more_are_no_difference() {
    assertThat(
            against(
                SmallBook.whole()
                    .with(
                        "articles/01.yaml",
                        "# said again\n\n" + SmallBook.whole().text("articles/01.yaml"))))
        .isEmpty();
  }

  @Test
  void a_moved_threshold_is_one_difference_with_the_day_it_holds_from() {
    List<Difference> differences =
        against(
            SmallBook.whole()
                .replacing("articles/01.yaml", "2025-01-01: 60000.00", "2025-01-01: 70000.00"));

    assertThat(differences)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.part()).isEqualTo(Part.PARAMETER);
              assertThat(one.id()).isEqualTo("ceiling");
              assertThat(one.way()).isEqualTo(Way.CHANGED);
              assertThat(one.details())
                  .singleElement()
                  .satisfies(
                      detail -> {
                        assertThat(detail.path()).isEqualTo("from.2025-01-01");
                        assertThat(detail.aspect().zh()).isEqualTo("起用日与数值 · 2025-01-01");
                        assertThat(requireNonNull(detail.from()).zh()).contains("6.00");
                        assertThat(requireNonNull(detail.to()).zh()).contains("7.00");
                      });
            });
  }

  @Test
  void an_expression_and_a_message_are_shown_as_they_are_written() {
    List<Difference> differences =
        against(
            SmallBook.whole()
                .replacing(
                    "articles/01.yaml",
                    "permit.cost <= policy.ceiling",
                    "permit.cost < policy.ceiling")
                .replacing("articles/01.yaml", "超过 {policy.ceiling}", "达到 {policy.ceiling}"));

    assertThat(differences).extracting(Difference::id).containsExactly("cost-below-ceiling");
    assertThat(differences.get(0).details())
        .extracting(Difference.Detail::path)
        .containsExactly("ground.message", "holds");
    assertThat(requireNonNull(differences.get(0).details().get(0).to()).zh())
        .isEqualTo("造价 {permit.cost} 达到 {policy.ceiling}。");
  }

  @Test
  void a_rule_that_blocks_where_it_reminded_is_a_difference_of_the_act() {
    List<Difference> differences =
        against(
            SmallBook.whole()
                .replacing(
                    "procedures/permit.yaml",
                    "rules: [cost-below-ceiling, '@order']\n    warns: [many-rooms]",
                    "rules: [cost-below-ceiling, '@order', many-rooms]"));

    assertThat(differences)
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.id()).isEqualTo("permit.submit");
              assertThat(act.details())
                  .extracting(Difference.Detail::path)
                  .containsExactlyInAnyOrder("blocking", "warning");
            });
  }

  @Test
  void a_case_named_otherwise_in_chinese_is_the_same_case_changed() {
    assertThat(against(SmallBook.whole().replacing("articles/02.yaml", "店铺不是住宅", "店铺不算住宅")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.part()).isEqualTo(Part.EXAMPLE);
              assertThat(one.way()).isEqualTo(Way.CHANGED);
              assertThat(one.label().zh()).isEqualTo("店铺不算住宅");
              assertThat(one.label().en()).isEqualTo("a shop is no house");
              assertThat(one.details()).extracting(Difference.Detail::path).containsExactly("name");
            });
  }

  @Test
  void what_stands_in_one_only_is_added_or_removed() {
    SmallBook fewer =
        SmallBook.whole()
            .replacing("procedures/permit.yaml", "    warns: [many-rooms]\n", "")
            .replacing("forms/reason.yaml", "title: {zh", "title:  {zh");
    List<Difference> there = Comparison.of(SmallBook.whole().rulebook(), Nanchong.rulebook());

    assertThat(against(fewer)).extracting(Difference::id).containsExactly("permit.submit");
    assertThat(there)
        .anySatisfy(
            one -> {
              assertThat(one.id()).isEqualTo("mergedPlanCeiling");
              assertThat(one.way()).isEqualTo(Way.ADDED);
            })
        .anySatisfy(
            one -> {
              assertThat(one.id()).isEqualTo("cost-below-ceiling");
              assertThat(one.way()).isEqualTo(Way.REMOVED);
            });
  }
}
