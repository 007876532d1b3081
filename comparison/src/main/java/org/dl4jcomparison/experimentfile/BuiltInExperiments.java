package org.dl4jcomparison.experimentfile;

import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.text.Resources;

/** The experiments that the program brings along, as files that a user could have written. */
public final class BuiltInExperiments {
  /** The one that runs when none is named. */
  public static final String DEFAULT = "notebook";

  /** Data set of the one that runs when none is named. */
  private static final String DEFAULT_DATA = BuiltInData.XOR.label();

  /** Names of all: two on the notebook's data, and one for each other data set, named after it. */
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of(DEFAULT, "notebook-frameworks"),
              BuiltInData.names().stream().filter(data -> !data.equals(DEFAULT_DATA)))
          .toList();

  private BuiltInExperiments() {}

  /**
   * The annotated file of one.
   *
   * @throws BadInputException if none has this name
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new BadInputException(
          "%s is not a built-in experiment; allowed: %s"
              .formatted(ErrorText.value(name), String.join(", ", NAMES)));
    }
    return Resources.text(BuiltInExperiments.class, fileName(name));
  }

  /**
   * Name of the experiment on a built-in data set.
   *
   * @throws BadInputException if there is no such data set
   */
  public static String onData(String data) {
    if (BuiltInData.find(data).isEmpty()) {
      throw new BadInputException(
          "--data: %s is not a built-in data set; allowed: %s; a table of yours is given as FILE, as in 'compare mine.csv'"
              .formatted(ErrorText.value(data), String.join(", ", BuiltInData.names())));
    }
    return data.equals(DEFAULT_DATA) ? DEFAULT : data;
  }

  /** What error messages call it. */
  static String fileName(String name) {
    return name + ".yaml";
  }
}
