package org.dl4jcomparison.command;

import java.nio.file.Path;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which experiment: a file of the user's or one that is built in. */
public class ExperimentSource {
  @Option(
      names = "--experiment",
      paramLabel = "FILE",
      description =
          "Experiment file (YAML), which 'template' prints; or, if there is no such file, the name of"
              + " a built-in experiment: ${COMPLETION-CANDIDATES}. Default: "
              + BuiltInExperiments.DEFAULT
              + ".",
      completionCandidates = OptionValues.ExperimentNames.class)
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "NAME",
      description =
          "Run the built-in experiment on this data set in place of 'notebook'; 'datasets' lists"
              + " them.",
      completionCandidates = OptionValues.DataNames.class)
  private String data;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * Reads and checks the experiment, and tells what was done to its data and what is wrong with
   * them.
   */
  public final Experiment read(Engines engines) {
    Experiment experiment = named(engines);
    DataNotes.of(experiment.data()).forEach(command.commandLine().getErr()::println);
    return experiment;
  }

  private Experiment named(Engines engines) {
    if (file != null && data != null) {
      throw new BadInputException(
          "--data: %s cannot be given with --experiment, whose file names its own data"
              .formatted(ErrorText.value(data)));
    }
    if (file != null) {
      return ExperimentFile.read(file, engines);
    }
    return ExperimentFile.builtIn(
        data == null ? BuiltInExperiments.DEFAULT : BuiltInExperiments.onData(data), engines);
  }
}
