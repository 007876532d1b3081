package org.dl4jcomparison.engine;

import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/**
 * An engine whose updates can be looked into. The caller makes the updates, so that two engines can
 * be compared step by step without keeping either one's history.
 */
public interface TracedEngine extends Engine {

  /**
   * Readies a network for {@link SteppedEngine.Steps#tracedUpdate()}. The caller closes it.
   *
   * @param spec what to train; one for which {@link #unsupported} is empty
   * @param data what to train on
   * @param initial the parameters to start from
   */
  SteppedEngine.Steps trace(NetworkSpec spec, Dataset data, Parameters initial);
}
