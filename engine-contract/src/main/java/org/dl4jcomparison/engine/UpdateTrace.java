package org.dl4jcomparison.engine;

import java.util.Optional;
import org.dl4jcomparison.manual.Parameters;

/**
 * What one update computed, in the order in which it is computed.
 *
 * @param hidden activations of the hidden layer before the step, rows x hidden
 * @param outputs of the network before the step, rows x outputs
 * @param gradient of each parameter as it was given to the optimizer: summed over the rows or their
 *     mean, whichever the spec says
 * @param firstMoment Adam's running mean of the gradients, after the step and without bias
 *     correction; empty for gradient descent
 * @param secondMoment Adam's running mean of the squared gradients, likewise
 * @param parameters after the step
 */
public record UpdateTrace(
    double[][] hidden,
    double[][] outputs,
    Parameters gradient,
    Optional<Parameters> firstMoment,
    Optional<Parameters> secondMoment,
    Parameters parameters) {}
