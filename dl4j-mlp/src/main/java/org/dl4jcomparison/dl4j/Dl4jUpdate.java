package org.dl4jcomparison.dl4j;

import java.util.Optional;
import org.dl4jcomparison.nd4j.MlpWeights;

/**
 * What one update of a {@link Dl4jMlp} computed.
 *
 * @param hidden activations of the hidden layer before the step, rows x hidden
 * @param outputs of the network before the step, rows x outputs
 * @param gradient of each parameter as the updater took it: DL4J adds the rows up and, unless they
 *     are to stay summed, divides by their number on the way into the updater
 * @param moments what Adam remembers after the step; empty for an updater without them
 */
public record Dl4jUpdate(
    double[][] hidden, double[][] outputs, MlpWeights gradient, Optional<Moments> moments) {

  /**
   * Adam's running means, without bias correction.
   *
   * @param first of the gradients: DL4J's M
   * @param second of the squared gradients: DL4J's V
   */
  public record Moments(MlpWeights first, MlpWeights second) {}
}
