package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.PlatformTest;
import guiju.platform.Race;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Units;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Several gather and sign in the same moment. */
@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class RecordRacesTest {

  private static final int USUALLY = 25;

  @Autowired Docket docket;
  @Autowired Gatherer gatherer;
  @Autowired RecordRound round;
  @Autowired Clerk clerk;
  @Autowired WholeCheck whole;
  @Autowired JdbcClient statements;

  @Test
  void each_entry_gets_one_place_and_each_size_one_head() {
    Race.run(
        "gathering and signing at once",
        USUALLY,
        new Race.Trial<Optional<Head>>() {
          private long before;

          @Override
          public IntFunction<Callable<Optional<Head>>> ready() {
            before = leaves();
            for (int i = 0; i < 4; i++) {
              Units.enrol(docket, "R-" + UUID.randomUUID().toString().substring(0, 13));
            }
            return racer ->
                () -> {
                  if (racer % 2 == 0) {
                    gatherer.gather();
                    return Optional.empty();
                  }
                  return clerk.sign(Instant.MAX);
                };
          }

          @Override
          public void judge(List<Optional<Head>> answers) {
            round.gatherAll();
            clerk.sign(Instant.MAX);
            assertThat(leaves()).isEqualTo(before + 4);
          }
        });
    assertThat(whole.check().problems()).isEmpty();
  }

  private long leaves() {
    return statements.sql("select count(*) from record_leaf").query(Long.class).single();
  }
}
