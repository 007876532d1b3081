package org.dl4jcomparison.experimentfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dl4jcomparison.experiment.BadInputException;

/** The experiments that the program brings along, as files that a user could have written. */
public final class BuiltInExperiments {
  /** The one that runs when none is named. */
  public static final String DEFAULT = "notebook";

  /** Their names. */
  public static final List<String> NAMES = List.of(DEFAULT, "notebook-frameworks");

  private BuiltInExperiments() {}

  /**
   * The annotated file of one.
   *
   * @throws BadInputException if none has this name
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new BadInputException(
          "'%s' is not a built-in experiment; allowed: %s"
              .formatted(name, String.join(", ", NAMES)));
    }
    try (InputStream in = BuiltInExperiments.class.getResourceAsStream(fileName(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What error messages call it. */
  static String fileName(String name) {
    return name + ".yaml";
  }
}
