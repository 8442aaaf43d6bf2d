package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.docket.Digests;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roots and proofs as published for RFC 6962, and frozen ones with SM3. */
class TreeTest {

  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final String B =
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
  private static final String CD =
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
  private static final String EFGH =
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
  private static final String E =
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
  private static final String GH =
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
  private static final String EF =
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

  @Test
  void roots_are_those_published_for_rfc_6962() {
    Grown grown = published(Digests.SHA_256);

    for (int size = 1; size <= ROOTS.size(); size++) {
      assertThat(hex(grown.tree(size).root())).isEqualTo(ROOTS.get(size - 1));
    }
    assertThat(hex(grown.tree(0).root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void paths_are_those_published_for_rfc_6962() {
    Grown grown = published(Digests.SHA_256);

    assertThat(Parts.hexes(grown.tree(1).inclusion(0))).isEmpty();
    assertThat(Parts.hexes(grown.tree(8).inclusion(0))).containsExactly(B, CD, EFGH);
    assertThat(Parts.hexes(grown.tree(8).inclusion(5))).containsExactly(E, GH, ROOTS.get(3));
    assertThat(Parts.hexes(grown.tree(3).inclusion(2))).containsExactly(ROOTS.get(1));
    assertThat(Parts.hexes(grown.tree(5).inclusion(1))).containsExactly(ROOTS.get(0), CD, E);
  }

  @Test
  void consistency_proofs_are_those_published_for_rfc_6962() {
    Grown grown = published(Digests.SHA_256);

    assertThat(Parts.hexes(grown.tree(1).consistency(1))).isEmpty();
    assertThat(Parts.hexes(grown.tree(8).consistency(1))).containsExactly(B, CD, EFGH);
    assertThat(Parts.hexes(grown.tree(8).consistency(6))).containsExactly(EF, GH, ROOTS.get(3));
    assertThat(Parts.hexes(grown.tree(5).consistency(2))).containsExactly(CD, E);
  }

  @Test
  void roots_with_sm3_are_those_the_second_verifier_computed_too() {
    Grown grown = published(Digests.SM3);

    assertThat(hex(grown.tree(0).root()))
        .isEqualTo("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
    assertThat(hex(grown.tree(1).root()))
        .isEqualTo("2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf");
    assertThat(hex(grown.tree(7).root()))
        .isEqualTo("bd36c22a1ac6ff4308e0c3cc1a85bf0ffa30538ec60a55c70413ab15d45db4d2");
    assertThat(hex(grown.tree(8).root()))
        .isEqualTo("bc48ba7a709184b5f2a631e1adeb8dc2a0d4c018c1d6cc89b5664fe154c93b38");
  }

  @Test
  void there_is_no_proof_for_what_is_not_there() {
    Tree tree = published(Digests.SM3).tree(5);

    assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Grown published(Digests digests) {
    Grown grown = new Grown(digests);
    INPUTS.forEach(input -> grown.add(grown.hash().leaf(HexFormat.of().parseHex(input))));
    return grown;
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
