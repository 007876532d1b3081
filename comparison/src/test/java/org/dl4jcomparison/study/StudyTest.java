package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.dl4j.Dl4jEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.runner.Trainer;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StudyTest {
  private static final Contender PLAIN = new Contender("plain", "manual", Fixtures.spec(40));
  private static final Contender ADAM = new Contender("adam", "stand-in", Fixtures.adam(5, 30));
  private static final Experiment EXPERIMENT = Fixtures.experiment(List.of(0.7, 0.5), PLAIN, ADAM);

  private final KeptRuns store = KeptRuns.inMemory();
  private final Trained trained = new Trained();

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** Writes down what is trained. */
  private static final class Trained implements Progress {
    private final Set<String> runs = ConcurrentHashMap.newKeySet();

    @Override
    public Follower starts(TrainingRequest request) {
      return run -> runs.add(name(request.contender()));
    }

    List<String> sorted() {
      List<String> sorted = runs.stream().sorted().toList();
      runs.clear();
      return sorted;
    }
  }

  private static String name(Contender contender) {
    return contender.name() + " " + contender.spec().seed();
  }

  private StudyRuns study(Experiment experiment, Seeds seeds, int jobs) {
    return study(experiment, seeds, new Runner(Fixtures.engines(), jobs));
  }

  private StudyRuns study(Experiment experiment, Seeds seeds, Runner runner) {
    return Study.of(Fixtures.engines(), experiment, seeds, store).train(runner, trained);
  }

  private static List<TrainingRun> all(StudyRuns runs) {
    List<TrainingRun> all = new ArrayList<>();
    runs.byContender().forEach(contender -> contender.forEach(run -> all.add(runs.read(run))));
    return all;
  }

  private static List<double[]> curves(StudyRuns runs) {
    return all(runs).stream().map(TrainingRun::loss).toList();
  }

  @Test
  void everyContenderIsTrainedAtEverySeed() {
    StudyRuns runs = study(EXPERIMENT, new Seeds(7, 3), 2);

    assertThat(trained.sorted())
        .containsExactly("adam 7", "adam 8", "adam 9", "plain 7", "plain 8", "plain 9");
    assertThat(runs.trained()).isEqualTo(6);
    for (int i = 0; i < 3; i++) {
      NetworkSpec spec = PLAIN.spec().withSeed(7 + i);
      TrainingRun alone =
          Fixtures.engines().get("manual").train(spec, Dataset.xor(), TrainingListener.NONE);
      TrainingRun read = runs.read(runs.byContender().get(0).get(i));
      assertThat(read.loss()).isEqualTo(alone.loss());
      assertThat(read.initial()).isEqualTo(spec.initialParameters(Dataset.xor()));
      assertThat(read.outcome()).usingRecursiveComparison().isEqualTo(alone.outcome());
    }
  }

  @Test
  void theSameSeedIsTheSameDrawForContendersOfTheSameShape() {
    Contender other =
        new Contender(
            "other",
            "stand-in",
            Fixtures.adam(3, 30).withInitialization(PLAIN.spec().initialization()));

    StudyRuns runs = study(Fixtures.experiment(List.of(0.5), PLAIN, other), new Seeds(0, 4), 1);

    for (int i = 0; i < 4; i++) {
      assertThat(runs.read(runs.byContender().get(0).get(i)).initial())
          .isEqualTo(runs.read(runs.byContender().get(1).get(i)).initial());
    }
  }

  @Test
  void onlyWhatIsMissingIsTrained() {
    StudyRuns first = study(EXPERIMENT, new Seeds(7, 3), 2);
    trained.sorted();

    assertThat(study(EXPERIMENT, new Seeds(7, 3), 2).trained()).isZero();
    assertThat(trained.sorted()).isEmpty();

    StudyRuns more = study(EXPERIMENT, new Seeds(6, 5), 2);
    assertThat(trained.sorted()).containsExactly("adam 10", "adam 6", "plain 10", "plain 6");
    assertThat(curves(more).subList(1, 4)).containsExactlyElementsOf(curves(first).subList(0, 3));
  }

  @Test
  void aChangedSpecIsTrainedAndARenamedContenderIsNot() {
    study(EXPERIMENT, new Seeds(0, 2), 2);
    trained.sorted();
    Contender changed = new Contender("plain", "manual", Fixtures.spec(41));
    Contender renamed = new Contender("renamed", "stand-in", ADAM.spec());

    StudyRuns runs = study(Fixtures.experiment(List.of(0.1), changed, renamed), new Seeds(0, 2), 2);

    assertThat(trained.sorted()).containsExactly("plain 0", "plain 1");
    assertThat(all(runs)).extracting(TrainingRun::updates).containsExactly(41, 41, 30, 30);
  }

  @Test
  void contendersWithEqualSpecsShareTheirRuns() {
    Contender twin = new Contender("twin", "manual", PLAIN.spec());

    StudyRuns runs = study(Fixtures.experiment(List.of(0.5), PLAIN, twin), new Seeds(0, 3), 2);

    assertThat(runs.trained()).isEqualTo(3);
    assertThat(curves(runs).subList(0, 3)).containsExactlyElementsOf(curves(runs).subList(3, 6));
  }

  @Test
  void theNumberOfJobsChangesNoNumber() {
    List<double[]> one = curves(study(EXPERIMENT, new Seeds(0, 20), 1));
    try (KeptRuns other = KeptRuns.inMemory()) {
      StudyRuns runs =
          Study.of(Fixtures.engines(), EXPERIMENT, new Seeds(0, 20), other)
              .train(new Runner(Fixtures.engines(), 7), Progress.NONE);
      assertThat(curves(runs)).containsExactlyElementsOf(one);
    }
  }

  @Test
  @Tag("slow")
  void twoDl4jTrainingsAtTheSameTimeAreThoseMadeOneAfterTheOther() {
    Engines engines = Engines.of(List.of(new Dl4jEngine()));
    Experiment experiment =
        Fixtures.experiment(List.of(0.5), new Contender("dl4j", "dl4j", Fixtures.adam(16, 150)));
    List<double[]> sequential =
        curves(
            Study.of(engines, experiment, new Seeds(1, 4), store)
                .train(new Runner(engines, 1), Progress.NONE));
    try (KeptRuns other = KeptRuns.inMemory()) {
      StudyRuns runs =
          Study.of(engines, experiment, new Seeds(1, 4), other)
              .train(new Runner(engines, 2), Progress.NONE);
      assertThat(curves(runs)).containsExactlyElementsOf(sequential);
    }
  }

  /** Fails as often as it is told to and then trains. */
  private static Trainer failing(Map<String, AtomicInteger> failures) {
    Trainer good = Trainer.of(Fixtures.engines());
    return (request, listener) -> {
      Contender contender = request.contender();
      AtomicInteger left = failures.get(name(contender));
      return left != null && left.getAndDecrement() > 0
          ? Fixtures.run(contender.spec(), new Outcome.Failed("out of order"), 0.9, 0.8)
          : good.train(request, listener);
    };
  }

  @Test
  void failedRunsAreKeptAndTriedAgainNextTimeAndDivergedOnesAreKept() {
    Contender wild =
        new Contender(
            "wild",
            "manual",
            PLAIN
                .spec()
                .withZero(Set.of(ParameterName.W2))
                .withLearningRate(1e308)
                .withUpdates(40)
                .withSeed(0));
    Experiment experiment = Fixtures.experiment(List.of(0.5), PLAIN, wild);
    Trainer trainer = failing(new TreeMap<>(Map.of("plain 1", new AtomicInteger(2))));
    for (String expected : new String[] {"Failed", "Failed", "Completed", "Completed"}) {
      StudyRuns runs = study(experiment, new Seeds(0, 2), new Runner(trainer, 2));
      assertThat(all(runs))
          .extracting(run -> run.outcome().getClass().getSimpleName())
          .containsExactly("Completed", expected, "Diverged", "Diverged");
    }
    assertThat(trained.sorted()).containsExactly("plain 0", "plain 1", "wild 0", "wild 1");
  }

  @Test
  void aStudyThatIsStoppedKeepsWhatItHasAndGoesOnFromThere() {
    Runner stopping =
        new Runner(Fixtures.engines(), 1).stoppedBy(() -> store.identities().size() >= 14);

    assertThatExceptionOfType(StudyStoppedException.class)
        .isThrownBy(() -> study(EXPERIMENT, new Seeds(0, 10), stopping))
        .withMessage("stopped with 14 of 20 runs stored");

    // The ten that are trained together are one step.
    assertThat(trained.sorted()).hasSize(14).contains("plain 0", "plain 9", "adam 3");

    assertThat(study(EXPERIMENT, new Seeds(0, 10), 1).trained()).isEqualTo(6);
    assertThat(trained.sorted()).contains("adam 9").doesNotContain("plain 9", "adam 3");
  }

  @Test
  void aTrainingThatIsUnderWayIsGivenUpAndNotTakenForAFailure() {
    AtomicBoolean stop = new AtomicBoolean();
    Trainer inTheMiddle =
        (request, listener) ->
            Trainer.of(Fixtures.engines())
                .train(
                    request,
                    (update, loss) -> {
                      stop.set(update == 3);
                      listener.reached(update, loss);
                    });
    Runner stopping = new Runner(inTheMiddle, 2).stoppedBy(stop::get);

    assertThatExceptionOfType(StudyStoppedException.class)
        .isThrownBy(() -> study(EXPERIMENT, new Seeds(0, 2), stopping));
    assertThat(store.identities()).isEmpty();
  }

  @Test
  void whatATrainerThrowsEndsTheStudyAndReachesTheCaller() {
    Trainer trainer =
        (request, listener) -> {
          throw new IllegalStateException("no worker left");
        };

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> study(EXPERIMENT, new Seeds(0, 50), new Runner(trainer, 3)))
        .withMessage("no worker left");
    assertThat(trained.sorted()).isEmpty();
  }

  @Test
  void anEngineThatCannotTellItsEnvironmentStillHasItsRunsCounted() {
    Engine broken =
        new Fixtures.StandIn() {
          @Override
          public Map<String, String> environment() {
            throw new UnsatisfiedLinkError("no natives");
          }

          @Override
          protected Steps start(
              NetworkSpec spec, Dataset data, org.dl4jcomparison.manual.Parameters initial) {
            throw new UnsatisfiedLinkError("no natives");
          }
        };
    Engines engines = Engines.of(List.of(broken));
    StudyRuns runs =
        Study.of(engines, Fixtures.experiment(List.of(0.5), ADAM), new Seeds(0, 2), store)
            .train(new Runner(engines, 1), trained);

    assertThat(all(runs))
        .extracting(TrainingRun::outcome)
        .containsOnly(new Outcome.Failed("UnsatisfiedLinkError: no natives"));
  }

  @Test
  void seedsStayInTheirRange() {
    assertThat(new Seeds(4294967293L, 3).last()).isEqualTo(4294967295L);
    assertThatIllegalArgumentException().isThrownBy(() -> new Seeds(4294967294L, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Seeds(-1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Seeds(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Seeds(0, 10_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study(EXPERIMENT, new Seeds(0, 1), 0))
        .withMessage("Number of jobs 0 is not at least 1");
  }
}
