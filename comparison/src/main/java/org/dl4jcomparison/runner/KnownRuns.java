package org.dl4jcomparison.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;

/**
 * Gives runs that were made before instead of making them again, and has others made. For one data
 * set and whole trainings. Runs that failed are made again.
 */
public final class KnownRuns implements Trainer {
  private final Map<Contender, TrainingRun> known = new HashMap<>();
  private final Map<Contender, TrainingRun> together = new HashMap<>();
  private final Trainer others;

  /**
   * Knows nothing yet.
   *
   * @param others makes the runs that are not known
   */
  public KnownRuns(Trainer others) {
    this.others = others;
  }

  /** Remembers what became of a contender. To be called before anything is trained. */
  public KnownRuns add(Contender contender, TrainingRun run) {
    if (!(run.outcome() instanceof Outcome.Failed)) {
      known.put(contender, run);
    }
    return this;
  }

  /** Whether it remembers what became of a contender. */
  public boolean knows(Contender contender) {
    return known.containsKey(contender);
  }

  @Override
  public TrainingRun train(TrainingRequest request, TrainingListener listener) {
    TrainingRun run = known.get(request.contender());
    if (run == null) {
      return others.train(request, listener);
    }
    run.replay(listener);
    return run;
  }

  /** Remembers what became of a contender that was trained together with others. */
  public KnownRuns addTogether(Contender contender, TrainingRun run) {
    if (!(run.outcome() instanceof Outcome.Failed)) {
      together.put(contender, run);
    }
    return this;
  }

  /** Runs by themselves are not those of runs together: their numbers differ by rounding. */
  @Override
  public int together(TrainingRequest request) {
    return others.together(request);
  }

  @Override
  public List<TrainingRun> train(List<TrainingRequest> alike, PopulationTrainer.Listener listener) {
    List<TrainingRun> runs = alike.stream().map(r -> together.get(r.contender())).toList();
    if (runs.stream().anyMatch(Objects::isNull)) {
      return others.train(alike, listener);
    }
    listener.advanced(runs.stream().mapToInt(TrainingRun::updates).sum());
    return runs;
  }
}
