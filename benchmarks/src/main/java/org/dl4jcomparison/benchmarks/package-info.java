/**
 * Times one training update of every implementation, side by side in one run.
 *
 * <p>{@link org.dl4jcomparison.benchmarks.Main} takes every contender in turn, several times over,
 * each in a JVM (or Python) of its own: what disturbs the machine for a while then disturbs all of
 * them. The Java ones are JMH benchmarks, which check their results before they are timed.
 */
package org.dl4jcomparison.benchmarks;
