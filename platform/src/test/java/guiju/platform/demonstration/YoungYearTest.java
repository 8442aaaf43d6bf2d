package guiju.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.FreshHome;
import guiju.platform.HouseClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The city founded in the first days of a year, when nothing of this year lies far back. */
@SpringBootTest(
    webEnvironment = WebEnvironment.NONE,
    properties = {"guiju.home=target/test-young-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class YoungYearTest {

  @Autowired JdbcClient database;

  @TestConfiguration
  static class EarlyJanuary {

    @Bean
    @Primary
    HouseClock earlyJanuary() {
      return new HouseClock(Clock.fixed(Instant.parse("2027-01-05T02:00:00Z"), ZoneOffset.UTC));
    }
  }

  @Test
  void every_act_is_permitted_then_too() {
    assertThat(database.sql("select finished from founding").query(Boolean.class).single())
        .isTrue();
    assertThat(
            database
                .sql("select state from dossier where kind = 'annualList' and key = '2028'")
                .query(String.class)
                .single())
        .isEqualTo("compiling");
  }
}
