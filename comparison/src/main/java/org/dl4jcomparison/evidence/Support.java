package org.dl4jcomparison.evidence;

/** What measurements say of a claim. */
public enum Support {
  /** It holds wherever it was measured. */
  SUPPORTED("supported"),
  /** The measurements show it nowhere, which need not mean that they show the opposite. */
  NOT_SUPPORTED("not-supported"),
  /** It holds at some targets or for some networks only, or in part. */
  DEPENDS("depends"),
  /** Nothing was measured that could tell. */
  UNDECIDED("not-decided");

  private final String label;

  Support(String label) {
    this.label = label;
  }

  /** The name in data files. */
  public String label() {
    return label;
  }
}
