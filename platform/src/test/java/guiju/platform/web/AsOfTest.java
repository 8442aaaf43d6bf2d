package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.docket.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day of a dossier is looked at. */
class AsOfTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final List<Entry> ENTRIES =
      List.of(entry(1, "2026-09-11"), entry(2, "2026-09-18"), entry(3, "2026-10-23"));

  private static Entry entry(long sequence, String on) {
    String body =
        "{\"on\":\"" + on + "\",\"rulebook\":{\"id\":\"nanchong-2023\",\"version\":\"2023.1\"}}";
    return new Entry(
        "project", "P-1", sequence, body, "", "", "", "a.b", "zhou", Instant.ofEpochSecond(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-11-18", "2027-01-01", "gestern", "2026-02-30"})
  void no_day_today_a_day_ahead_and_no_date_at_all_mean_today(String asked) {
    AsOf asOf = AsOf.of(asked, TODAY, ENTRIES);

    assertThat(asOf.past()).isFalse();
    assertThat(asOf.day()).isEqualTo(TODAY);
    assertThat(asOf.entries()).hasSize(3);
  }

  @Test
  void an_earlier_day_knows_what_was_taken_by_its_end_and_its_neighbours() {
    AsOf asOf = AsOf.of("2026-09-18", TODAY, ENTRIES);

    assertThat(asOf.past()).isTrue();
    assertThat(asOf.entries()).hasSize(2);
    assertThat(asOf.before()).isEqualTo(LocalDate.of(2026, 9, 11));
    assertThat(asOf.after()).isEqualTo(LocalDate.of(2026, 10, 23));
    assertThat(asOf.rulebook()).isEqualTo("nanchong-2023 2023.1");
  }

  @Test
  void before_its_first_day_there_is_nothing_so_the_first_day_is_shown() {
    AsOf asOf = AsOf.of("2020-01-01", TODAY, ENTRIES);

    assertThat(asOf.day()).isEqualTo(LocalDate.of(2026, 9, 11));
    assertThat(asOf.entries()).hasSize(1);
    assertThat(asOf.before()).isNull();
  }
}
