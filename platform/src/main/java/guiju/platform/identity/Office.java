package guiju.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * The three administrators. They exclude each other and every post: none of them acts on matters,
 * and nobody is two of them.
 */
public enum Office {
  /** Keeps organisations and accounts, and sees how the house runs; grants nothing. */
  SYSTEM,
  /** Confirms and withdraws what people may act as; reads no audit trail. */
  SECURITY,
  /** Reads and checks the audit trail; changes nothing. */
  AUDIT;

  private static final String NONE = "NONE";

  static @Nullable Office of(String kept) {
    return kept.equals(NONE) ? null : valueOf(kept);
  }

  static String kept(@Nullable Office office) {
    return office == null ? NONE : office.name();
  }
}
