package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.register;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.PlatformTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RebuildTest {

  private static final Map<String, String> TABLES =
      Map.of(
          "dossier", "id",
          "todo", "dossier, procedure, audience",
          "obligation", "dossier, id",
          "reference", "dossier, fact",
          "paper", "dossier, sequence, material",
          "mention", "dossier, sequence");

  @Autowired Docket docket;
  @Autowired Rebuild rebuild;
  @Autowired JdbcClient database;

  @Test
  void what_is_rebuilt_from_the_entries_equals_what_stands_row_by_row() {
    Units.enrol(docket, "pond");
    database.sql("update dossier set snapshot = replace(snapshot, '莲塘', '荷塘')").update();
    for (int i = 0; i < 5; i++) {
      String key = key();
      docket.take(register(key));
      docket.take(on(key, i % 2 == 0 ? "registration.return" : "registration.confirm", OFFICER));
    }
    Map<String, List<String>> before = rows();

    long dossiers = rebuild.all();

    assertThat(dossiers).isEqualTo(requireNonNull(before.get("dossier")).size()).isGreaterThan(5);
    assertThat(rows()).isEqualTo(before);
  }

  /** Each table that follows from entries, changed in one row beside them. */
  private static final Map<String, String> BENT =
      Map.of(
          "dossier", "update dossier set name = 'x', owner = 'hill' where id = :dossier",
          "todo", "update todo set audience = 'office.signatory' where dossier = :dossier",
          "obligation", "update obligation set due = due + 30 where dossier = :dossier",
          "reference", "update reference set value = 'hill' where dossier = :dossier",
          "paper", "insert into paper values (:dossier, 1, 'plan', 'sm3:0', 'x.pdf')",
          "mention", "delete from mention where dossier = :dossier");

  @Test
  void a_row_changed_beside_its_docket_is_seen_in_every_table_and_put_right() {
    Units.enrol(docket, "pond");
    database.sql("update dossier set snapshot = replace(snapshot, '莲塘', '荷塘')").update();
    String key = key();
    docket.take(register(key));
    docket.take(on(key, "registration.return", OFFICER));
    long dossier =
        database.sql("select id from dossier where key = ?").param(key).query(Long.class).single();
    rebuild.all();
    Map<String, List<String>> sound = rows();

    BENT.forEach((table, how) -> database.sql(how).param("dossier", dossier).update());

    Map<String, List<String>> bent = rows();
    assertThat(TABLES.keySet())
        .allSatisfy(table -> assertThat(bent.get(table)).isNotEqualTo(sound.get(table)));
    rebuild.all();
    assertThat(rows()).isEqualTo(sound);
  }

  private Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    TABLES.forEach(
        (table, order) ->
            rows.put(
                table,
                database
                    .sql("select t::text from %s t order by %s".formatted(table, order))
                    .query(String.class)
                    .list()));
    return rows;
  }
}
