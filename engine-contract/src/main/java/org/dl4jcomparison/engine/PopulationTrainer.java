package org.dl4jcomparison.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * What an engine has for many starts of one network: it trains them together and much quicker than
 * one after the other. Their numbers agree with the engine's own to rounding, whatever is trained
 * beside them, and there are no times: an update belongs to all of them.
 */
public interface PopulationTrainer {

  /** Whether it trains starts of this network; if not, each is trained by itself. */
  boolean takes(NetworkSpec spec, Dataset data);

  /**
   * Trains. Never throws for what happens while training: a failure is an outcome.
   *
   * @param population of a network that it {@link #takes}
   * @param threads how many cores it may keep busy, at least 1; changes no number but times
   * @param listener told of updates made, on any thread, by one at a time; what it throws ends the
   *     trainings and reaches the caller
   * @return a run without times for each start, in the order of the starts
   */
  List<TrainingRun> train(Population population, int threads, Listener listener);

  /** Is told how far the trainings of a population are. */
  @FunctionalInterface
  interface Listener {
    /** Ignores everything. */
    Listener NONE = updates -> {};

    /** So many more updates were made, those of all starts together. */
    void advanced(int updates);
  }

  /** What an engine has for a training that is one of many; empty if it is trained by itself. */
  static Optional<PopulationTrainer> of(Engine engine, TrainingRequest request) {
    return request.oneOfMany() && Population.canBe(request.watch())
        ? engine.populations().filter(p -> p.takes(request.contender().spec(), request.data()))
        : Optional.empty();
  }

  /**
   * The JVM that it should have for itself, and how many cores it can keep busy at most; empty if
   * the program's own will do.
   */
  Optional<Isolation> isolation();

  /** What the losses of its runs depend on beside spec, data and platform. */
  Map<String, String> environment();
}
