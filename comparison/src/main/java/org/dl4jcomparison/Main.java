package org.dl4jcomparison;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.dl4jcomparison.cli.CommandLineFactory;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name and exits with its code: 0, 1 or 2. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(CommandLineFactory.create(out, err).execute(args));
  }
}
