package org.dl4jcomparison.cli;

import java.util.concurrent.Callable;
import org.dl4jcomparison.agreement.CertifyCommand;
import org.dl4jcomparison.compare.CompareCommand;
import org.dl4jcomparison.explain.ExplainCommand;
import org.dl4jcomparison.scaling.ScalingCommand;
import org.dl4jcomparison.study.StudyCommand;
import org.dl4jcomparison.symmetry.SymmetryCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a subcommand: compares the built-in experiment's networks. */
@Command(
    name = "dl4j-comparison",
    description = {
      "Trains a neural network written by hand and one in a framework, side by side, charts both"
          + " and answers from the measurements how they differ.",
      "",
      "Without a command it runs 'compare' on the built-in experiment 'notebook'."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something failed while running, or what was compared differs",
      "2:bad input",
      "130:interrupted"
    },
    footer = {
      "  dl4j-comparison",
      "  dl4j-comparison study --seeds 60",
      "  mvn compile exec:java -pl comparison -Dexec.args=\"study --seeds 60\"",
    },
    subcommands = {
      CompareCommand.class,
      StudyCommand.class,
      ExplainCommand.class,
      SymmetryCommand.class,
      CertifyCommand.class,
      ScalingCommand.class,
      TemplateCommand.class,
      DatasetsCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
final class ComparisonCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "On an error also print where in the program it happened.")
  boolean stacktrace;

  @Override
  public Integer call() {
    return spec.commandLine().getSubcommands().get("compare").execute();
  }
}
