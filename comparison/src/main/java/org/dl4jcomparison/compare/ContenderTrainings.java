package org.dl4jcomparison.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dl4jcomparison.convergence.Checkpoints;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.runner.OtherLoad;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.runner.TimedRuns;
import org.dl4jcomparison.symmetry.Starts;
import org.dl4jcomparison.symmetry.SymmetryTable;
import org.dl4jcomparison.symmetry.SymmetryTrainings;

/** Trains the contenders of an experiment as they are, and from other starts. */
public final class ContenderTrainings {
  private final Engines engines;
  private final int jobs;
  private final Starts starts;
  private final Progress progress;

  /** Trains from every start, each time to the last update. */
  public ContenderTrainings(Engines engines, int jobs, Progress progress) {
    this(engines, jobs, Starts.ALL, progress);
  }

  /**
   * Trains from some starts.
   *
   * @param engines that the contenders use
   * @param jobs number of trainings that run at the same time
   * @param starts the starts, the drawn one among them
   * @param progress follows the trainings
   */
  public ContenderTrainings(Engines engines, int jobs, Starts starts, Progress progress) {
    this.engines = engines;
    this.jobs = jobs;
    this.starts = starts;
    this.progress = progress;
  }

  /** Trains every contender once, one after the other; no engine is warm yet. */
  public Evidence measure(Experiment experiment) {
    OtherLoad others = OtherLoad.begin();
    List<Measurement> measurements = new ArrayList<>();
    for (TrainingRun run : new Runner(engines, 1).runs(asTheyAre(experiment), progress)) {
      Contender contender = experiment.contenders().get(measurements.size());
      Engine.Kind kind = engines.get(contender.engine()).kind();
      measurements.add(Measurement.of(experiment, contender, kind, run, false));
    }
    return Evidence.of(experiment, measurements, !OtherLoad.isNoticed(others.cores()));
  }

  /**
   * The same with times of warm engines. To be called when nothing else is trained and the workers
   * are warm. A run that turns out to be another one, as an engine on several threads may give,
   * stays the one that all else is about.
   *
   * @param told follows one training of each
   */
  public Evidence timed(Evidence evidence, Progress told) {
    Experiment experiment = evidence.experiment();
    List<TrainingRun> before = evidence.measurements().stream().map(Measurement::run).toList();
    TimedRuns timed = TimedRuns.of(engines, asTheyAre(experiment), before, told);
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Measurement first = evidence.measurements().get(i);
      TrainingRun run = timed.runs().get(i).run();
      boolean same = Arrays.equals(run.loss(), first.run().loss());
      measurements.add(
          same
              ? Measurement.of(
                  experiment, first.contender(), first.kind(), run, timed.runs().get(i).warm())
              : first);
    }
    boolean watched = before.stream().noneMatch(TimedRuns::isLong) || evidence.alone();
    return Evidence.of(experiment, measurements, timed.alone() && watched);
  }

  /**
   * Trains from every start but the drawn one.
   *
   * @param evidence from {@link #measure}
   * @return a table for each of them
   */
  public List<SymmetryTable> starts(Evidence evidence) {
    Experiment experiment = evidence.experiment();
    SymmetryTrainings symmetry = new SymmetryTrainings(experiment.data(), starts);
    for (Measurement measurement : evidence.measurements()) {
      Contender contender = measurement.contender();
      symmetry.add(contender, engines.get(contender.engine()), measurement.run());
    }
    return symmetry.run(new Runner(engines, jobs), progress);
  }

  private List<TrainingRequest> asTheyAre(Experiment experiment) {
    Watch checkpoints = Watch.parametersAt(Checkpoints.of(experiment));
    return experiment.contenders().stream()
        .map(
            contender ->
                new TrainingRequest(
                    contender,
                    experiment.data(),
                    SymmetryTrainings.watch(contender.spec()).and(checkpoints)))
        .toList();
  }
}
