package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

  private final AtomicLong timer = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Share share = new Share(60, timer::get);

  @Test
  void a_minute_s_share_may_be_had_at_once_and_one_more_has_to_wait() {
    for (int i = 0; i < 60; i++) {
      assertThat(share.take("a")).isZero();
    }

    assertThat(share.take("a")).isEqualTo(Duration.ofSeconds(1));
    assertThat(share.take("b")).isZero();
  }

  @Test
  void it_grows_back_second_by_second_and_never_beyond_a_minute_s() {
    for (int i = 0; i < 60; i++) {
      share.take("a");
    }

    pass(Duration.ofSeconds(1).minusNanos(1));
    assertThat(share.take("a")).isEqualTo(Duration.ofNanos(1));
    pass(Duration.ofNanos(1));
    assertThat(share.take("a")).isZero();
    assertThat(share.take("a")).isPositive();

    pass(Duration.ofDays(1));
    for (int i = 0; i < 60; i++) {
      assertThat(share.take("a")).isZero();
    }
    assertThat(share.take("a")).isPositive();
  }

  @Test
  void asking_in_vain_costs_nothing() {
    for (int i = 0; i < 1_000; i++) {
      share.take("a");
    }

    pass(Duration.ofSeconds(1));

    assertThat(share.take("a")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_house_in_which_nobody_could_have_a_file_does_not_start(int perMinute) {
    assertThatThrownBy(() -> new ShareSettings(perMinute))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("per-minute");
    assertThat(new ShareSettings(1).perMinute()).isEqualTo(1);
  }

  private void pass(Duration time) {
    timer.addAndGet(time.toNanos());
  }
}
