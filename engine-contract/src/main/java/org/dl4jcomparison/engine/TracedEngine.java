package org.dl4jcomparison.engine;

import java.util.Iterator;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/**
 * An engine whose updates can be looked into. The caller makes the updates, so that two engines can
 * be compared step by step without keeping either one's history. An engine that cannot tell what
 * its updates compute is not of this type.
 */
public interface TracedEngine extends Engine {

  /** A network in the middle of its training that tells what its updates compute. */
  interface TracedSteps extends SteppedEngine.Steps {
    /**
     * One optimizer step on these labels, which also tells what it computed. On the data set's own
     * labels it computes the same numbers as {@link #update()}.
     *
     * @param labels rows x outputs, of any value
     */
    UpdateTrace tracedUpdate(double[][] labels);

    /**
     * Some updates on these labels, each made when it is asked for or earlier; until the last one
     * was taken nothing else may be asked of the network.
     *
     * @param labels rows x outputs, of any value
     * @param updates how many at most
     */
    default Iterator<UpdateTrace> tracedUpdates(double[][] labels, int updates) {
      return Stream.generate(() -> tracedUpdate(labels)).limit(updates).iterator();
    }
  }

  /**
   * Readies a network to be stepped. The caller closes it.
   *
   * @param spec what to train; one for which {@link #unsupported} is empty
   * @param data what to train on
   * @param initial the parameters to start from
   */
  TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial);
}
