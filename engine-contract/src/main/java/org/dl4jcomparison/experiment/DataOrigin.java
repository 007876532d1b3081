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
 * @param constantInputs names, or numbers from 1, of the inputs that are the same in every training
 *     row and so tell nothing
 */
public record DataOrigin(
    DataSpec spec,
    List<String> inputNames,
    String positive,
    String negative,
    List<String> constantInputs)
    implements Serializable {

  /** Copies the lists. */
  public DataOrigin {
    inputNames = List.copyOf(inputNames);
    constantInputs = List.copyOf(constantInputs);
  }

  /** Labels 1 and 0, no names. */
  public static DataOrigin of(DataSpec spec) {
    return new DataOrigin(spec, List.of(), "1", "0", List.of());
  }
}
