package guiju.platform.record;

/** What can be wrong with a package of evidence, beyond the docket in it. */
public enum EvidenceFlaw {
  /** A part is missing, changed, or not listed. */
  MANIFEST,
  /** The package does not say which record it is from, or contradicts itself. */
  GENESIS,
  /** The keys do not follow each other. */
  KEY,
  /** A head is not signed by the record's key, or belongs to another record. */
  HEAD,
  /** An entry does not stand where it is said to stand in the record. */
  INCLUSION,
  /** An earlier head is not a beginning of the later one. */
  CONSISTENCY,
  /** The key that was given does not vouch for the head. */
  TRUST,
  /** A key was given, and no signed head covers every entry. */
  UNCOVERED
}
