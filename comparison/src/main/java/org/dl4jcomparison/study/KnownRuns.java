package org.dl4jcomparison.study;

import java.util.HashMap;
import java.util.Map;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;

/**
 * Gives runs that were made before instead of making them again, and has others made. For one data
 * set. Runs that failed are made again.
 */
public final class KnownRuns implements TrainingExecutor {
  private final Map<Contender, TrainingRun> known = new HashMap<>();
  private final TrainingExecutor others;

  /**
   * Knows nothing yet.
   *
   * @param others makes the runs that are not known
   */
  public KnownRuns(TrainingExecutor others) {
    this.others = others;
  }

  /** Remembers what became of a contender. To be called before anything is trained. */
  public KnownRuns add(Contender contender, TrainingRun run) {
    if (!(run.outcome() instanceof Outcome.Failed)) {
      known.put(contender, run);
    }
    return this;
  }

  @Override
  public TrainingRun train(Contender contender, Dataset data, TrainingListener listener) {
    TrainingRun run = known.get(contender);
    if (run == null) {
      return others.train(contender, data, listener);
    }
    for (int update = 0; update < run.loss().length; update++) {
      listener.reached(update, run.loss()[update]);
    }
    return run;
  }
}
