/**
 * The same kind of network in DeepLearning4J: one hidden layer of sigmoid units, a sigmoid output,
 * binary cross-entropy.
 *
 * <p>{@link org.dl4jcomparison.dl4j.Dl4jMlp} builds and trains it, {@link
 * org.dl4jcomparison.dl4j.Dl4jMlpExample} is a program of a page that does so for XOR.
 */
package org.dl4jcomparison.dl4j;
