package org.dl4jcomparison.engine.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Population;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/** An engine's populations, trained in a worker JVM where they want one. */
final class IsolatedPopulations implements PopulationTrainer {
  private final Engine engine;
  private final PopulationTrainer populations;
  private final WorkerPool pool;
  private final Attempts attempts;
  private final Conditions conditions = new Conditions();

  IsolatedPopulations(
      Engine engine, PopulationTrainer populations, WorkerPool pool, Attempts attempts) {
    this.engine = engine;
    this.populations = populations;
    this.pool = pool;
    this.attempts = attempts;
  }

  @Override
  public boolean takes(NetworkSpec spec, Dataset data) {
    return populations.takes(spec, data);
  }

  @Override
  public Optional<Isolation> isolation() {
    return populations.isolation();
  }

  @Override
  public List<TrainingRun> train(Population population, int threads, Listener listener) {
    Optional<Isolation> isolation = isolation();
    if (isolation.isEmpty()) {
      return populations.train(population, threads, listener);
    }
    String name = engine.getClass().getName();
    return attempts.make(
        () -> pool.leaseForMany(isolation.get(), threads, engine.getClass()),
        population.specs(),
        population.data(),
        lease ->
            lease.worker().train(new Message.TrainAll(name, population, lease.places()), listener));
  }

  @Override
  public Map<String, String> environment() {
    Optional<Isolation> isolation = isolation();
    if (isolation.isPresent() && !conditions.know(isolation.get())) {
      try (WorkerPool.Lease lease = pool.leaseForMany(isolation.get(), 1, engine.getClass())) {
        conditions.trainedIn(
            isolation.get(),
            lease.worker().describe(new Message.Describe(engine.getClass().getName(), true)));
      } catch (WorkerFailure e) {
        return Map.of("unknown", "the worker JVM " + e.getMessage());
      }
    }
    return conditions.all(populations::environment);
  }
}
