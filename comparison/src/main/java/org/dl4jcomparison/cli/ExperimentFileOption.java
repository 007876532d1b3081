package org.dl4jcomparison.cli;

import java.nio.file.Path;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import picocli.CommandLine.Option;

/** The option that names an experiment. */
final class ExperimentFileOption {
  @Option(
      names = "--experiment",
      paramLabel = "FILE",
      description =
          "Experiment file (YAML), which 'template' prints; or, if there is no such file, the name of"
              + " a built-in experiment: ${COMPLETION-CANDIDATES}. Default: "
              + BuiltInExperiments.DEFAULT
              + ".",
      completionCandidates = BuiltInNames.class)
  private Path file;

  /** The experiment, checked. */
  Experiment read(Engines engines) {
    return file == null
        ? ExperimentFile.builtIn(BuiltInExperiments.DEFAULT, engines)
        : ExperimentFile.read(file, engines);
  }
}
