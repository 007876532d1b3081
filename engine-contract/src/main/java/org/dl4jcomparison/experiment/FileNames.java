package org.dl4jcomparison.experiment;

import java.util.Locale;

/** Makes file names of names that people gave. */
public final class FileNames {
  private FileNames() {}

  /**
   * The name in lower case with everything but letters, digits, dot, dash and underscore replaced
   * by a dash. Lower case, because two files that differ only in case are one file on some systems.
   */
  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}._-]", "-");
  }
}
