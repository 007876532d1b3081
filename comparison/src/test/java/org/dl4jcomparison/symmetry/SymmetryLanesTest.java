package org.dl4jcomparison.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.engine.worker.WorkerLimits;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.runner.Trainer;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All starts of a contender are trained together where an engine can do that. */
class SymmetryLanesTest {
  private static final Engine MANUAL = new ManualEngine();

  private static SymmetryTrainings of(Contender contender, Dataset data, Starts starts) {
    return new SymmetryTrainings(data, starts).add(contender, MANUAL);
  }

  @Test
  void startsOfALongTrainingAreTrainedTogether() {
    Trainer trainer = Trainer.of(Engines.of(List.of(MANUAL)));
    Contender contender = new Contender("three", "manual", Fixtures.notebook());
    // 7200 multiplications of one pass, 8 starts.
    NetworkSpec large = contender.spec().withHidden(600);
    int updates = (int) (SymmetryTrainings.TOGETHER / (8 * 7200)) + 1;
    Contender patient = new Contender("patient", "manual", large.withUpdates(updates));
    List<TrainingRequest> requests = of(patient, Dataset.xor(), Starts.ALL).requests();
    assertThat(requests).hasSize(SymmetryStart.values().length);
    assertThat(requests).allMatch(request -> request.isLike(requests.get(0)));
    assertThat(trainer.together(requests.get(0))).isGreaterThanOrEqualTo(requests.size());
    // A worker would start longer than these take; whether they are settled is asked of each.
    assertThat(of(contender, Dataset.xor(), Starts.ALL).requests())
        .noneMatch(TrainingRequest::oneOfMany);
    assertThat(of(patient, Dataset.xor(), Starts.QUICK).requests())
        .noneMatch(TrainingRequest::oneOfMany);
  }

  /** Where only rounding parts from a plateau, when it does is rounding, too. */
  @ParameterizedTest
  @ValueSource(strings = {"notebook", "parity", "circles", "moons", "spirals", "penguins"})
  @Tag("slow")
  void whatFollowsFromVectorsIsWhatFollowsFromEachByItself(String name) {
    try (WorkerPool pool = new WorkerPool(2, WorkerLimits.standard())) {
      Engines engines = Engines.of(List.of(pool.isolate(MANUAL)));
      Experiment experiment = ExperimentFile.builtIn(name, Engines.load());
      for (Contender contender : experiment.contenders()) {
        Contender own = new Contender(contender.name(), "manual", contender.spec());
        SymmetryTrainings starts = of(own, experiment.data(), Starts.ALL);
        long begin = System.nanoTime();
        List<TrainingRun> together =
            new Runner(engines, 2).runs(requests(starts, true), Progress.NONE);
        long between = System.nanoTime();
        List<TrainingRun> apart =
            new Runner(engines, 2).runs(requests(starts, false), Progress.NONE);
        System.out.printf(
            Locale.ROOT,
            "%s, %s: %d starts together %.2f s, each by itself %.2f s%n",
            name,
            contender.name(),
            together.size(),
            (between - begin) / 1e9,
            (System.nanoTime() - between) / 1e9);
        assertSame(
            starts.conclude(together).get(0).results(), starts.conclude(apart).get(0).results());
      }
    }
  }

  private static List<TrainingRequest> requests(SymmetryTrainings starts, boolean together) {
    return starts.requests().stream()
        .map(r -> new TrainingRequest(r.contender(), r.data(), r.watch(), r.extent(), together))
        .toList();
  }

  private static void assertSame(List<SymmetryResult> together, List<SymmetryResult> apart) {
    assertThat(together).hasSameSizeAs(apart);
    for (int i = 0; i < together.size(); i++) {
      SymmetryResult one = together.get(i);
      SymmetryResult other = apart.get(i);
      assertThat(one.verdict()).as("%s", one.start()).isEqualTo(other.verdict());
      assertThat(one.rounding()).as("%s", one.start()).isEqualTo(other.rounding());
      if (one.rounding().isEmpty()) {
        assertThat(one.escape()).as("%s", one.start()).isEqualTo(other.escape());
      }
    }
  }
}
