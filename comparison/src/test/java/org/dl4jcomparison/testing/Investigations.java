package org.dl4jcomparison.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.compare.Answers;
import org.dl4jcomparison.compare.CompareReport;
import org.dl4jcomparison.compare.ContenderTrainings;
import org.dl4jcomparison.compare.Investigation;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.convergence.RunPictures;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.symmetry.SymmetryStart;
import org.dl4jcomparison.symmetry.SymmetryTrainings;

/** What is found out about an experiment without a study, an explanation or a certificate. */
public final class Investigations {
  private Investigations() {}

  /** Trains every contender once from every start. */
  public static Investigation of(Experiment experiment) {
    return of(experiment, new ContenderTrainings(Fixtures.engines(), 2, Progress.NONE));
  }

  /** The same with these trainings. */
  public static Investigation of(Experiment experiment, ContenderTrainings trainings) {
    // Whatever else runs beside the tests, their texts are those of a quiet machine.
    List<Measurement> measurements =
        trainings.measure(experiment).measurements().stream()
            .map(m -> Measurement.of(experiment, m.contender(), m.kind(), m.run(), true))
            .toList();
    Evidence evidence = Evidence.of(experiment, measurements, true);
    return Investigation.quick(evidence, trainings.starts(evidence));
  }

  /** From made-up curves: the first contender hand-written, the others of a framework. */
  public static Investigation of(Experiment experiment, TrainingRun... runs) {
    List<Measurement> measurements = new ArrayList<>();
    SymmetryTrainings starts = new SymmetryTrainings(experiment.data());
    List<TrainingRun> fromStarts = new ArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      Contender contender = experiment.contenders().get(i);
      Engine.Kind kind = i == 0 ? Engine.Kind.HAND_WRITTEN : Engine.Kind.FRAMEWORK;
      measurements.add(Measurement.of(experiment, contender, kind, runs[i], true));
      starts.add(contender, Fixtures.engines().get(contender.engine()));
      fromStarts.addAll(Collections.nCopies(SymmetryStart.values().length, runs[i]));
    }
    return Investigation.quick(
        Evidence.of(experiment, measurements, true), starts.conclude(fromStarts));
  }

  /** The report of an investigation, its environment left out. */
  public static Report report(Investigation investigation) {
    return report(investigation, Map.of());
  }

  /** The report of an investigation. */
  public static Report report(
      Investigation investigation, Map<String, Map<String, String>> environment) {
    Evidence evidence = investigation.evidence();
    return CompareReport.of(
        investigation, RunPictures.of(evidence.experiment(), evidence.measurements()), environment);
  }

  /** The answers as Markdown. */
  public static String answers(Language language, Investigation investigation) {
    return Answers.in(language, investigation).toMarkdown(report(investigation).claims());
  }
}
