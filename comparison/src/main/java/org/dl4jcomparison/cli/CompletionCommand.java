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
    description = {
      "Prints a script that lets bash, or zsh with its bashcompinit, complete commands, options and"
          + " names.",
      "",
      "For this shell only: source <(dl4j-comparison completion)"
    },
    footer = {"  dl4j-comparison completion > ~/.dl4j-comparison-completion"})
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
