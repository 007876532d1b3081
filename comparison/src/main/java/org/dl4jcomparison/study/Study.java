package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dl4jcomparison.ProgramVersion;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;

/**
 * Trains every contender of an experiment at every seed, as far as the store does not have the run
 * yet. A run that is damaged there is trained again. A run that diverged is as good as any other,
 * because it would diverge again; one that failed says something of the engine's day and is tried
 * again.
 */
public final class Study {
  private Study() {}

  /**
   * Runs a study in this JVM.
   *
   * @param engines that the contenders use
   * @param experiment what to study; its contenders' own seeds are not used
   * @param seeds for every contender
   * @param jobs how many to train at the same time, at least 1; changes no number but times
   * @param store where the runs are looked for and kept
   * @param observer follows the study and can end it
   * @throws StudyStoppedException if the observer asked for it
   */
  public static StudyRuns run(
      Engines engines,
      Experiment experiment,
      Seeds seeds,
      int jobs,
      RunStore store,
      StudyObserver observer) {
    return run(
        TrainingExecutor.inThisJvm(engines), engines, experiment, seeds, jobs, store, observer);
  }

  /** Runs a study with trainings executed elsewhere. */
  public static StudyRuns run(
      TrainingExecutor executor,
      Engines engines,
      Experiment experiment,
      Seeds seeds,
      int jobs,
      RunStore store,
      StudyObserver observer) {
    if (jobs < 1) {
      throw new IllegalArgumentException("Number of jobs %s is not at least 1".formatted(jobs));
    }
    List<List<StudyRun>> all = runs(engines, experiment, seeds);
    Missing missing = Missing.of(all, experiment.data(), store);
    List<StudyRun> toTrain = missing.runs();
    int total = experiment.contenders().size() * seeds.count();
    long updates = toTrain.stream().mapToLong(run -> run.contender().spec().updates()).sum();
    observer.planned(
        new StudyObserver.Plan(
            total, toTrain.size(), updates, missing.damaged(), missing.elsewhere()));
    int stored =
        new StudyWorkers(executor, experiment.data(), store, jobs, observer).train(toTrain);
    if (stored < toTrain.size()) {
      throw new StudyStoppedException(total - toTrain.size() + stored, total);
    }
    return new StudyRuns(experiment, seeds, all, toTrain.size(), store);
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
