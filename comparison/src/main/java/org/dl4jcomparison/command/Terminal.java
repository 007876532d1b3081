package org.dl4jcomparison.command;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody is looking. */
final class Terminal {
  /** Where Linux tells what standard error is. */
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /**
   * Whether standard error is a terminal, in which a line can be written over. Where the system
   * does not tell, it is taken to be one if standard output is.
   */
  static boolean isStandardError() {
    return isTerminal(System.console()) && isTerminal(STANDARD_ERROR);
  }

  /**
   * Whether what a link leads to is one.
   *
   * @param link that may not be there
   */
  static boolean isTerminal(Path link) {
    try {
      return !Files.isSymbolicLink(link)
          || Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty|console).*");
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Up to Java 21 there is a console only at a terminal; later versions always have one, which
   * knows.
   */
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
