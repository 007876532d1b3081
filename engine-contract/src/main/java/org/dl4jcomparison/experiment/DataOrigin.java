package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a data set came about.
 *
 * @param spec what was asked for
 * @param inputNames one for each input; empty if they have no names
 * @param positive what label 1 stands for
 * @param negative what label 0 stands for
 * @param constantInputs names, or numbers from 1, of the inputs that are the same in every training
 *     row and so tell nothing
 * @param preparation what was done to a table
 * @param trainingRows numbers of the training rows in the source, from 1, in their order
 * @param testRows the same of the test rows
 */
public record DataOrigin(
    DataSpec spec,
    List<String> inputNames,
    String positive,
    String negative,
    List<String> constantInputs,
    Preparation preparation,
    List<Integer> trainingRows,
    List<Integer> testRows)
    implements Serializable {

  /** Copies the lists. */
  public DataOrigin {
    inputNames = List.copyOf(inputNames);
    constantInputs = List.copyOf(constantInputs);
    trainingRows = List.copyOf(trainingRows);
    testRows = List.copyOf(testRows);
  }

  /** Labels 1 and 0, no names, so many rows to train on. */
  public static DataOrigin of(DataSpec spec, int rows) {
    return new DataOrigin(
        spec,
        List.of(),
        "1",
        "0",
        List.of(),
        Preparation.none(),
        IntStream.rangeClosed(1, rows).boxed().toList(),
        List.of());
  }
}
