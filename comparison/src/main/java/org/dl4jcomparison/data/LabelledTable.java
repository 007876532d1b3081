package org.dl4jcomparison.data;

import java.util.List;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.Rows;

/**
 * All rows of a source, before anything is done to them.
 *
 * @param source with what was found out about it
 * @param rows inputs as they are, NaN where a value is missing, and labels, in the source's order
 * @param numbers of the rows in the source, from 1
 * @param inputNames one for each input; empty if they have no names
 * @param positive what label 1 stands for
 * @param negative what label 0 stands for
 * @param blocks the inputs that belong to a table's column
 * @param skipped columns without a name that are left out
 */
record LabelledTable(
    DataSource source,
    Rows rows,
    List<Integer> numbers,
    List<String> inputNames,
    String positive,
    String negative,
    List<InputBlock> blocks,
    List<String> skipped) {

  /** Rows without names. */
  static LabelledTable of(DataSource source, double[][] x, double[][] y) {
    return new LabelledTable(
        source,
        new Rows(x, y),
        IntStream.rangeClosed(1, x.length).boxed().toList(),
        List.of(),
        "1",
        "0",
        List.of(),
        List.of());
  }
}
