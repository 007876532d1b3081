package org.dl4jcomparison.evidence;

/** What measurements say of a claim. */
public enum Support {
  /** It holds wherever it was measured. */
  SUPPORTED,
  /** It holds nowhere. */
  NOT_SUPPORTED,
  /** It holds at some targets or for some networks only, or in part. */
  DEPENDS,
  /** Nothing was measured that could tell. */
  UNDECIDED
}
