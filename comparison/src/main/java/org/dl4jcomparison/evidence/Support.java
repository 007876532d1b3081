package org.dl4jcomparison.evidence;

/** What measurements say to a claim. */
public enum Support {
  /** It is so wherever it was measured. */
  SUPPORTED,
  /** It is nowhere so. */
  NOT_SUPPORTED,
  /** It is so at some targets or for some networks only, or in part. */
  DEPENDS,
  /** Nothing was measured that could tell. */
  UNDECIDED
}
