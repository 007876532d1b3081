package org.dl4jcomparison.command;

/** Headings that all help texts share. */
public final class HelpTexts {
  /** Heading of the examples. */
  public static final String EXAMPLES = "%nExamples:%n";

  /** Heading of the exit codes. */
  public static final String EXIT_CODES = "%nExit codes:%n";

  private HelpTexts() {}
}
