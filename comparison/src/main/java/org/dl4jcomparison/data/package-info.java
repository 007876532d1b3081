/**
 * Makes data sets: reads CSV files, draws shapes, holds back test rows, standardises.
 *
 * <p>{@link org.dl4jcomparison.data.Datasets#load} turns a {@link
 * org.dl4jcomparison.experiment.DataSpec} into a {@link org.dl4jcomparison.experiment.Dataset}; the
 * same spec always gives the same numbers, on every machine.
 */
package org.dl4jcomparison.data;
