package org.dl4jcomparison.cli;

import org.dl4jcomparison.command.OptionValues;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an experiment file to start from. */
@Command(
    name = "template",
    description =
        "Prints the file of a built-in experiment, which runs as it is; that of 'notebook' tells"
            + " what every key means.",
    footer = {
      "  dl4j-comparison template > mine.yaml",
      "  dl4j-comparison template --data moons > mine.yaml"
    })
final class TemplateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      defaultValue = BuiltInExperiments.DEFAULT,
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      completionCandidates = OptionValues.ExperimentNames.class)
  private String name;

  @Option(
      names = "--data",
      paramLabel = "NAME",
      description = "Print the built-in experiment on this data set; 'datasets' lists them.",
      completionCandidates = OptionValues.DataNames.class)
  private String data;

  @Override
  public void run() {
    String printed = data == null ? name : BuiltInExperiments.onData(data);
    spec.commandLine().getOut().print(BuiltInExperiments.text(printed));
    spec.commandLine().getOut().flush();
  }
}
