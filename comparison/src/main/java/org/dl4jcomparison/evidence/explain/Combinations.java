package org.dl4jcomparison.evidence.explain;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.evidence.Trainings;
import org.dl4jcomparison.experiment.Dataset;

/**
 * Trains every combination at every seed. One training serves all targets and ends at the smallest
 * of them, because nothing more can be learnt from it then.
 *
 * @param engine that trains
 * @param data what it trains on
 * @param design the combinations
 * @param plan the seeds and the horizon
 * @param targets from the largest down
 */
record Combinations(Engine engine, Dataset data, Design design, Plan plan, List<Double> targets) {

  /**
   * Trains. The result does not depend on the number of jobs.
   *
   * @return targets x combinations x seeds
   */
  List<List<List<RunEnd>>> train(Trainings.Observer observer) {
    List<List<RunEnd>> byTask = Trainings.run(tasks(), plan.jobs(), observer, this::read);
    List<List<List<RunEnd>>> ends = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      List<List<RunEnd>> combinations = new ArrayList<>();
      for (int mask = 0; mask < plan.combinations(); mask++) {
        List<RunEnd> seeds = new ArrayList<>();
        for (int seed = 0; seed < plan.seeds().size(); seed++) {
          seeds.add(byTask.get(seed * plan.combinations() + mask).get(t));
        }
        combinations.add(seeds);
      }
      ends.add(combinations);
    }
    return ends;
  }

  /** Seed by seed: that spreads slow combinations evenly, and the time left is no surprise. */
  private List<Trainings.Task> tasks() {
    Watch watch = Watch.until(targets.get(targets.size() - 1));
    List<Trainings.Task> tasks = new ArrayList<>();
    for (long seed : plan.seeds()) {
      for (int mask = 0; mask < plan.combinations(); mask++) {
        tasks.add(
            new Trainings.Task(
                "combination %s, seed %d".formatted(design.pattern(mask), seed),
                engine,
                design.spec(mask).withUpdates(plan.horizon()).withSeed(seed),
                data,
                watch));
      }
    }
    return tasks;
  }

  private List<RunEnd> read(TrainingRun run) {
    return targets.stream().map(target -> RunEnd.of(run, target, plan.horizon())).toList();
  }
}
