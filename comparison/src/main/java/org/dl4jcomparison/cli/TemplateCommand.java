package org.dl4jcomparison.cli;

import org.dl4jcomparison.experimentfile.ExperimentFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints an experiment file to start from. */
@Command(
    name = "template",
    description =
        "Prints an annotated experiment file that runs as it is: the built-in 'notebook'.",
    footer = {"", "Example: template > mine.yaml, change it, compare --experiment mine.yaml"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TemplateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "NAME",
      description = "Print the built-in experiment on this data set; 'datasets' lists them.")
  private String data;

  @Override
  public void run() {
    spec.commandLine()
        .getOut()
        .print(data == null ? ExperimentFile.template() : ExperimentFile.template(data));
    spec.commandLine().getOut().flush();
  }
}
