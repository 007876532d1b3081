/**
 * The notebook's first network with an array library: the NumPy lines in ND4J.
 *
 * <p>{@link org.dl4jcomparison.nd4j.Nd4jMlp} has the steps of the notebook's {@code fit}, an array
 * operation for each of its operators; {@link org.dl4jcomparison.nd4j.Nd4jMlpExample} is a program
 * of a page that trains it on XOR. Nothing of DeepLearning4J's layers, losses or updaters is used.
 */
package org.dl4jcomparison.nd4j;
