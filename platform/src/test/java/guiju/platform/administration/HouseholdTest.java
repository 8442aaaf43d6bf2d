package guiju.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.CannotStart;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.FirstSecrets;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Event;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Result;
import guiju.platform.trail.Trail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the house does by itself: the first administrators, accounts nobody uses. */
@PlatformTest
class HouseholdTest {

  @Autowired Accounts accounts;
  @Autowired Organisations organisations;
  @Autowired FirstSecrets secrets;
  @Autowired Witness witness;
  @Autowired TransactionTemplate transaction;
  @Autowired IdleAccounts idle;
  @Autowired Trail trail;
  @Autowired JdbcClient database;
  @TempDir Path folder;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void nobody_holds_an_office() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
    accounts.administrators().forEach(one -> accounts.appoint(one.id(), null));
  }

  @Test
  void a_vacant_office_is_filled_with_whom_the_setting_names() throws IOException {
    start(named("sys"), null, null);

    Account first = accounts.find("sys-" + mark).orElseThrow();
    assertThat(first.office()).isEqualTo(Office.SYSTEM);
    assertThat(first.posts()).isEmpty();
    Path secret = folder.resolve("first-secrets").resolve("sys-" + mark);
    assertThat(Files.readString(secret).strip()).hasSizeGreaterThan(15);
    assertThat(Files.getPosixFilePermissions(secret)).hasSize(2);
  }

  @Test
  void an_office_somebody_holds_is_never_given_away_by_a_setting() {
    start(named("sys"), null, null);
    start(named("other"), null, null);

    assertThat(accounts.find("other-" + mark)).isEmpty();
  }

  @Test
  void one_person_is_never_named_for_two_offices() {
    assertThatThrownBy(() -> start(named("sys"), named("sys"), null))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("never holds two offices");
    assertThatThrownBy(() -> start(null, "twin-" + mark + " N-sys-" + mark + " Twin", null))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("belongs to another account");
  }

  @Test
  void whoever_holds_a_post_is_not_made_an_administrator() {
    accounts.open("sys-" + mark, "高例一", "pond", "N-sys-" + mark);
    accounts.grant("sys-" + mark, Capacity.of("owner.handler"));

    assertThatThrownBy(() -> start(named("sys"), null, null))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("holds posts");
  }

  @Test
  void an_account_nobody_used_for_long_is_closed_and_one_that_was_used_is_not() {
    opened("gone-" + mark, 120);
    opened("seen-" + mark, 120);
    opened("fresh-" + mark, 10);
    trail.write(
        new Event(
            Kind.SIGN_IN,
            new Event.Who("seen-" + mark, "", "", ""),
            "seen-" + mark,
            Result.DONE,
            "",
            ""));

    idle.close(90);

    assertThat(accounts.find("gone-" + mark).orElseThrow().open()).isFalse();
    assertThat(accounts.find("seen-" + mark).orElseThrow().open()).isTrue();
    assertThat(accounts.find("fresh-" + mark).orElseThrow().open()).isTrue();
  }

  private void opened(String account, int daysAgo) {
    accounts.open(account, account, "pond", null);
    database
        .sql("update account set opened = opened - make_interval(days => :days) where id = :id")
        .param("days", daysAgo)
        .param("id", account)
        .update();
  }

  private String named(String who) {
    return "%s-%s N-%s-%s Gao Yi".formatted(who, mark, who, mark);
  }

  private void start(@Nullable String system, @Nullable String security, @Nullable String audit) {
    new FirstAdministrators(
            new AdministratorsSettings(system, security, audit),
            accounts,
            organisations,
            secrets,
            witness,
            new Home(folder),
            transaction)
        .run(new DefaultApplicationArguments());
  }
}
