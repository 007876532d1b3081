package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete this program's command line. */
@Command(
    name = "completion",
    description =
        "Prints a script with which bash, or zsh with its bashcompinit, completes commands, options"
            + " and names.",
    footer = {"", "Example: source <(dl4j-comparison completion)"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(root.getCommandName(), root).replace("\r\n", "\n"));
    out.flush();
  }
}
