package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import guiju.platform.Disk;
import guiju.platform.Home;
import guiju.platform.docket.Digests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final byte[] CONTENT = "四百个条目".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sm2-sm3", "ecdsa-p256-sha256"})
  void a_signature_holds_for_its_content_and_its_key_only(String name) {
    Seal seal = Seal.named(name);
    Seal.Keys keys = seal.fresh();
    byte[] signature = seal.sign(keys.secret(), CONTENT);

    assertThat(seal.holds(keys.open(), CONTENT, signature)).isTrue();
    assertThat(seal.open(keys.secret())).isEqualTo(keys.open());
    assertThat(seal.holds(seal.fresh().open(), CONTENT, signature)).isFalse();
    for (int i = 0; i < signature.length; i++) {
      byte[] bent = signature.clone();
      bent[i] ^= 1;
      assertThat(seal.holds(keys.open(), CONTENT, bent)).as("byte %d", i).isFalse();
    }
    for (int i = 0; i < CONTENT.length; i++) {
      byte[] bent = CONTENT.clone();
      bent[i] ^= 1;
      assertThat(seal.holds(keys.open(), bent, signature)).as("byte %d", i).isFalse();
    }
    assertThat(seal.holds(new byte[5], CONTENT, signature)).isFalse();
    assertThat(seal.holds(keys.open(), CONTENT, new byte[0])).isFalse();
  }

  @Test
  void a_key_of_one_way_of_signing_is_not_taken_for_the_other() {
    Seal.Keys sm2 = Seal.SM2.fresh();
    Seal.Keys ecdsa = Seal.ECDSA.fresh();

    assertThat(Seal.SM2.holds(ecdsa.open(), CONTENT, Seal.SM2.sign(sm2.secret(), CONTENT)))
        .isFalse();
    assertThat(Seal.ECDSA.holds(sm2.open(), CONTENT, Seal.ECDSA.sign(ecdsa.secret(), CONTENT)))
        .isFalse();
    assertThatThrownBy(() -> Seal.named("rsa")).hasMessageContaining("sm2-sm3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "七寸之钥"})
  void a_key_is_kept_in_a_file_only_its_owner_reads(String passphrase) throws Exception {
    KeyFile file = file(passphrase);
    byte[] secret = Seal.SM2.fresh().secret();
    file.keep(secret);

    Path kept = folder.resolve("record/key.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(kept).contains("ENCRYPTED")).isEqualTo(!passphrase.isEmpty());
    assertThat(file(passphrase).present().orElseThrow()).isEqualTo(secret);
  }

  @Test
  void a_key_does_not_open_to_another_passphrase_or_to_none() {
    file("right").keep(Seal.SM2.fresh().secret());

    for (String other : List.of("wrong", "")) {
      assertThatThrownBy(() -> file(other).present())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("key.pem");
    }
  }

  /** What one wrong passphrase in 256 leads to: bytes that end as they should. */
  @Test
  void what_opens_to_anything_but_a_key_has_not_been_opened() {
    byte[] locked = Locked.lock(new byte[] {1, 2, 3}, "right");

    assertThatThrownBy(() -> Locked.open(locked, "right"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not open");
  }

  @Test
  void a_head_reads_back_as_it_was_written_and_nothing_else_is_taken_for_one() {
    Head head =
        new Head(
            3,
            17,
            "sm3:" + "ab".repeat(32),
            java.time.Instant.parse("2026-03-20T01:02:03.000004Z"),
            Digests.SM3.beginning(),
            new Head.Origin("r", "sm3:g", "sm3", "sm2-sm3", "sm3:k"));

    assertThat(Head.read(head.body())).isEqualTo(head);
    for (String bent :
        List.of(
            head.body().replace("\"size\":17", "\"size\":\"17\""),
            head.body().replace("\"size\":17", "\"size\":-17"),
            head.body().replace("\"size\":17", "\"size\":17.0"),
            head.body().replace("\"head\"", "\"key\""),
            head.body().replace("\"format\":1", "\"format\":2"),
            head.body().replace("\"format\":1", "\"extra\":1,\"format\":1"),
            head.body().replace("000004Z", "0000040Z"),
            "{}",
            "[]")) {
      assertThatThrownBy(() -> Head.read(bent))
          .as(bent)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private KeyFile file(@Nullable String passphrase) {
    return new KeyFile(
        new Home(folder),
        new Disk(),
        new RecordSettings(
            true,
            Duration.ofHours(1),
            "sm3",
            "sm2-sm3",
            passphrase,
            new RecordSettings.Witnesses(List.of(), List.of(), List.of())));
  }
}
