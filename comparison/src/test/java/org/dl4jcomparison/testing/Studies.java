package org.dl4jcomparison.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.study.Seeds;
import org.dl4jcomparison.study.Study;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.study.StudyRuns;

/** Studies from made-up runs. */
public final class Studies {
  private Studies() {}

  /** A contender of this name, for at most this many updates. */
  public static Contender contender(String name, int updates) {
    // Different rates, or contenders would share their runs.
    return new Contender(name, "stand-in", Fixtures.adam(3 + name.hashCode() % 7, updates));
  }

  /**
   * The runs of a study whose trainer gives these runs, each contender's in the order of the seeds.
   */
  public static StudyRuns runs(
      KeptRuns store, Experiment experiment, Map<String, List<TrainingRun>> runs) {
    Seeds seeds = new Seeds(10, runs.values().iterator().next().size());
    Runner runner =
        new Runner(
            (request, listener) ->
                runs.get(request.contender().name())
                    .get((int) (request.contender().spec().seed() - seeds.first())),
            1);
    return Study.of(Fixtures.engines(), experiment, seeds, store).train(runner, Progress.NONE);
  }

  /** What follows from these runs. */
  public static StudyEvidence evidence(
      List<Double> targets, Map<Contender, List<TrainingRun>> runs) {
    try (KeptRuns store = KeptRuns.inMemory()) {
      Map<String, List<TrainingRun>> byName = new java.util.HashMap<>();
      runs.forEach((contender, all) -> byName.put(contender.name(), all));
      Experiment experiment = Fixtures.experiment(targets, runs.keySet().toArray(Contender[]::new));
      return StudyEvidence.of(runs(store, experiment, byName));
    }
  }

  /** Runs that reach a loss of 0.1 after so many updates, falling from 0.7 in equal steps. */
  public static List<TrainingRun> reaching(Contender contender, int... updates) {
    List<TrainingRun> runs = new ArrayList<>();
    for (int at : updates) {
      double[] loss = new double[contender.spec().updates() + 1];
      for (int u = 0; u < loss.length; u++) {
        loss[u] = u >= at ? 0.1 : 0.7 - 0.6 * u / (at + 1);
      }
      runs.add(Fixtures.run(contender.spec(), loss));
    }
    return runs;
  }
}
