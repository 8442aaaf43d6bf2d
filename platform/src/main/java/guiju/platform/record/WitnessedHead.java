package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.JsonTree;
import java.util.Map;

/**
 * A head somebody kept, with what it takes to check it.
 *
 * @param head the head
 * @param genesis how its record began
 * @param keys its keys
 * @param signed whether the keys follow from the genesis, and one of them signed it
 */
record WitnessedHead(Head head, Genesis genesis, KeyChain keys, boolean signed) {

  /**
   * Reads what a witness was handed.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static WitnessedHead read(String document) {
    Map<String, Object> tree = JsonTree.read(document);
    Signed signed = Signed.read(tree);
    Genesis genesis = Genesis.read(CanonicalJson.write(Parts.object(tree, "genesis")));
    KeyChain keys = new KeyChain(genesis);
    boolean sound = true;
    for (Map<String, Object> deed : Parts.objects(tree, "keys")) {
      KeyChain.Link link = keys.next(Signed.read(deed));
      sound &= link.follows() && link.signed();
    }
    Head head = Head.read(signed.body());
    sound &=
        head.origin().genesis().equals(genesis.fingerprint())
            && head.origin().record().equals(genesis.record())
            && keys.holds(head, signed);
    return new WitnessedHead(head, genesis, keys, sound);
  }
}
