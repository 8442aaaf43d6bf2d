package guiju.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Scene;
import guiju.engine.SmallBook;
import guiju.engine.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the braces of a sentence take, and the unit of its sums. */
class MessageTemplateTest {

  private static Text said(String message, String facts) {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "articles/01.yaml",
                "{zh: '造价 {permit.cost} 超过 {policy.ceiling}。', en: 'The cost {permit.cost} is above {policy.ceiling}.'}",
                "{zh: '" + message + "', en: '" + message + "'}")
            .replacing(
                "articles/01.yaml",
                "holds: permit.cost <= policy.ceiling",
                "holds: permit.name == ''\n    names: '[permit.name, ''fire'', ''plan'', ''many-rooms'']'")
            .replacing(
                "articles/01.yaml",
                "given: {permit: {cost: 50000.00}}",
                "given: {permit: {name: Mill}}")
            .replacing(
                "articles/01.yaml", "{cost-below-ceiling: met}", "{cost-below-ceiling: violated}");
    Scene scene = new Scene(book.rulebook());
    return scene
        .judge()
        .examine(
            scene.permit(facts),
            List.of(scene.rulebook().rules().get("cost-below-ceiling")),
            Scene.DAY)
        .get(0)
        .evidence()
        .message();
  }

  @Test
  void sums_are_in_wan_when_no_digit_is_lost() {
    assertThat(said("{permit.cost}, {policy.ceiling}", "facts: {name: a, cost: 40100.00}").zh())
        .isEqualTo("4.01 万元, 5.00 万元");
  }

  @Test
  void sums_are_in_yuan_in_the_whole_sentence_when_one_would_lose_a_digit() {
    assertThat(said("{permit.cost}, {policy.ceiling}", "facts: {name: a, cost: 40100.01}").zh())
        .isEqualTo("40,100.01 元, 50,000.00 元");
  }

  @Test
  void an_unknown_sum_is_unknown_and_does_not_decide_the_unit() {
    assertThat(said("{permit.cost}, {policy.ceiling}", "facts: {name: a}"))
        .isEqualTo(new Text("未知, 5.00 万元", "unknown, 5.00 × 10,000 yuan"));
  }

  @Test
  void a_computed_sum_is_a_sum() {
    assertThat(said("{policy.ceiling - permit.cost}", "facts: {name: a, cost: 1.00}").en())
        .isEqualTo("49,999.00 yuan");
  }

  @Test
  void other_values_are_shown_by_their_type() {
    assertThat(
            said(
                "{permit.purpose} {permit.risky} {permit.rooms} {permit.startsOn} {permit.tags}",
                "facts: {name: a, purpose: shop, rooms: 3, startsOn: 2024-02-29, tags: [old]}"))
        .isEqualTo(new Text("店铺 否 3 2024年2月29日 旧", "Shop no 3 29 Feb 2024 Old"));
    assertThat(said("{size(permit.tags)} {1 < 2}", "facts: {name: a}"))
        .isEqualTo(new Text("0 是", "0 yes"));
  }

  @Test
  void facts_of_linked_dossiers_are_shown_by_their_type() {
    assertThat(
            said("{town.quota} {town.lastPermit}", "facts: {name: a}, town: {facts: {quota: 3}}"))
        .isEqualTo(new Text("3 未知", "3 unknown"));
  }

  @Test
  void what_is_missing_is_named_by_its_label() {
    assertThat(said("[{missing}]", "facts: {name: Mill}"))
        .isEqualTo(new Text("[Mill、消防、图纸、房间不多]", "[Mill, Fire watch, Plan, Few rooms]"));
    assertThat(said("[{missing}]", "facts: {}").en())
        .isEqualTo("It cannot be told yet. Still unknown: Name.");
  }
}
