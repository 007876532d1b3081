/**
 * Experiment files: YAML in, {@link org.dl4jcomparison.experiment.Experiment} out, and back.
 *
 * <p>Everything that a person can get wrong in a file is found here, before anything is trained,
 * and told in one line as a {@link org.dl4jcomparison.experiment.BadInputException}.
 */
package org.dl4jcomparison.experimentfile;
