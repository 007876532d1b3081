package org.dl4jcomparison.manual.lanes;

/** Where runs go. What it throws ends the training of all lanes and reaches the caller. */
@FunctionalInterface
public interface LaneSink {

  /** A training ended. Runs come in the order in which they end, not in that of their starts. */
  void ended(LaneRun run);

  /**
   * Some more updates were made, in all lanes together; told after 64 of each network at most. One
   * update is made too many of each, as its loss is that of the network at the end.
   */
  default void advanced(int updates) {}
}
