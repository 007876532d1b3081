package org.dl4jcomparison.experiment;

/** Values as messages show them. */
public final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** A value in quotes, short and on one line. */
  public static String value(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST ? "'" + line + "'" : "'" + line.substring(0, LONGEST) + "…'";
  }
}
