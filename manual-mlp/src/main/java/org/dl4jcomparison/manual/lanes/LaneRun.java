package org.dl4jcomparison.manual.lanes;

import java.util.List;
import org.dl4jcomparison.manual.Parameters;

/**
 * What became of one training.
 *
 * @param seed of its start
 * @param end how it ended
 * @param updates after how many updates it ended: all of them, those after which the wanted loss
 *     was reached, or those after which the outputs or, at the very end, the parameters were no
 *     longer finite
 * @param losses mean cross-entropy after 0, 1, 2, … updates, as far as the outputs were finite;
 *     empty if no curve was asked for
 * @param reached for each target the first number of updates after which the loss was at or below
 *     it; {@link #NEVER} if it was not
 * @param outputs of the network at the end of a completed training, rows x 1; else null
 * @param parameters of the network at the end of a completed training; else null
 * @param watched the parameters at the numbers of updates at which they were to be kept, as far as
 *     the losses go
 */
public record LaneRun(
    long seed,
    End end,
    int updates,
    double[] losses,
    int[] reached,
    double[][] outputs,
    Parameters parameters,
    List<Parameters> watched) {

  /** In place of a number of updates: the target was not reached. */
  public static final int NEVER = -1;

  /** How a training ends. */
  public enum End {
    /** All updates were made. */
    COMPLETED,
    /** The wanted loss was reached before. */
    STOPPED,
    /** Numbers were no longer finite. */
    DIVERGED
  }
}
