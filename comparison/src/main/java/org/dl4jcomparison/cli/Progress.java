package org.dl4jcomparison.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import org.dl4jcomparison.evidence.EvidenceCollector;

/** Shows how far the trainings are. */
interface Progress extends EvidenceCollector.Observer, AutoCloseable {
  @Override
  void close();

  /** A bar on a terminal, lines elsewhere. */
  static Progress on(PrintWriter err, long totalUpdates) {
    return isTerminal(System.console())
        ? new ProgressBars(System.err, totalUpdates)
        : new ProgressLines(err);
  }

  /** What a training is called. */
  static String describe(EvidenceCollector.Training training) {
    String zero =
        training.start().zero().isEmpty()
            ? ""
            : " with zero "
                + String.join(", ", training.start().zero().stream().map(Enum::toString).toList());
    return training.contender().name() + zero;
  }

  /** Up to Java 21 a console is a terminal; later ones have a console always and tell. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
