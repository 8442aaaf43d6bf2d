package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Actor;
import guiju.platform.docket.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was owed and no longer is, read off the docket. */
class SettledDutiesTest {
  private static final String NOTHING = "\"obligations\":[]";

  private static Entry entry(long sequence, String account, String day, String change) {
    String body = "{\"change\":{%s},\"on\":\"%s\"}".formatted(change, day);
    return new Entry(
        "project",
        "P-1",
        sequence,
        body,
        "",
        "",
        "",
        "registration.correct",
        account,
        Instant.ofEpochSecond(sequence));
  }

  private static String owed(String id, String due) {
    return "\"obligations\":[{\"id\":\"%s\",\"since\":\"2026-01-01\",\"due\":\"%s\"}]"
        .formatted(id, due);
  }

  @Test
  void what_came_after_its_last_day_stays_late_once_it_has_come() {
    List<SettledDuties.Settled> settled =
        SettledDuties.of(
            List.of(
                entry(1, "zhou", "2026-01-01", owed("report", "2026-02-28")),
                entry(2, "zhou", "2026-03-02", NOTHING)));

    assertThat(settled).hasSize(1);
    assertThat(settled.get(0).id()).isEqualTo("report");
    assertThat(settled.get(0).due()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(settled.get(0).by().sequence()).isEqualTo(2);
    assertThat(settled.get(0).late()).isEqualTo(2);
  }

  @Test
  void the_last_day_itself_is_in_time() {
    List<SettledDuties.Settled> settled =
        SettledDuties.of(
            List.of(
                entry(1, "zhou", "2026-01-01", owed("report", "2026-02-28")),
                entry(2, "zhou", "2026-02-28", NOTHING)));

    assertThat(settled).extracting(SettledDuties.Settled::late).containsExactly(0L);
  }

  @Test
  void what_time_itself_put_an_end_to_was_not_late() {
    List<SettledDuties.Settled> settled =
        SettledDuties.of(
            List.of(
                entry(1, "zhou", "2026-01-01", owed("report", "2026-02-28")),
                entry(2, Actor.CLOCK.account(), "2026-03-02", NOTHING)));

    assertThat(settled).extracting(SettledDuties.Settled::late).containsExactly(0L);
  }

  @Test
  void another_last_day_does_not_settle_anything_and_counts_from_then_on() {
    Entry owed = entry(1, "zhou", "2026-01-01", owed("report", "2026-02-28"));
    Entry moved = entry(2, "tan", "2026-02-20", owed("report", "2026-06-30"));
    Entry filed = entry(3, "zhou", "2026-06-30", NOTHING);

    assertThat(SettledDuties.of(List.of(owed, moved))).isEmpty();
    assertThat(SettledDuties.of(List.of(owed, moved, filed)))
        .extracting(SettledDuties.Settled::late)
        .containsExactly(0L);
  }

  @Test
  void an_act_that_has_nothing_to_do_with_it_settles_nothing() {
    Entry owed = entry(1, "zhou", "2026-01-01", owed("report", "2026-02-28"));

    assertThat(SettledDuties.of(List.of(owed, entry(2, "zhou", "2026-05-01", "\"facts\":{}"))))
        .isEmpty();
  }
}
