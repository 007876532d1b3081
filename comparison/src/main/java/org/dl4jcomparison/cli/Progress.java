package org.dl4jcomparison.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.dl4jcomparison.evidence.Trainings;

/** Shows how far the trainings are. */
interface Progress extends Trainings.Observer, AutoCloseable {
  @Override
  void close();

  /**
   * A bar on a terminal, lines elsewhere.
   *
   * @param trainings how many there will be
   * @param updates how many they make together
   */
  static Progress on(PrintWriter err, int trainings, long updates) {
    return isTerminal(System.console())
        ? new ProgressBars(System.err, updates)
        : new ProgressLines(err, trainings);
  }

  /** For these trainings. */
  static Progress on(PrintWriter err, List<Trainings.Task> tasks) {
    return on(err, tasks.size(), tasks.stream().mapToLong(t -> t.spec().updates()).sum());
  }

  /** Up to Java 21 a console is a terminal; later ones have a console always and tell. */
  static boolean isTerminal(Console console) {
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
