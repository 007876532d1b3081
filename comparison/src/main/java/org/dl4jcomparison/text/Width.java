package org.dl4jcomparison.text;

import java.util.Optional;

/** How many characters a line of what is printed may have. */
public final class Width {
  /** That of most terminals, and of what is redirected. */
  private static final int USUAL = 80;

  private static final int LEAST = 40;
  private static final int MOST = 500;

  private Width() {}

  /** That of the terminal, if the shell tells by way of {@code COLUMNS}; else 80. */
  public static int columns() {
    return columns(Optional.ofNullable(System.getenv("COLUMNS")));
  }

  static int columns(Optional<String> told) {
    return told.filter(columns -> columns.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .filter(columns -> columns >= LEAST)
        .map(columns -> Math.min(columns, MOST))
        .orElse(USUAL);
  }
}
