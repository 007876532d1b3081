/**
 * The contract with whatever can train a network, and the adapters of the two that come along.
 *
 * <p>An {@link org.dl4jcomparison.engine.Engine} is found through {@link java.util.ServiceLoader};
 * most extend {@link org.dl4jcomparison.engine.SteppedEngine}, which does everything that has to be
 * the same for all of them: the draw of the initial weights, the scoring, the clock, divergence.
 */
package org.dl4jcomparison.engine;
