package guiju.platform.docket;

import guiju.engine.dossier.Dossier;

/**
 * A dossier as it is kept.
 *
 * @param id its row; 0 when it is not kept yet
 * @param dossier the dossier, seeing the others its rules may look at
 * @param head fingerprint of its latest entry, or of the beginning
 */
record Filed(long id, Dossier dossier, String head) {

  String kind() {
    return dossier.kind().name();
  }

  String key() {
    return dossier.key();
  }

  long sequence() {
    return dossier.sequence();
  }
}
