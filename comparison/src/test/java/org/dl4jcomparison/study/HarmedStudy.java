package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
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

  /** What a study told. */
  static final class Heard implements StudyObserver {
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private Plan plan;

    @Override
    public void planned(Plan planned) {
      plan = planned;
    }

    @Override
    public void stored(Contender contender, TrainingRun run) {
      stored.add(name(contender));
    }

    Set<String> stored() {
      return stored;
    }

    Plan plan() {
      return plan;
    }
  }

  static String name(Contender contender) {
    return contender.name() + " " + contender.spec().seed();
  }

  private static TrainingRun train(Contender contender, Dataset data, TrainingListener listener) {
    return TRAINED.computeIfAbsent(
        name(contender),
        name ->
            Fixtures.engines()
                .get(contender.engine())
                .train(contender.spec(), data, TrainingListener.NONE));
  }

  /** Makes the study, or what is missing of it. */
  static StudyRuns study(RunStore store, StudyObserver observer) {
    return Study.run(
        HarmedStudy::train,
        Fixtures.engines(),
        EXPERIMENT,
        new Seeds(0, SEEDS),
        JOBS,
        store,
        observer);
  }

  /** Makes it in a store that harm comes to; the observer hears of the runs that are promised. */
  void studyWithHarm(Path file, String url, StudyObserver observer) {
    try (RunStore store = RunStore.open(file.toString(), StoreFile.hold(file), url)) {
      study(store, observer);
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
      Heard heard = new Heard();
      StudyRuns runs = study(store, heard);
      missing.retainAll(heard.stored());
      lost += missing.size();
      partial += heard.plan().damaged();
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
    Heard heard = new Heard();
    harmed++;
    try (RunStore store = RunStore.open(file)) {
      StudyRuns runs = study(store, heard);
      assertWhole(runs, what);
      if (runs.trained() > 0) {
        healed++;
      }
    } catch (BadInputException e) {
      assertThat(e.getMessage()).as(what).startsWith("--store: ").doesNotContain("\n");
      // Nobody has waited for trainings that are then lost.
      assertThat(heard.stored()).as(what).isEmpty();
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
