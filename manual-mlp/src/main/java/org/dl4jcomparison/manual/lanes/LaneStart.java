package org.dl4jcomparison.manual.lanes;

import org.dl4jcomparison.manual.Parameters;

/**
 * Where one training starts.
 *
 * @param seed a number by which the caller knows it; it changes nothing that is computed
 * @param parameters of a network with one output
 */
public record LaneStart(long seed, Parameters parameters) {}
