package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.output.ProgramVersion;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.store.Platform;
import org.dl4jcomparison.store.RunKey;
import org.dl4jcomparison.store.RunStore;

/**
 * Trains every contender of an experiment at every seed, as far as the store does not have the run
 * yet. A run that is damaged there is trained again. A run that diverged is as good as any other,
 * because it would diverge again; one that failed says something of the engine's day and is tried
 * again.
 */
public final class Study {
  private final Experiment experiment;
  private final Seeds seeds;
  private final List<List<StudyRun>> byContender;
  private final Missing missing;
  private final RunStore store;

  private Study(
      Experiment experiment, Seeds seeds, List<List<StudyRun>> byContender, RunStore store) {
    this.experiment = experiment;
    this.seeds = seeds;
    this.byContender = byContender;
    this.store = store;
    this.missing = Missing.of(byContender, experiment.data(), store);
  }

  /**
   * Plans a study and looks into the store; trains nothing yet.
   *
   * @param engines that the contenders use
   * @param experiment what to study; its contenders' own seeds are not used
   * @param seeds for every contender
   * @param store where the runs are looked for and kept
   */
  public static Study of(Engines engines, Experiment experiment, Seeds seeds, RunStore store) {
    return new Study(experiment, seeds, runs(engines, experiment, seeds), store);
  }

  /** Number of runs, of all contenders together. */
  public int runs() {
    return byContender.size() * seeds.count();
  }

  /** What has to be trained. */
  public Missing missing() {
    return missing;
  }

  /**
   * Trains what is missing. Every run is in the store before the progress is told of it.
   *
   * @throws StudyStoppedException if the runner was asked to stop
   */
  public StudyRuns train(Runner runner, Progress progress) {
    List<StudyRun> toTrain = missing.runs();
    Dataset data = experiment.data();
    int atOnce = runner.atOnce(toTrain.size());
    AtomicInteger stored = new AtomicInteger();
    runner.run(
        toTrain.stream().map(run -> new TrainingRequest(run.contender(), data, Watch.NOTHING)),
        (number, trained) -> {
          StudyRun run = toTrain.get(number);
          store.put(run.key(), run.contender(), data, trained, atOnce);
          stored.incrementAndGet();
        },
        progress);
    if (stored.get() < toTrain.size()) {
      throw new StudyStoppedException(runs() - toTrain.size() + stored.get(), runs());
    }
    return new StudyRuns(experiment, seeds, byContender, toTrain.size(), store);
  }

  private static List<List<StudyRun>> runs(Engines engines, Experiment experiment, Seeds seeds) {
    String dataDigest = RunKey.digest(experiment.data());
    Map<String, Map<String, Object>> environments = new TreeMap<>();
    List<List<StudyRun>> all = new ArrayList<>();
    for (Contender contender : experiment.contenders()) {
      Map<String, Object> environment =
          environments.computeIfAbsent(contender.engine(), engine -> environment(engines, engine));
      all.add(
          seeds.stream()
              .mapToObj(contender.spec()::withSeed)
              .map(spec -> new Contender(contender.name(), contender.engine(), spec))
              .map(
                  seeded ->
                      new StudyRun(
                          seeded, RunKey.of(seeded, dataDigest, experiment.data(), environment)))
              .toList());
    }
    return all;
  }

  private static Map<String, Object> environment(Engines engines, String engine) {
    Map<String, Object> environment = new TreeMap<>();
    environment.put("program", ProgramVersion.number());
    environment.put("platform", Platform.describe());
    try {
      environment.put("engine", new TreeMap<>(engines.get(engine).environment()));
    } catch (RuntimeException | LinkageError e) {
      // Its natives do not load, so its runs will fail, and failed runs are tried again.
      environment.put("engine", Map.of("unknown", String.valueOf(e)));
    }
    return environment;
  }
}
