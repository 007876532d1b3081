package org.dl4jcomparison.cli;

/** Headings that all help texts share. */
final class HelpTexts {
  /** Above commands that a reader can copy. */
  static final String EXAMPLES = "%nExamples:%n";

  /** Above what a script can rely on. */
  static final String EXIT_CODES = "%nExit codes:%n";

  private HelpTexts() {}
}
