package org.dl4jcomparison.pytorch;

import java.util.Optional;

/**
 * What one update of a {@link PytorchMlp} computed.
 *
 * @param hidden activations of the hidden layer before the step, rows x hidden
 * @param outputs of the network before the step, rows x 1
 * @param gradient of each parameter, as autograd gave it to the optimizer
 * @param firstMoment Adam's {@code exp_avg} after the step; empty for gradient descent
 * @param secondMoment Adam's {@code exp_avg_sq} after the step; empty for gradient descent
 */
public record PytorchUpdate(
    double[][] hidden,
    double[][] outputs,
    PytorchWeights gradient,
    Optional<PytorchWeights> firstMoment,
    Optional<PytorchWeights> secondMoment) {}
