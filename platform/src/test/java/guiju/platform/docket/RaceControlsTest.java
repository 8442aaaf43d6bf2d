package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.InterruptedTest;
import guiju.platform.Race;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;

/** With a guard taken off, the races must be seen to have several winners. */
@InterruptedTest
class RaceControlsTest {

  private static final int TRIALS = 20;

  @Autowired Docket docket;

  @Autowired
  @Qualifier("schemaDataSource")
  DataSource owner;

  @Test
  void without_hold_on_the_crowd_a_unit_gets_more_projects_than_permitted() throws Exception {
    try {
      sql(
          """
          create or replace function hold_crowds(kinds text[], facts text[], named text[],
            prints text[]) returns boolean language sql as 'select true'
          """);
      assertThatThrownBy(() -> Race.run("control: quota", TRIALS, new Quota(docket, docket)))
          .hasMessageContaining("control: quota");
    } finally {
      String script =
          new ClassPathResource("db/migration/V185__crowd.sql")
              .getContentAsString(StandardCharsets.UTF_8);
      sql(script.replace("create function", "create or replace function"));
    }
    Race.run("control: quota, guarded again", 3, new Quota(docket, docket));
  }

  @Test
  void without_the_check_of_the_dossiers_place_several_confirm_it() throws Exception {
    Confirming confirming = new Confirming();
    try {
      sql("alter table entry drop constraint entry_pkey");
      sql(
          """
          create or replace function insist(held bigint, wanted bigint) returns boolean
          language sql as 'select true'
          """);
      assertThatThrownBy(() -> Race.run("control: double approve", TRIALS, confirming))
          .hasMessageContaining("control: double approve");
    } finally {
      restore(confirming.key);
    }
    Race.run("control: double approve, guarded again", 3, confirming);
  }

  private void restore(String key) throws Exception {
    String docket = "(select id from dossier where key = '" + key + "')";
    sql("alter table entry disable trigger user");
    sql("delete from record_pending where dossier in " + docket);
    sql("delete from entry where dossier in " + docket);
    sql("alter table entry enable trigger user");
    sql("alter table entry add primary key (dossier, sequence)");
    sql(
        """
        create or replace function insist(held bigint, wanted bigint) returns boolean
        language plpgsql as $$
        begin
          if held <> wanted then
            raise exception 'A dossier has moved' using errcode = 'GJ409';
          end if;
          return true;
        end $$
        """);
  }

  private final class Confirming implements Race.Trial<Answer> {
    private String key = "";

    @Override
    public IntFunction<Callable<Answer>> ready() {
      String unit = "U-" + key();
      Units.enrol(docket, unit);
      key = key();
      assertThat(docket.take(Acts.register(key, unit, "100.00"))).isInstanceOf(Answer.Taken.class);
      return racer -> () -> docket.take(on(key, "registration.confirm", OFFICER));
    }

    @Override
    public void judge(List<Answer> answers) {
      Race.oneWins(answers, Answer.Taken.class::isInstance);
    }
  }

  private void sql(String statement) throws Exception {
    try (Connection connection = owner.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
