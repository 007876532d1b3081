package org.dl4jcomparison.engine;

import java.io.Serializable;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * A training that somebody wants. Values only, so that it can be answered in this JVM, in another
 * one or on another machine; the answer is a {@link TrainingRun}.
 *
 * @param contender its name for people, the engine by name, and what is trained
 * @param data what to train on
 * @param watch what is wanted beside the curve
 * @param extent how far
 * @param oneOfMany whether no times are wanted: it may be trained together with others like it
 */
public record TrainingRequest(
    Contender contender, Dataset data, Watch watch, Extent extent, boolean oneOfMany)
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

  /** A training by itself. */
  public TrainingRequest(Contender contender, Dataset data, Watch watch, Extent extent) {
    this(contender, data, watch, extent, false);
  }

  /**
   * A training of which only the losses are wanted, each until it ends or is at or below one.
   *
   * @param stopAtLoss negative for never
   */
  public static TrainingRequest oneOfMany(Contender contender, Dataset data, double stopAtLoss) {
    return oneOfMany(contender, data, Watch.until(stopAtLoss));
  }

  /** A training of which no times are wanted, with what is wanted beside its losses. */
  public static TrainingRequest oneOfMany(Contender contender, Dataset data, Watch watch) {
    return new TrainingRequest(contender, data, watch, Extent.WHOLE, true);
  }

  /** Whether the two could be trained together: one network from two starts. */
  public boolean isLike(TrainingRequest other) {
    return oneOfMany
        && other.oneOfMany
        && contender.engine().equals(other.contender.engine())
        && data == other.data
        && watch.equals(other.watch)
        && spec().differsAtMostInStart(other.spec());
  }

  private NetworkSpec spec() {
    return contender.spec();
  }
}
