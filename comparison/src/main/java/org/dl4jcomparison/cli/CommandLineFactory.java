package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.dl4jcomparison.certificate.CertificationException;
import org.dl4jcomparison.command.ExitCodes;
import org.dl4jcomparison.command.OptionValues.NotAllowed;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.output.ProgramVersion;
import org.dl4jcomparison.store.StoreException;
import org.dl4jcomparison.text.Width;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Builds the command line with its exit codes: 0 done, 1 failed while running, 2 bad input. */
public final class CommandLineFactory {
  private CommandLineFactory() {}

  /** A command line that prints to these writers. */
  public static CommandLine create(PrintWriter out, PrintWriter err) {
    ComparisonCommand root = new ComparisonCommand();
    CommandLine commandLine = new CommandLine(root);
    helpful(commandLine);
    return commandLine
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(Width.columns())
        .registerConverter(Path.class, CommandLineFactory::path)
        .setParameterExceptionHandler(CommandLineFactory::badParameter)
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> failed(exception, command, root.stacktrace));
  }

  /** What the help of a command and of those below it has. */
  private static void helpful(CommandLine command) {
    command
        .getCommandSpec()
        .mixinStandardHelpOptions(true)
        .versionProvider(() -> new String[] {"dl4j-comparison " + ProgramVersion.number()})
        .usageMessage()
        .footerHeading("%nExamples:%n");
    command.getSubcommands().values().forEach(CommandLineFactory::helpful);
  }

  private static Path path(String given) {
    if (given.isBlank()) {
      throw new TypeConversionException("a path is needed, not " + ErrorText.value(given));
    }
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "%s is not a path: %s".formatted(ErrorText.value(given), e.getReason()));
    }
  }

  private static int badParameter(ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    if (exception.getCause() instanceof NotAllowed
        && exception.getArgSpec() instanceof OptionSpec option) {
      command
          .getErr()
          .printf("error: %s: %s%n", option.longestName(), exception.getCause().getMessage());
      return ExitCodes.BAD_INPUT;
    }
    String message = ErrorText.line(exception.getMessage().lines().findFirst().orElse(""));
    command.getErr().printf("error: %s%s; see --help%n", message, suggestion(exception));
    return ExitCodes.BAD_INPUT;
  }

  private static String suggestion(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      return near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    }
    return "";
  }

  private static int failed(Exception exception, CommandLine command, boolean stacktrace) {
    PrintWriter err = command.getErr();
    if (stacktrace) {
      exception.printStackTrace(err);
    }
    if (exception instanceof BadInputException) {
      err.println("error: " + exception.getMessage());
      return ExitCodes.BAD_INPUT;
    }
    if (exception instanceof CertificationException || exception instanceof StoreException) {
      err.println("error: " + exception.getMessage());
      return ExitCodes.FAILED;
    }
    String message = exception.getMessage() == null ? "" : ": " + exception.getMessage();
    err.printf(
        "error: %s%s%s%n",
        exception.getClass().getSimpleName(),
        ErrorText.line(message.lines().findFirst().orElse("")),
        stacktrace ? "" : "; --stacktrace tells where");
    return ExitCodes.FAILED;
  }
}
