package org.dl4jcomparison.engine;

import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * How much there is to compute in a training.
 *
 * @param rows of the data
 * @param inputs of the network
 * @param hidden units
 * @param outputs of the network
 * @param updates to make
 */
public record Workload(int rows, int inputs, int hidden, int outputs, int updates) {
  /** About the size of what the notebook trains. */
  public static final Workload NOTEBOOK = new Workload(4, 2, 16, 1, 3000);

  /** The workload of a training. */
  public static Workload of(NetworkSpec spec, Dataset data) {
    return new Workload(data.rows(), data.inputs(), spec.hidden(), data.outputs(), spec.updates());
  }

  /** Multiplications that lead from the inputs to the outputs, once. */
  public long multiplications() {
    return (long) rows * hidden * (inputs + outputs);
  }
}
