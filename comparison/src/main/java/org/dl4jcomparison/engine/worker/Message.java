package org.dl4jcomparison.engine.worker;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import org.dl4jcomparison.engine.Population;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/** What passes between the program and a worker. */
sealed interface Message extends Serializable {

  /**
   * To the worker: train and tell.
   *
   * @param engine name of the engine's class
   */
  record Train(String engine, NetworkSpec spec, Dataset data, Watch watch) implements Message {}

  /**
   * To the worker: train all of it and tell.
   *
   * @param engine name of the engine's class
   * @param threads how many cores it may keep busy
   */
  record TrainAll(String engine, Population population, int threads) implements Message {}

  /**
   * To the worker: ready a network to be stepped; it has one at a time.
   *
   * @param engine name of the engine's class
   * @param initial the parameters to start from
   */
  record Start(String engine, NetworkSpec spec, Dataset data, Parameters initial)
      implements Message {}

  /**
   * To the worker: make updates of the network that is stepped.
   *
   * @param labels rows x outputs
   * @param updates how many
   */
  record Step(double[][] labels, int updates) implements Message {}

  /** To the worker: how is the network that is stepped now? */
  record Look() implements Message {}

  /** To the worker: the network is not stepped any more. */
  record Stop() implements Message {}

  /**
   * To the worker: what do the engine's results depend on?
   *
   * @param engine name of the engine's class
   * @param populations whether those of its populations are meant
   */
  record Describe(String engine, boolean populations) implements Message {}

  /**
   * From the worker, twice a second while it has something to do.
   *
   * @param updates made in this training, or in all of a population
   * @param cpuNanos processor time that the process has used so far, over all its threads
   */
  record Alive(long updates, long cpuNanos) implements Message {}

  /**
   * From the worker: losses since the last of these messages.
   *
   * @param first the update of the first loss
   */
  record Progress(int first, double[] losses) implements Message {}

  /**
   * From the worker: the answer to {@link Train}.
   *
   * @param memoryBefore of the process, in bytes; {@link ResidentMemory#UNKNOWN} where it is
   * @param memoryAfter likewise
   */
  record Ended(TrainingRun run, long memoryBefore, long memoryAfter) implements Message {}

  /** From the worker: the answer to {@link TrainAll}; memory as in {@link Ended}. */
  record AllEnded(List<TrainingRun> runs, long memoryBefore, long memoryAfter) implements Message {
    /** Copies the list. */
    public AllEnded {
      runs = List.copyOf(runs);
    }
  }

  /** From the worker: the answer to {@link Start}. */
  record Started() implements Message {}

  /** From the worker: the answer to {@link Step}, with those made before one failed. */
  record Stepped(List<UpdateTrace> traces) implements Message {
    /** Copies the list. */
    public Stepped {
      traces = List.copyOf(traces);
    }
  }

  /**
   * From the worker: the answer to {@link Look}.
   *
   * @param outputs rows x outputs
   */
  record Seen(double[][] outputs, Parameters parameters) implements Message {}

  /** From the worker: the answer to {@link Stop}; memory as in {@link Ended}. */
  record Stopped(long memoryBefore, long memoryAfter) implements Message {}

  /** From the worker: the answer to {@link Describe}. */
  record Described(TreeMap<String, String> environment) implements Message {}

  /**
   * From the worker: it could not do what it was asked.
   *
   * @param reason in one line
   */
  record Refused(String reason) implements Message {}
}
