package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * How a data set came about.
 *
 * @param spec what was asked for
 * @param inputNames one for each input; empty if they have no names
 * @param positive what label 1 stands for
 * @param negative what label 0 stands for
 * @param warnings what a user should know about the data, one line each
 */
public record DataOrigin(
    DataSpec spec, List<String> inputNames, String positive, String negative, List<String> warnings)
    implements Serializable {

  /** Copies the lists. */
  public DataOrigin {
    inputNames = List.copyOf(inputNames);
    warnings = List.copyOf(warnings);
  }

  /** Labels 1 and 0, nothing to warn of. */
  public static DataOrigin of(DataSpec spec) {
    return new DataOrigin(spec, List.of(), "1", "0", List.of());
  }
}
