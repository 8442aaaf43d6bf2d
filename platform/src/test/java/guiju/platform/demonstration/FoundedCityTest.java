package guiju.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.FreshHome;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The city as anybody gets it who starts the platform for the first time. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class FoundedCityTest {

  @Autowired JdbcClient database;
  @Autowired Proof proof;

  @Test
  void every_docket_verifies() {
    List<String> unsound = new ArrayList<>();
    for (Map<String, Object> dossier : dossiers()) {
      String kind = dossier.get("kind").toString();
      String key = dossier.get("key").toString();
      Verdict verdict = proof.of(kind, key).orElseThrow();
      if (!verdict.sound()) {
        unsound.add(kind + " " + key + ": " + verdict.breach());
      }
    }

    assertThat(unsound).isEmpty();
  }

  private List<Map<String, Object>> dossiers() {
    return database.sql("select kind, key from dossier order by id").query().listOfRows();
  }
}
