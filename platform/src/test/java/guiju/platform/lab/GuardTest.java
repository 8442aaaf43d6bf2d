package guiju.platform.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Work that takes too long is ended, and nothing of that stays with the thread. */
class GuardTest {

  @Test
  void what_is_done_in_time_is_answered() {
    try (Guard guard = new Guard("test")) {
      assertThat(guard.within(60, () -> "done")).isEqualTo("done");
    }
  }

  @Test
  void what_never_ends_is_interrupted_and_said() {
    try (Guard guard = new Guard("test")) {
      assertThatThrownBy(() -> guard.within(1, GuardTest::untilInterrupted))
          .isInstanceOf(Guard.TooLong.class)
          .hasMessageContaining("1 seconds");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      assertThat(guard.within(60, () -> "again")).isEqualTo("again");
    }
  }

  private static String untilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    return "interrupted";
  }
}
