package guiju.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import guiju.platform.PlatformTest;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;

@PlatformTest
class SchemaAgeTest {

  @Autowired @FlywayDataSource DataSource owners;
  @Autowired Flyway flyway;

  @Test
  void a_program_does_not_begin_to_work_on_a_database_a_newer_one_has_brought_forward() {
    assertThatThrownBy(() -> SchemaAge.insist(knownToNobody()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("newer Guiju");
  }

  @Test
  void what_the_program_itself_brings_is_no_surprise() {
    assertThatCode(() -> SchemaAge.insist(flyway.info().all())).doesNotThrowAnyException();
  }

  /** As a program sees it that brings nothing of it. */
  private MigrationInfo[] knownToNobody() {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .locations("classpath:nothing-of-this-program")
        .failOnMissingLocations(false)
        .load()
        .info()
        .all();
  }
}
