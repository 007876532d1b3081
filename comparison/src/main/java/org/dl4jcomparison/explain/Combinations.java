package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;

/**
 * Trains every combination at every seed. One training serves all targets and ends at the smallest
 * of them, because nothing more can be learnt from it then.
 *
 * @param data what it trains on
 * @param design the combinations
 * @param plan the seeds and the horizon
 * @param targets from the largest down
 */
record Combinations(Dataset data, Design design, Plan plan, List<Double> targets) {

  /**
   * Trains. The result does not depend on the number of jobs.
   *
   * @return targets x combinations x seeds
   */
  List<List<List<RunEnd>>> train(Runner runner, Progress progress) {
    List<List<RunEnd>> byRequest = runner.runs(requests(), progress, this::read);
    List<List<List<RunEnd>>> ends = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      List<List<RunEnd>> combinations = new ArrayList<>();
      for (int mask = 0; mask < plan.combinations(); mask++) {
        List<RunEnd> seeds = new ArrayList<>();
        for (int seed = 0; seed < plan.seeds().size(); seed++) {
          seeds.add(byRequest.get(mask * plan.seeds().size() + seed).get(t));
        }
        combinations.add(seeds);
      }
      ends.add(combinations);
    }
    return ends;
  }

  /** Combination by combination: the seeds of one are trained together. */
  private List<TrainingRequest> requests() {
    double last = targets.get(targets.size() - 1);
    List<TrainingRequest> requests = new ArrayList<>();
    for (int mask = 0; mask < plan.combinations(); mask++) {
      NetworkSpec spec = design.spec(mask).withUpdates(plan.horizon());
      String name = "combination " + design.pattern(mask);
      for (long seed : plan.seeds()) {
        Contender seeded = new Contender(name, Explainer.ENGINE, spec.withSeed(seed));
        requests.add(TrainingRequest.oneOfMany(seeded, data, last));
      }
    }
    return requests;
  }

  private List<RunEnd> read(TrainingRun run) {
    return targets.stream().map(target -> RunEnd.of(run, target, plan.horizon())).toList();
  }
}
