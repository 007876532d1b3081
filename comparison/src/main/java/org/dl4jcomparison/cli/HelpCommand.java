package org.dl4jcomparison.cli;

import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a command's help, as its option {@code --help} does. */
@Command(
    name = "help",
    description = "Prints the help of a command, or of the program.",
    footer = {"  dl4j-comparison help", "  dl4j-comparison help study"})
final class HelpCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Name of a command, and of one below it.")
  private String[] names = {};

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String name : names) {
      CommandLine below = command.getSubcommands().get(name);
      if (below == null) {
        throw new BadInputException(
            "help: %s is not a command; allowed: %s"
                .formatted(
                    ErrorText.value(name), String.join(", ", command.getSubcommands().keySet())));
      }
      command = below;
    }
    command.usage(spec.commandLine().getOut());
    spec.commandLine().getOut().flush();
  }
}
