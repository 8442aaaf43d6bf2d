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
