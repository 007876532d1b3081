package org.dl4jcomparison.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;

/** A map. */
final class RunsInMemory implements KeptRuns {
  private final Map<RunKey, TrainingRun> runs = Collections.synchronizedMap(new LinkedHashMap<>());

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<String> identities() {
    synchronized (runs) {
      return runs.keySet().stream().map(RunKey::identity).toList();
    }
  }

  @Override
  public void put(RunKey key, Contender contender, Dataset data, TrainingRun run, int jobs) {
    runs.put(key, run.withSnapshotsAt(Set.of()));
  }

  @Override
  public Holding holding(RunKey key, NetworkSpec spec, Dataset data) {
    TrainingRun run = runs.get(key);
    if (run == null) {
      return Holding.ABSENT;
    }
    return run.outcome() instanceof Outcome.Failed ? Holding.FAILED : Holding.WHOLE;
  }

  @Override
  public TrainingRun read(RunKey key, NetworkSpec spec, Dataset data) {
    TrainingRun run = runs.get(key);
    if (run == null) {
      throw new IllegalArgumentException("There is no run " + key.identity());
    }
    return run;
  }

  @Override
  public void close() {}
}
