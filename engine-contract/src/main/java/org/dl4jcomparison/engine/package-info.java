/**
 * The contract with whatever can train a network. The adapters of those that come along are in
 * packages below this one.
 *
 * <p>An {@link org.dl4jcomparison.engine.Engine} is found through {@link java.util.ServiceLoader};
 * most extend {@link org.dl4jcomparison.engine.SteppedEngine}, which does everything that has to be
 * the same for all of them: the draw of the initial weights, the scoring, the clock, divergence.
 */
package org.dl4jcomparison.engine;
