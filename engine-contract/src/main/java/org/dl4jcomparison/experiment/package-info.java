/**
 * What is to be trained, as plain serializable values: an {@link
 * org.dl4jcomparison.experiment.Experiment} is a data set, contenders and targets.
 *
 * <p>The words for parameters and training options come from {@code manual-mlp}, the reference
 * implementation; everything else in this module speaks of networks in terms of these records.
 */
package org.dl4jcomparison.experiment;
