package org.dl4jcomparison.nd4j;

import java.util.Optional;

/**
 * What one update of an {@link Nd4jMlp} computed.
 *
 * @param hidden activations of the hidden layer before the step, rows x hidden
 * @param outputs of the network before the step, rows x outputs
 * @param gradient of each parameter, as the optimizer took it
 * @param firstMoment Adam's running mean of the gradients after the step, without bias correction;
 *     empty for gradient descent
 * @param secondMoment Adam's running mean of the squared gradients, likewise
 */
public record Nd4jUpdate(
    double[][] hidden,
    double[][] outputs,
    MlpWeights gradient,
    Optional<MlpWeights> firstMoment,
    Optional<MlpWeights> secondMoment) {}
