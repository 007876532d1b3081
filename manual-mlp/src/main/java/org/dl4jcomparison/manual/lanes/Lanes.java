package org.dl4jcomparison.manual.lanes;

import org.dl4jcomparison.manual.Parameters;

/** Some networks in training, each in a lane; all of them are updated together. */
interface Lanes {
  /** The most updates that are made at once. */
  int MOST = 64;

  /** How many there are. */
  int count();

  /** Puts a network before its first update into a lane. */
  void start(int lane, Parameters initial);

  /**
   * So many updates in every lane, also in those that never got a network; at most {@link #MOST}.
   */
  void advance(int updates);

  /**
   * The losses before every update of the last advance, updates x lanes, NaN where an output was;
   * overwritten by the next.
   */
  double[] losses();

  /** The outputs before the last update, rows x 1. */
  double[][] outputs(int lane);

  /** The parameters now. */
  Parameters parameters(int lane);
}
