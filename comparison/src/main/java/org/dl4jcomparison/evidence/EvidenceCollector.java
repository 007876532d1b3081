package org.dl4jcomparison.evidence;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.evidence.symmetry.SymmetryTrainings;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/** Trains what an experiment asks for and draws the conclusions. */
public final class EvidenceCollector {
  private final Engines engines;
  private final int jobs;
  private final List<SymmetryStart> starts;
  private final Trainings.Observer observer;

  /** Trains from every start. */
  public EvidenceCollector(Engines engines, int jobs, Trainings.Observer observer) {
    this(engines, jobs, List.of(SymmetryStart.values()), observer);
  }

  /**
   * Trains from some starts.
   *
   * @param engines that the contenders use
   * @param jobs how many trainings run at the same time at most
   * @param starts in order; the first is the drawn one
   * @param observer follows the trainings
   */
  public EvidenceCollector(
      Engines engines, int jobs, List<SymmetryStart> starts, Trainings.Observer observer) {
    this.engines = engines;
    this.jobs = jobs;
    this.starts = List.copyOf(starts);
    this.observer = observer;
  }

  /** Trains every contender as it is, one after the other, then from every other start. */
  public Evidence collect(Experiment experiment) {
    // One at a time: their times per update are reported.
    List<TrainingRun> runs = Trainings.run(asTheyAre(experiment), 1, observer);
    List<Measurement> measurements = new ArrayList<>();
    SymmetryTrainings symmetry = new SymmetryTrainings(experiment.data(), starts);
    for (int i = 0; i < runs.size(); i++) {
      Contender contender = experiment.contenders().get(i);
      Engine engine = engines.get(contender.engine());
      measurements.add(Measurement.of(experiment, contender, engine.kind(), runs.get(i)));
      symmetry.add(contender, engine, runs.get(i));
    }
    return conclude(experiment, measurements, symmetry.run(jobs, observer));
  }

  private List<Trainings.Task> asTheyAre(Experiment experiment) {
    Watch moments = Watch.parametersAt(Moments.of(experiment));
    return experiment.contenders().stream()
        .map(
            contender ->
                new Trainings.Task(
                    contender.name(),
                    engines.get(contender.engine()),
                    contender.spec(),
                    experiment.data(),
                    SymmetryTrainings.watch(contender.spec()).and(moments)))
        .toList();
  }

  /** The conclusions from runs that were made. */
  public static Evidence conclude(
      Experiment experiment, List<Measurement> measurements, List<SymmetryTable> symmetry) {
    return new Evidence(
        experiment,
        List.copyOf(measurements),
        SpecTable.of(experiment.contenders(), experiment.data()),
        Convergence.between(measurements, experiment.data()),
        List.copyOf(symmetry));
  }
}
