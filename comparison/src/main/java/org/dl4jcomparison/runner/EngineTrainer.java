package org.dl4jcomparison.runner;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Population;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/** Trains with engines, each in the JVM that it has for a training. */
final class EngineTrainer implements Trainer {
  /** The most numbers that a population keeps in memory, 16 MB of them. */
  private static final int MOST_NUMBERS = 1 << 21;

  /** Enough for the lanes of all cores, several times over. */
  private static final int MOST_TOGETHER = 256;

  private final Engines engines;

  EngineTrainer(Engines engines) {
    this.engines = engines;
  }

  @Override
  public TrainingRun train(TrainingRequest request, TrainingListener listener) {
    Engine engine = engines.get(request.contender().engine());
    NetworkSpec spec = request.contender().spec();
    Dataset data = request.data();
    return switch (request.extent()) {
      case WHOLE -> engine.train(spec, data, request.watch(), listener);
      case UNTIL_SETTLED -> UntilSettled.train(engine, spec, data, request.watch(), listener);
    };
  }

  @Override
  public int together(TrainingRequest request) {
    if (populations(request).isEmpty()) {
      return 0;
    }
    return (int) Math.max(1, Math.min(MOST_TOGETHER, MOST_NUMBERS / numbers(request)));
  }

  /** The losses of a run and its parameters where they are kept. */
  private static long numbers(TrainingRequest request) {
    NetworkSpec spec = request.contender().spec();
    Dataset data = request.data();
    long parameters = spec.hidden() * (data.inputs() + 1L) + data.outputs() * (spec.hidden() + 1L);
    return spec.updates() + 1 + request.watch().snapshots().size() * parameters;
  }

  @Override
  public List<TrainingRun> train(List<TrainingRequest> alike, PopulationTrainer.Listener listener) {
    TrainingRequest first = alike.get(0);
    List<NetworkSpec> specs = alike.stream().map(request -> request.contender().spec()).toList();
    return populations(first)
        .orElseThrow()
        .train(
            new Population(specs, first.data(), first.watch()),
            Runtime.getRuntime().availableProcessors(),
            listener);
  }

  private Optional<PopulationTrainer> populations(TrainingRequest request) {
    return PopulationTrainer.of(engines.get(request.contender().engine()), request);
  }
}
