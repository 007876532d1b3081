package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.store.KeptRuns;

/**
 * Trains every contender of an experiment at many seeds, as far as the store does not have the run
 * yet. A run that is damaged there is trained again. A run that diverged is as good as any other,
 * because it would diverge again; one that failed says something of the engine's day and is tried
 * again.
 */
public final class Study {
  private final Experiment experiment;
  private final Seeds seeds;
  private final List<Planned> planned;
  private final Missing missing;
  private final KeptRuns store;

  /**
   * A contender's runs.
   *
   * @param own on its own engine
   * @param twin on its twin's; none if it has no twin
   */
  private record Planned(Entry entry, List<StudyRun> own, List<StudyRun> twin) {}

  private Study(Experiment experiment, Seeds seeds, List<Planned> planned, KeptRuns store) {
    this.experiment = experiment;
    this.seeds = seeds;
    this.planned = planned;
    this.store = store;
    this.missing = Missing.of(all(planned), experiment.data(), store);
  }

  /**
   * Plans a study of every contender on its own engine, at all seeds.
   *
   * @param engines that the contenders use
   * @param experiment what to study; its contenders' own seeds are not used
   * @param seeds for every contender
   * @param store where the runs are looked for and kept
   */
  public static Study of(Engines engines, Experiment experiment, Seeds seeds, KeptRuns store) {
    return of(
        engines,
        experiment,
        seeds.first(),
        experiment.contenders().stream().map(c -> Entry.own(c, seeds.count())).toList(),
        store);
  }

  /**
   * Plans a study and looks into the store; trains nothing yet.
   *
   * @param first the first seed, of every contender
   * @param entries one for each contender, in the experiment's order
   */
  public static Study of(
      Engines engines, Experiment experiment, long first, List<Entry> entries, KeptRuns store) {
    int most = entries.stream().mapToInt(Entry::seeds).max().orElseThrow();
    Keys keys = new Keys(engines, experiment.data());
    List<Planned> planned = new ArrayList<>();
    for (Entry entry : entries) {
      planned.add(
          new Planned(
              entry,
              runs(entry.contender(), new Seeds(first, entry.own()), keys),
              entry
                  .twin()
                  .map(twin -> runs(twin.contender(), new Seeds(first, entry.seeds()), keys))
                  .orElse(List.of())));
    }
    return new Study(experiment, new Seeds(first, most), planned, store);
  }

  private static List<StudyRun> runs(Contender contender, Seeds seeds, Keys keys) {
    return seeds.stream()
        .mapToObj(contender.spec()::withSeed)
        .map(spec -> keys.run(new Contender(contender.name(), contender.engine(), spec)))
        .toList();
  }

  private static List<List<StudyRun>> all(List<Planned> planned) {
    return planned.stream().flatMap(p -> Stream.of(p.own, p.twin)).toList();
  }

  /** Number of runs, of all contenders and their twins together. */
  public int runs() {
    return all(planned).stream().mapToInt(List::size).sum();
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
        toTrain.stream().map(run -> TrainingRequest.oneOfMany(run.contender(), data, -1)),
        (number, trained) -> {
          StudyRun run = toTrain.get(number);
          store.put(run.key(), run.contender(), data, trained, atOnce);
          stored.incrementAndGet();
        },
        progress);
    if (stored.get() < toTrain.size()) {
      throw new StudyStoppedException(runs() - toTrain.size() + stored.get(), runs());
    }
    List<Optional<TwinCheck>> twins = planned.stream().map(this::check).toList();
    List<List<StudyRun>> counting = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      counting.add(counting(planned.get(i), twins.get(i)));
    }
    return new StudyRuns(experiment, seeds, counting, twins, toTrain.size(), store);
  }

  private Optional<TwinCheck> check(Planned contender) {
    return contender.entry.twin().map(twin -> check(contender, TwinCheck.none(twin.tolerance())));
  }

  private TwinCheck check(Planned contender, TwinCheck none) {
    TwinCheck check = none;
    for (int i = 0; i < contender.own.size(); i++) {
      check =
          check.and(
              StudyRuns.read(contender.own.get(i), experiment, store),
              StudyRuns.read(contender.twin.get(i), experiment, store),
              experiment.targets());
    }
    return check;
  }

  private static List<StudyRun> counting(Planned contender, Optional<TwinCheck> check) {
    List<StudyRun> runs = new ArrayList<>(contender.own);
    if (check.filter(TwinCheck::agrees).isPresent()) {
      runs.addAll(contender.twin.subList(contender.own.size(), contender.twin.size()));
    }
    return runs;
  }
}
