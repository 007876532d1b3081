package org.dl4jcomparison.output;

import org.dl4jcomparison.text.Resources;

/** The program's version, as the build wrote it. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** For example 1.2.3. */
  public static String number() {
    return Resources.properties(ProgramVersion.class, "build.properties").getProperty("version");
  }
}
