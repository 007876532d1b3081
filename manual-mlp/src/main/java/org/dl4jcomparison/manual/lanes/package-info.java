/**
 * Many small networks of {@link org.dl4jcomparison.manual.ManualMlp}'s kind, trained on the same
 * data from different starts.
 *
 * <p>{@link org.dl4jcomparison.manual.lanes.LaneTrainer} takes starts one after the other and gives
 * back a {@link org.dl4jcomparison.manual.lanes.LaneRun} for each. Where the JVM has the Vector API
 * every lane of a vector holds a network of its own, and a network that is done leaves its lane to
 * the next.
 */
package org.dl4jcomparison.manual.lanes;
