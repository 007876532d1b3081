package org.dl4jcomparison.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which experiment: a file of the user's or one that is built in. */
public class ExperimentSource {
  private static final Pattern TABLE =
      Pattern.compile("\\.(csv|tsv|txt|data|arff)(\\.gz)?$", Pattern.CASE_INSENSITIVE);

  @Option(
      names = "--experiment",
      paramLabel = "FILE",
      description =
          "Experiment file (YAML), which 'template' prints; or, if there is no such file, the name of"
              + " a built-in experiment: ${COMPLETION-CANDIDATES}. Default: "
              + BuiltInExperiments.DEFAULT
              + ". A file with a table (.csv, .tsv, .txt, .data, .arff, perhaps with .gz) is"
              + " taken, too; 'datasets inspect' tells what is made of it.",
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
    Optional<Path> given = given();
    if (given.isPresent() && data != null) {
      throw new BadInputException(
          "--data: %s cannot be given with an experiment file, which names its own data"
              .formatted(ErrorText.value(data)));
    }
    boolean table = given.filter(ExperimentSource::isTable).isPresent();
    if (target().isPresent() && !table) {
      throw new BadInputException(
          "--target: %s is only allowed with a file that is a table; an experiment names its own target"
              .formatted(ErrorText.value(target().get())));
    }
    if (table) {
      return onTable(given.get(), engines);
    }
    if (given.isPresent()) {
      return ExperimentFile.read(given.get(), engines);
    }
    return ExperimentFile.builtIn(
        data == null ? BuiltInExperiments.DEFAULT : BuiltInExperiments.onData(data), engines);
  }

  private Experiment onTable(Path table, Engines engines) {
    Experiment experiment = ExperimentFile.onTable(table, target(), engines);
    DataOrigin origin = experiment.data().origin();
    DataSource.Csv source = (DataSource.Csv) origin.spec().source();
    command
        .commandLine()
        .getErr()
        .println(
            ErrorText.line(
                "note: %s: target %s, where label 1 stands for %s; left out: %s; 'datasets inspect' prints an experiment file in which that can be changed"
                    .formatted(
                        table,
                        ErrorText.value(source.target()),
                        ErrorText.value(origin.positive()),
                        source.leaveOut().isEmpty()
                            ? "nothing"
                            : String.join(", ", source.leaveOut()))));
    return experiment;
  }

  private static boolean isTable(Path file) {
    return TABLE.matcher(file.toString()).find();
  }

  /** The column with the labels of a table, if an option names it. */
  Optional<String> target() {
    return Optional.empty();
  }

  /** The file that the options name. */
  Optional<Path> given() {
    return Optional.ofNullable(file);
  }
}
