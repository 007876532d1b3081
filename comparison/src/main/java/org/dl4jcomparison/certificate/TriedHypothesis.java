package org.dl4jcomparison.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What changing one convention of the reference engine did to its difference from another engine.
 *
 * @param change which convention: a key of the experiment file, or a name of its own
 * @param from what it was
 * @param to what it was changed to
 * @param tolerance within which the difference counts as gone
 * @param largest the largest difference that is left, over all stages and updates
 * @param largestInLoss the largest that is left in the loss
 * @param vanishes whether the difference is gone
 */
public record TriedHypothesis(
    @JsonProperty("changed") String change,
    String from,
    String to,
    double tolerance,
    @JsonProperty("largestDifference") double largest,
    double largestInLoss,
    boolean vanishes) {}
