package org.dl4jcomparison.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's version, as the build wrote it. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** For example 1.2.3. */
  public static String number() {
    try (InputStream in = ProgramVersion.class.getResourceAsStream("build.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
