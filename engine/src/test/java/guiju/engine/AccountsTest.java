package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.ruling.Account;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Money as the rulebook reckons it, and first wordings it drafts. */
class AccountsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private final Scene scene = new Scene(Nanchong.rulebook());
  private final Judge judge = new Judge(Nanchong.rulebook(), id -> new Text("名" + id, "N-" + id));

  private Dossier project(String facts) {
    return scene.dossier("{kind: project, key: P-1, sequence: 9, facts: {" + facts + "}}");
  }

  private List<Account> accounts(String facts) {
    return judge.accounts(project(facts), DAY);
  }

  @Test
  void a_project_without_money_has_no_accounts() {
    assertThat(accounts("name: 水上交通")).isEmpty();
  }

  @Test
  void sums_nobody_knows_are_left_out_never_taken_as_nothing() {
    List<Account> accounts = accounts("totalInvestment: 100.00, fundsCity: 60.00");

    assertThat(accounts).hasSize(1);
    assertThat(accounts.get(0).parts()).extracting(Account.Sum::fen).containsExactly(6_000L, 0L);
    assertThat(accounts.get(0).limit()).isNotNull();
  }

  @Test
  void the_room_for_the_units_own_changes_is_a_tenth_of_the_approved_total() {
    Account adjusted =
        accounts("approvedTotal: 6250000.00, adjustmentUsed: 400000.00").stream()
            .filter(Account::beside)
            .findFirst()
            .orElseThrow();

    assertThat(adjusted.total()).isEqualTo(40_000_000L);
    assertThat(Objects.requireNonNull(adjusted.limit()).fen()).isEqualTo(62_500_000L);
    assertThat(adjusted.parts().get(0).fact()).isEqualTo("adjustmentUsed");
  }

  @Test
  void a_first_wording_is_filled_in_from_the_facts_and_leaves_gaps_where_nothing_is_known() {
    Text terms =
        Objects.requireNonNull(
            judge
                .drafts(
                    project("owner: civil-affairs, approvedTotal: 100.00, startedOn: 2024-07-15"),
                    scene.act(
                        "{act: performance-report.submit, on: 2026-11-18,"
                            + " by: {account: chen, organisation: civil-affairs,"
                            + " capacity: owner.principal}}"))
                .get("reportProgress"));

    assertThat(terms.zh()).startsWith("2024年7月15日 开工").contains("____");
    assertThat(terms.en()).startsWith("Begun on 15 Jul 2024");
  }
}
