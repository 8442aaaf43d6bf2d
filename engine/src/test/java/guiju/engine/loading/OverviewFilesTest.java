package guiju.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.SmallBook;
import guiju.engine.law.Overview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is watched is checked like everything else of a rulebook. */
class OverviewFilesTest {
  private static final String FILE = "overview.yaml";
  private static final SmallBook BOOK =
      SmallBook.whole()
          .with(
              FILE,
              """
              deciders: [council]
              late: {watch: 1, risk: 10}
              groups: {building: {zh: 造价, en: Cost}}
              phases:
                - {id: planned, of: permit, label: {zh: 计划, en: Planned}, when: 'true'}
                - {id: granted, of: permit, label: {zh: 已许可, en: Granted}, when: has(permit.grantedOn)}
              signals:
                - {id: dear, of: permit, level: risk, title: {zh: 贵, en: Dear}, when: permit.rooms > 9, says: {zh: '{permit.rooms} 间', en: '{permit.rooms} rooms'}, cites: '1'}
              figures:
                - {id: cost, group: building, of: permit, label: {zh: 造价, en: Cost}, amount: permit.cost, year: year(permit.startsOn)}
                - {id: room, group: building, of: permit, label: {zh: 每间, en: A room}, amount: permit.costOfRoom, counts: changes, within: cost}
              boards:
                - {id: reliefs, of: permit, procedure: relief, label: {zh: 豁免, en: Reliefs}, columns: [reliefRule]}
              """);

  @Test
  void a_rulebook_need_not_have_one() {
    Overview none = SmallBook.whole().rulebook().overview();

    assertThat(none.signals()).isEmpty();
    assertThat(none.lateness()).isNull();
  }

  @Test
  void what_is_watched_stands_in_the_order_of_the_file() {
    Overview overview = BOOK.rulebook().overview();

    assertThat(overview.phases())
        .extracting(Overview.Phase::id)
        .containsExactly("planned", "granted");
    assertThat(overview.figures())
        .extracting(Overview.Figure::within)
        .containsExactly(null, "cost");
    assertThat(overview.boards().get(0).columns()).hasSize(1);
    assertThat(overview.lateness()).isEqualTo(new Overview.Lateness(1, 10));
    assertThat(overview.deciders()).containsExactly("council");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deciders: [council]       | deciders: [mayor]         | There is no standing "mayor"
          when: permit.rooms > 9    | when: town.key == ''      | Only the dossier itself is looked at here, not town.key
          when: permit.rooms > 9    | when: form.rooms > 9      | Only the dossier itself is looked at here, not form.rooms
          when: permit.rooms > 9    | when: permit.rooms        | yes
          level: risk               | level: red                | "red" is not one of: normal, watch, risk
          {id: room                 | {id: cost                 | "cost" stands twice
          within: cost              | within: price             | No sum before this one is called "price"
          counts: changes, within   | within                    | Changes count on their day
          group: building, of: permit, label: {zh: 造价 | group: house, of: permit, label: {zh: 造价 | There is no group "house"
          amount: permit.cost,      | amount: permit.rooms,     | money
          procedure: relief         | procedure: town           | permit has no procedure "town"
          columns: [reliefRule]     | columns: [neighbours]     | "neighbours" is no plain fact of permit
          phases:                   | stages:                   | Unknown key "stages"
          """)
  void says_what_is_wrong_and_where(String old, String fresh, String problem) {
    assertThat(BOOK.replacing(FILE, old, fresh).problems())
        .anyMatch(one -> one.startsWith(FILE + ":") && one.contains(problem));
  }

  @Test
  void a_rating_needs_a_choice_of_the_three_levels() {
    SmallBook book =
        BOOK.adding(FILE, "ratings:\n  - {of: permit, level: purpose, note: notes, on: soon}\n");

    assertThat(book.problems())
        .anyMatch(one -> one.contains("\"purpose\" is no choice of normal, watch, risk"))
        .anyMatch(one -> one.contains("There is no fact permit.soon"));
  }
}
