package guiju.platform.record;

/** Whether a signature is that of an open key. */
@FunctionalInterface
interface Signatures {

  /** Whether it holds. */
  boolean hold(Signed statement, Seal seal, byte[] open);
}
