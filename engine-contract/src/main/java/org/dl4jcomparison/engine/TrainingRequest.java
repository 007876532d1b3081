package org.dl4jcomparison.engine;

import java.io.Serializable;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;

/**
 * A training that somebody wants. Values only, so that it can be answered in this JVM, in another
 * one or on another machine; the answer is a {@link TrainingRun}.
 *
 * @param contender its name for people, the engine by name, and what is trained
 * @param data what to train on
 * @param watch what is wanted beside the curve
 * @param extent how far
 */
public record TrainingRequest(Contender contender, Dataset data, Watch watch, Extent extent)
    implements Serializable {

  /** How far a training goes, unless its watch ends it. */
  public enum Extent {
    /** Every update is made. */
    WHOLE,
    /** It ends as soon as it is settled what becomes of its start. */
    UNTIL_SETTLED
  }

  /** The whole training. */
  public TrainingRequest(Contender contender, Dataset data, Watch watch) {
    this(contender, data, watch, Extent.WHOLE);
  }
}
