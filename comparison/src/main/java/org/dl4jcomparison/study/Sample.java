package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dl4jcomparison.convergence.LossBand;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.statistics.Observation;

/**
 * A contender's runs, reduced to what the statistics need.
 *
 * @param contender who
 * @param targets losses to reach
 * @param twin how its twin did, if it has one
 * @param counts how the runs ended
 * @param observations updates to each target, in the targets' order, in the order of the seeds
 * @param finalLoss the last loss of each run; infinite for one that broke
 * @param curves losses on the way
 */
record Sample(
    Contender contender,
    List<Double> targets,
    Optional<TwinCheck> twin,
    Counts counts,
    List<List<Observation>> observations,
    double[] finalLoss,
    LossBand curves) {

  /** At how many seeds it was trained on its own engine, and at how many more on its twin. */
  SeedCount seeds() {
    int own = twin.map(TwinCheck::seeds).orElse(counts.runs());
    return new SeedCount(own, counts.runs() - own);
  }

  /** Its observations at the first seeds. */
  List<List<Observation>> first(int seeds) {
    return observations.stream().map(runs -> runs.subList(0, seeds)).toList();
  }

  /** Takes in runs in the order of the seeds. */
  static final class Builder {
    private final Contender contender;
    private final List<Double> targets;
    private final Optional<TwinCheck> twin;
    private final LossBand.Builder curves;
    private final List<List<Observation>> observations = new ArrayList<>();
    private final List<Double> finalLoss = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int completed;
    private int diverged;
    private int learnt;

    Builder(Contender contender, List<Double> targets, Optional<TwinCheck> twin) {
      this.contender = contender;
      this.targets = targets;
      this.twin = twin;
      this.curves = new LossBand.Builder(contender.spec().updates());
      targets.forEach(target -> observations.add(new ArrayList<>()));
    }

    void add(TrainingRun run, Dataset data) {
      for (int i = 0; i < targets.size(); i++) {
        observations.get(i).add(observation(run, targets.get(i)));
      }
      double[] loss = run.loss();
      if (run.outcome() instanceof Outcome.Completed end) {
        completed++;
        learnt += Accuracy.of(end.outputs(), data.y()).all() ? 1 : 0;
        finalLoss.add(loss[loss.length - 1]);
      } else {
        finalLoss.add(Double.POSITIVE_INFINITY);
        if (run.outcome() instanceof Outcome.Failed failed) {
          failures.merge(failed.reason(), 1, Integer::sum);
        } else {
          diverged++;
        }
      }
      curves.add(loss);
    }

    /** A run that broke before the target never gets there, however long one waits. */
    private static Observation observation(TrainingRun run, double target) {
      boolean whole = run.outcome() instanceof Outcome.Completed;
      return TimeToTarget.of(run, target)
          .reached()
          .map(reached -> Observation.reachedAt(reached.update()))
          .orElseGet(() -> whole ? Observation.censoredAt(run.updates()) : Observation.never());
    }

    Sample build() {
      return new Sample(
          contender,
          targets,
          twin,
          new Counts(completed, diverged, failures, learnt),
          observations,
          finalLoss.stream().mapToDouble(Double::doubleValue).toArray(),
          curves.build());
    }
  }
}
