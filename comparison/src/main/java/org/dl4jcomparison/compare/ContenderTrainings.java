package org.dl4jcomparison.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dl4jcomparison.convergence.Checkpoints;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
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

  /** Trains every contender by itself, one after the other, and takes the times. */
  public Evidence measure(Experiment experiment) {
    TimedRuns timed = timed(asTheyAre(experiment));
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < timed.runs().size(); i++) {
      Contender contender = experiment.contenders().get(i);
      Engine.Kind kind = engines.get(contender.engine()).kind();
      TimedRuns.Timed run = timed.runs().get(i);
      measurements.add(Measurement.of(experiment, contender, kind, run.run(), run.warm()));
    }
    return Evidence.of(experiment, measurements, timed.alone());
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

  /**
   * Those with a JVM of their own go first: it starts meanwhile, and what that costs would be
   * counted to a short training here.
   */
  private TimedRuns timed(List<TrainingRequest> requests) {
    List<TrainingRequest> order = new ArrayList<>(requests);
    order.sort(Comparator.comparing(request -> isolated(request) ? 0 : 1));
    TimedRuns timed = TimedRuns.of(engines, order, progress);
    return new TimedRuns(
        requests.stream().map(request -> timed.runs().get(order.indexOf(request))).toList(),
        timed.alone());
  }

  private boolean isolated(TrainingRequest request) {
    Contender contender = request.contender();
    Workload workload = Workload.of(contender.spec(), request.data());
    return engines.get(contender.engine()).isolation(workload).isPresent();
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
