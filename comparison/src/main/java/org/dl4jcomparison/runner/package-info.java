/**
 * The one way to run trainings. {@link org.dl4jcomparison.runner.Runner} takes a stream of requests
 * and gives their runs to a sink; where each is executed is its {@link
 * org.dl4jcomparison.runner.Trainer}'s business; {@link org.dl4jcomparison.runner.Progress} is told
 * of all of them.
 */
package org.dl4jcomparison.runner;
