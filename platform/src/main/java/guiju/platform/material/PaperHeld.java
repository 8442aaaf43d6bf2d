package guiju.platform.material;

/**
 * A scanner found something in a paper that had been taken in; told in the transaction in which it
 * is held back.
 *
 * @param digest fingerprint of its content
 */
public record PaperHeld(String digest) {}
