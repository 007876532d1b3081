package org.dl4jcomparison.statistics;

/**
 * An estimated figure.
 *
 * @param value the estimate
 * @param interval its confidence interval
 */
public record Estimate(double value, Interval interval) {}
