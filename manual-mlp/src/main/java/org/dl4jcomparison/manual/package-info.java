/**
 * A neural network with one hidden layer of sigmoid units and a sigmoid output, from scratch.
 *
 * <p>Read {@link org.dl4jcomparison.manual.ManualMlp} first: it takes the notebook's steps in the
 * notebook's order. {@link org.dl4jcomparison.manual.Matrices} holds the few array operations that
 * NumPy gave the notebook, {@link org.dl4jcomparison.manual.Initializer} its random start.
 *
 * <p>Shapes are written rows x columns throughout. A matrix is a {@code double[][]} of rows, so
 * {@code x[i][j]} is row i, column j, as in NumPy.
 */
package org.dl4jcomparison.manual;
