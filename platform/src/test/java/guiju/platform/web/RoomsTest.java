package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.ruling.Account;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import guiju.platform.docket.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums against a limit, drawn and said. */
class RoomsTest {
  private static final Rulebook RULEBOOK =
      ((Loading.Loaded) RulebookLoader.load(Path.of("src/test/rulebook"))).rulebook();
  private static final Text LIMIT = new Text("上限", "limit");

  private static Room room(List<Account.Sum> parts, Account.@Nullable Sum limit, Entry... entries) {
    Account account = new Account(new Text("调整", "Adjusted"), List.of("27"), parts, limit, false);
    return new Rooms(Texts.in(Language.ZH), new History(RULEBOOK, Arrays.asList(entries)))
        .line(account)
        .room();
  }

  private static Account.Sum sum(long fen) {
    return new Account.Sum(new Text("已调整", "Adjusted"), fen, "totalInvestment");
  }

  private static Entry entry(long sequence, String total) {
    String body = "{\"change\":{\"facts\":{\"totalInvestment\":\"" + total + "\"}}}";
    return new Entry(
        "project",
        "P-1",
        sequence,
        body,
        "",
        "",
        "",
        "registration.correct",
        "zhou",
        Instant.ofEpochSecond(sequence));
  }

  @Test
  void what_is_left_is_said_to_the_fen() {
    Room room = room(List.of(sum(58_700_000)), new Account.Sum(LIMIT, 86_000_001, ""));

    assertThat(room.words()).isEqualTo("离上限还余 27.300001 万元。");
    assertThat(room.limit()).isNotNull();
    assertThat(Objects.requireNonNull(room.limit()).exceeded()).isFalse();
  }

  @Test
  void one_fen_over_is_over() {
    Room room = room(List.of(sum(86_000_001)), new Account.Sum(LIMIT, 86_000_000, ""));

    assertThat(room.words()).isEqualTo("超出上限 0.000001 万元。");
    assertThat(Objects.requireNonNull(room.limit()).exceeded()).isTrue();
  }

  @Test
  void exactly_at_the_limit_is_neither_left_nor_over() {
    assertThat(room(List.of(sum(86_000_000)), new Account.Sum(LIMIT, 86_000_000, "")).words())
        .isEqualTo("正好等于上限。");
  }

  @Test
  void a_sum_that_grew_is_shown_as_the_steps_it_grew_by() {
    Room room =
        room(
            List.of(sum(58_700_000)),
            new Account.Sum(LIMIT, 86_000_000, ""),
            entry(1, "312000.00"),
            entry(2, "587000.00"));

    assertThat(room.parts())
        .extracting(Room.Part::label)
        .containsExactly("第 1 笔 31.20", "第 2 笔 27.50");
  }

  @Test
  void a_sum_the_docket_does_not_explain_stays_whole() {
    Room room =
        room(
            List.of(sum(58_700_000)),
            new Account.Sum(LIMIT, 86_000_000, ""),
            entry(1, "312000.00"),
            entry(2, "500000.00"));

    assertThat(room.parts()).hasSize(1);
  }
}
