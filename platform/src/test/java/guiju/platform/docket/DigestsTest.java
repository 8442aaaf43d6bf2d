package guiju.platform.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DigestsTest {

  @Test
  void sm3_gives_the_digests_of_the_standards_examples() {
    assertThat(Digests.SM3.of("abc"))
        .isEqualTo("sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(Digests.SM3.of("abcd".repeat(16)))
        .isEqualTo("sm3:debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @Test
  void sha_256_gives_the_digest_of_the_standards_example() {
    assertThat(Digests.SHA_256.of("abc"))
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void an_unknown_digest_is_named_with_those_that_are_known() {
    assertThatThrownBy(() -> Digests.named("md5"))
        .hasMessage("Unknown digest \"md5\"; known: sm3, sha256");
  }
}
