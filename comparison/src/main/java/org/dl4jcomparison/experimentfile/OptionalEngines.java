package org.dl4jcomparison.experimentfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Engines that the program knows of but that are not always present. */
final class OptionalEngines {
  private OptionalEngines() {}

  /** What has to be installed for an engine that is not present, if it is a known one. */
  static Optional<String> howToEnable(String engine) {
    try (InputStream in =
        OptionalEngines.class.getResourceAsStream("optional-engines.properties")) {
      Properties known = new Properties();
      known.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.ofNullable(known.getProperty(engine));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
