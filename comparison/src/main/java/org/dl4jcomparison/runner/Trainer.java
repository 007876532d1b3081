package org.dl4jcomparison.runner;

import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/**
 * Where one training is executed: in this JVM, in another one or on another machine. A {@link
 * Runner} calls it from as many threads as it has jobs.
 */
@FunctionalInterface
public interface Trainer {

  /**
   * Trains and waits for the end. Never throws for what happens while training: a failure is an
   * outcome.
   *
   * @param listener told the loss after every update, in order; what it throws ends the training
   */
  TrainingRun train(TrainingRequest request, TrainingListener listener);

  /**
   * Trains with these engines, on the calling thread or in the JVM that an engine has for a
   * training.
   */
  static Trainer of(Engines engines) {
    return (request, listener) -> {
      Engine engine = engines.get(request.contender().engine());
      NetworkSpec spec = request.contender().spec();
      Dataset data = request.data();
      return switch (request.extent()) {
        case WHOLE -> engine.train(spec, data, request.watch(), listener);
        case UNTIL_SETTLED -> UntilSettled.train(engine, spec, data, request.watch(), listener);
      };
    };
  }
}
