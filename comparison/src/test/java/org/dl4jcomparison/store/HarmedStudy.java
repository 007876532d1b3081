package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.study.Seeds;
import org.dl4jcomparison.study.Study;
import org.dl4jcomparison.study.StudyRuns;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Sql;

/**
 * One study, made again and again with stores to which something happens, and what is asked of
 * every one of them. Counts.
 */
final class HarmedStudy {
  private static final int SEEDS = 4;

  /** More than one run waits to be stored when a write fails. */
  private static final int JOBS = 4;

  /** Runs of a page and of several. */
  private static final Experiment EXPERIMENT =
      Fixtures.experiment(
          List.of(0.5),
          new Contender("small", "manual", Fixtures.spec(60)),
          new Contender("large", "stand-in", Fixtures.adam(4, 1500)));

  /** Every training is made once, whatever becomes of the stores. */
  private static final Map<String, TrainingRun> TRAINED = new ConcurrentHashMap<>();

  private int harmed;
  private int lost;
  private int partial;
  private int healed;
  private int refused;

  /** Writes down which runs are stored. */
  static Progress noting(Set<String> stored) {
    return request -> run -> stored.add(name(request.contender()));
  }

  static String name(Contender contender) {
    return contender.name() + " " + contender.spec().seed();
  }

  private static TrainingRun train(TrainingRequest request, TrainingListener listener) {
    Contender contender = request.contender();
    return TRAINED.computeIfAbsent(
        name(contender),
        name ->
            Fixtures.engines()
                .get(contender.engine())
                .train(contender.spec(), request.data(), TrainingListener.NONE));
  }

  private static Study study(RunStore store) {
    return Study.of(Fixtures.engines(), EXPERIMENT, new Seeds(0, SEEDS), store);
  }

  /** Makes the study, or what is missing of it. */
  private static StudyRuns train(Study study, Progress progress) {
    return study.train(new Runner(HarmedStudy::train, JOBS), progress);
  }

  /** Makes it in a store that harm comes to; the progress hears of the runs that are promised. */
  void studyWithHarm(Path file, String url, Progress progress) {
    try (RunStore store = RunStore.open(file.toString(), StoreFile.hold(file), url)) {
      train(study(store), progress);
    } catch (StoreException | BadInputException e) {
      assertThat(e.getMessage()).startsWith("--store: " + file).doesNotContain("\n");
      harmed++;
    }
  }

  /**
   * Asks that a file has all that was promised and nothing that is not whole, and that the study
   * can be completed there.
   */
  void check(Path file, Set<String> promised, String what) throws Exception {
    assertThat(Sql.query(file, "PRAGMA integrity_check")).as(what).isEqualTo("ok");
    boolean begun =
        !Sql.query(file, "SELECT count(*) FROM sqlite_schema WHERE name = 'runs'").equals("0");
    if (begun) {
      partial +=
          Integer.parseInt(
              Sql.query(
                  file,
                  "SELECT count(*) FROM runs FULL JOIN curves ON run_id = id"
                      + " WHERE id IS NULL OR run_id IS NULL"));
    }
    Set<String> missing = new HashSet<>(promised);
    try (RunStore store = RunStore.open(file)) {
      Set<String> stored = ConcurrentHashMap.newKeySet();
      Study study = study(store);
      StudyRuns runs = train(study, noting(stored));
      missing.retainAll(stored);
      lost += missing.size();
      partial += study.missing().damaged();
      assertWhole(runs, what);
      if (runs.trained() > 0) {
        healed++;
      }
    }
    assertThat(missing).as(what).isEmpty();
    assertThat(partial).as(what).isZero();
  }

  /** Makes the study in a damaged file; the file may be refused, in one line, or ends whole. */
  void heal(Path file, String what) {
    Set<String> stored = ConcurrentHashMap.newKeySet();
    harmed++;
    try (RunStore store = RunStore.open(file)) {
      StudyRuns runs = train(study(store), noting(stored));
      assertWhole(runs, what);
      if (runs.trained() > 0) {
        healed++;
      }
    } catch (BadInputException e) {
      assertThat(e.getMessage()).as(what).startsWith("--store: ").doesNotContain("\n");
      // Nobody has waited for trainings that are then lost.
      assertThat(stored).as(what).isEmpty();
      refused++;
    }
  }

  /** Times are not compared, as another JVM may have taken them. */
  private static void assertWhole(StudyRuns runs, String what) {
    assertThat(runs.size()).isEqualTo(2 * SEEDS);
    runs.byContender()
        .forEach(
            contender ->
                contender.forEach(
                    run -> {
                      TrainingRun read = runs.read(run);
                      TrainingRun made = TRAINED.get(name(run.contender()));
                      assertThat(read.loss()).as(what).isEqualTo(made.loss());
                      assertThat(read.nanos()).as(what).hasSameSizeAs(made.nanos());
                      assertThat(read.outcome())
                          .as(what)
                          .usingRecursiveComparison()
                          .isEqualTo(made.outcome());
                    }));
  }

  int harmed() {
    return harmed;
  }

  int healed() {
    return healed;
  }

  int refused() {
    return refused;
  }

  /** Counts what happened, in one line. */
  void print(String kind) {
    System.out.printf(
        "%s: %d failed or killed, %d stored runs lost, %d partial, %d studies completed, %d files refused%n",
        kind, harmed, lost, partial, healed, refused);
  }

  /** Counts a store to which something happened elsewhere. */
  void harm() {
    harmed++;
  }
}
