package org.dl4jcomparison.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Settings;

/**
 * An implementation that can train a network. A pure function from serializable values to a
 * serializable value, so that it can run in this JVM or elsewhere without its callers knowing.
 *
 * <p>Implementations are listed in {@code META-INF/services/org.dl4jcomparison.engine.Engine} and
 * have a public constructor without arguments that loads nothing heavy.
 */
public interface Engine {

  /** The name that experiment files use: lower case, no spaces. */
  String name();

  /** What this engine is an example of. */
  Kind kind();

  /**
   * The styles of the comparison. Its two sides are formulas that the author wrote out, by either
   * of the first two, and a framework.
   */
  enum Kind {
    /** Written out in plain loops, number by number. */
    HAND_WRITTEN,
    /** Written out with an array library's operations, as the notebook's NumPy. */
    ARRAY_LIBRARY,
    /** A framework's own layers, loss and optimizer, as the notebook's second half. */
    FRAMEWORK
  }

  /** What this engine can do, setting by setting. */
  Capabilities capabilities();

  /** What this engine cannot do of a spec; empty if it can do all of it. */
  default List<Unsupported> unsupported(NetworkSpec spec) {
    Capabilities can = capabilities();
    return Settings.ALL.stream()
        // What comes with a value that is refused is no more to be said.
        .filter(s -> s.only().flatMap(o -> can.allowedInstead(o.setting(), spec)).isEmpty())
        .flatMap(
            s ->
                can.allowedInstead(s, spec).stream()
                    .map(allowed -> new Unsupported(s.key(), s.text(spec).get(), allowed)))
        .toList();
  }

  /**
   * A setting that an engine cannot provide.
   *
   * @param key in the experiment file
   * @param value that was asked for
   * @param allowed what the engine can do instead
   */
  record Unsupported(String key, String value, String allowed) {}

  /**
   * Trains. Never throws for what happens while training: a failure is an outcome.
   *
   * @param spec what to train; one for which {@link #unsupported} is empty
   * @param data what to train on
   * @param watch what is wanted beside the curve
   * @param listener told the loss after every update, in order, on the calling thread
   */
  TrainingRun train(NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener);

  /** Trains to the end and keeps only the curve. */
  default TrainingRun train(NetworkSpec spec, Dataset data, TrainingListener listener) {
    return train(spec, data, Watch.NOTHING, listener);
  }

  /**
   * The JVM that a training of this size should have for itself; empty if the program's own will
   * do. An engine answers without loading anything heavy.
   */
  default Optional<Isolation> isolation(Workload workload) {
    return Optional.empty();
  }

  /** Trains many starts of one network together; empty if it has nothing better than one by one. */
  default Optional<PopulationTrainer> populations() {
    return Optional.empty();
  }

  /** Versions and settings that the engine's results depend on. May load the engine. */
  Map<String, String> environment();
}
