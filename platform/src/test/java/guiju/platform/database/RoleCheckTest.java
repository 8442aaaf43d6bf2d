package guiju.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import guiju.platform.PlatformTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The platform works as a role that can only add to the record, or not at all. */
@PlatformTest
class RoleCheckTest {

  @Autowired JdbcClient database;
  @Autowired Access access;

  @Test
  void the_role_the_platform_works_as_passes() {
    assertThatCode(() -> RoleCheck.insistOn(database)).doesNotThrowAnyException();
  }

  @Test
  void the_role_that_owns_the_tables_is_refused_and_told_what_to_do() throws SQLException {
    try (Connection owner = owner()) {
      assertThatThrownBy(
              () ->
                  RoleCheck.insistOn(
                      JdbcClient.create(new SingleConnectionDataSource(owner, true))))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("entry (owner)")
          .hasMessageContaining("record_leaf (owner)");
    }
  }

  @Test
  void a_role_that_may_merely_delete_is_refused_too() throws SQLException {
    try (Connection owner = owner();
        Statement sql = owner.createStatement()) {
      sql.execute("grant delete on entry to guiju");
      sql.execute("grant truncate on record_head to guiju");
      try {
        assertThatThrownBy(() -> RoleCheck.insistOn(database))
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining("entry (delete), record_head (truncate)");
      } finally {
        sql.execute("revoke delete on entry from guiju");
        sql.execute("revoke truncate on record_head from guiju");
      }
    }
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        access.url(),
        Objects.requireNonNull(access.owner()),
        Objects.requireNonNull(access.ownerPassword()));
  }
}
