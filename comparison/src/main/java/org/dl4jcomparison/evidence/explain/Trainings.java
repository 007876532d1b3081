package org.dl4jcomparison.evidence.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * Trains every combination at every seed. One training serves all targets and ends at the smallest
 * of them, because nothing more can be learnt from it then.
 */
final class Trainings {
  private final Engine engine;
  private final Dataset data;
  private final Design design;
  private final Plan plan;
  private final List<Double> targets;

  /**
   * Prepares them.
   *
   * @param targets from the largest down
   */
  Trainings(Engine engine, Dataset data, Design design, Plan plan, List<Double> targets) {
    this.engine = engine;
    this.data = data;
    this.design = design;
    this.plan = plan;
    this.targets = targets;
  }

  private record Done(int mask, int seed, List<RunEnd> ends) {}

  /**
   * Trains on as many threads as the plan says. The result does not depend on their number: every
   * training is on its own and has its place.
   *
   * @return targets x combinations x seeds
   */
  List<List<List<RunEnd>>> run(Explainer.Observer observer) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.jobs());
    try {
      CompletionService<Done> service = new ExecutorCompletionService<>(threads);
      // Seed by seed, so that slow combinations are spread evenly and the time left is no surprise.
      for (int seed = 0; seed < plan.seeds().size(); seed++) {
        for (int mask = 0; mask < plan.combinations(); mask++) {
          int s = seed;
          int m = mask;
          service.submit(() -> new Done(m, s, train(m, s)));
        }
      }
      RunEnd[][][] ends = new RunEnd[targets.size()][plan.combinations()][plan.seeds().size()];
      for (int done = 1; done <= plan.trainings(); done++) {
        Done training = result(service.take());
        for (int t = 0; t < ends.length; t++) {
          ends[t][training.mask()][training.seed()] = training.ends().get(t);
        }
        observer.trained(done);
      }
      return asLists(ends);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The trainings were interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<RunEnd> train(int mask, int seed) {
    NetworkSpec spec =
        design.spec(mask).withUpdates(plan.horizon()).withSeed(plan.seeds().get(seed));
    double smallest = targets.get(targets.size() - 1);
    TrainingRun run = engine.train(spec, data, Watch.until(smallest), TrainingListener.NONE);
    return targets.stream().map(target -> RunEnd.of(run, target, plan.horizon())).toList();
  }

  private static Done result(Future<Done> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A training broke: " + e.getCause(), e.getCause());
    }
  }

  private static List<List<List<RunEnd>>> asLists(RunEnd[][][] ends) {
    List<List<List<RunEnd>>> lists = new ArrayList<>();
    for (RunEnd[][] target : ends) {
      List<List<RunEnd>> combinations = new ArrayList<>();
      for (RunEnd[] combination : target) {
        combinations.add(List.of(combination));
      }
      lists.add(combinations);
    }
    return lists;
  }
}
