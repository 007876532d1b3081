package org.dl4jcomparison.command;

/** Headings that all help texts share. */
public final class HelpTexts {
  /** Above commands that a reader can copy. */
  public static final String EXAMPLES = "%nExamples:%n";

  /** Above what a script can rely on. */
  public static final String EXIT_CODES = "%nExit codes:%n";

  private HelpTexts() {}
}
