package guiju.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import guiju.platform.database.ServerState.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is said of servers that are not as they should be, and on which the platform does not run.
 */
class ServerStateTest {

  private static final List<Setting> LASTING =
      List.of(
          new Setting("fsync", "on"),
          new Setting("full_page_writes", "on"),
          new Setting("synchronous_commit", "remote_apply"));

  @Test
  void a_server_as_it_should_be_is_used_without_a_word() {
    assertThat(far("TLSv1.3 AES", true).weaknesses(true)).isEmpty();
    assertThat(state(LASTING, "UTF8", "libc C.UTF-8", true, "").weaknesses(true)).isEmpty();
  }

  @Test
  void a_server_that_forgets_what_it_has_confirmed_is_refused_with_the_settings_named() {
    List<Setting> weak =
        List.of(
            new Setting("fsync", "off"),
            new Setting("full_page_writes", "on"),
            new Setting("synchronous_commit", "local"));

    assertThatThrownBy(() -> insist(state(weak, "UTF8", "own", true, ""), true))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("fsync = off, synchronous_commit = local");
  }

  @Test
  void an_open_way_to_another_machine_is_refused_unless_the_setting_allows_it() {
    assertThatThrownBy(() -> insist(far("", false), true))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("open to whoever stands between");
    assertThatCode(() -> insist(far("", false), false)).doesNotThrowAnyException();
    assertThat(far("", false).weaknesses(false))
        .singleElement()
        .satisfies(one -> assertThat(one.remedy()).contains("sslmode=verify-full"));
  }

  @Test
  void encryption_without_proof_of_who_answers_is_said() {
    assertThat(far("TLSv1.3 AES", false).weaknesses(true))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.grave()).isFalse();
              assertThat(one.what()).contains("need not prove");
            });
  }

  @Test
  void an_encoding_that_cannot_hold_chinese_is_refused_and_a_loose_order_is_said() {
    assertThatThrownBy(() -> insist(state(LASTING, "LATIN1", "own", true, ""), true))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("LATIN1");
    assertThat(state(LASTING, "UTF8", "libc zh_CN.UTF-8", true, "").weaknesses(true))
        .singleElement()
        .satisfies(one -> assertThat(one.key()).isEqualTo("collation"));
  }

  private static void insist(ServerState state, boolean demanded) {
    ServerCheck.insistOn(state.weaknesses(demanded));
  }

  private static ServerState far(String cipher, boolean verified) {
    return new ServerState(180_000, LASTING, "UTF8", "own", false, true, false, cipher, verified);
  }

  private static ServerState state(
      List<Setting> durability, String encoding, String collation, boolean near, String cipher) {
    return new ServerState(
        180_000, durability, encoding, collation, false, true, near, cipher, false);
  }
}
