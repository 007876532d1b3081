package org.dl4jcomparison.data;

import java.util.List;
import org.dl4jcomparison.experiment.Rows;

/**
 * All rows of a source, before anything is done to them.
 *
 * @param rows inputs as they are and labels, in the source's order
 * @param inputNames one for each input; empty if they have no names
 * @param positive what label 1 stands for
 * @param negative what label 0 stands for
 */
record LabelledTable(Rows rows, List<String> inputNames, String positive, String negative) {

  /** Rows without names. */
  static LabelledTable of(double[][] x, double[][] y) {
    return new LabelledTable(new Rows(x, y), List.of(), "1", "0");
  }
}
