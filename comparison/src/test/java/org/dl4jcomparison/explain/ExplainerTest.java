package org.dl4jcomparison.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.ReachedBy;
import org.dl4jcomparison.statistics.SampleMean;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

/** Small trainings, explained. */
class ExplainerTest {
  private static final NetworkSpec MEAN = Fixtures.spec(400);
  private static final NetworkSpec SUM = with(MEAN, 0.1, GradientReduction.SUM);
  private static final Engines ENGINES = Fixtures.engines();

  private static NetworkSpec with(NetworkSpec s, double rate, GradientReduction gradient) {
    return s.withLearningRate(rate).withGradient(gradient);
  }

  private static Options options(int seeds, int jobs, Double... targets) {
    return new Options(List.of(targets), seeds, 1, OptionalInt.empty(), Options.BUDGET, jobs);
  }

  private static Explanation explain(NetworkSpec a, NetworkSpec b, Options options) {
    Contender first = new Contender("first", "manual", a);
    Contender second = new Contender("second", "stand-in", b);
    Experiment experiment = Fixtures.experiment(List.of(0.1), first, second);
    return new Explainer(ENGINES, experiment, first, second, options).explain(Progress.NONE);
  }

  @Test
  void theMeansAreThoseOfTheContendersOwnRuns() {
    Explanation explanation = explain(MEAN, SUM, options(3, 1, 0.72, 0.7));

    for (TargetExplanation target : explanation.targets()) {
      assertThat(target.decomposed().a().value()).isEqualTo(mean(MEAN, target.target()));
      assertThat(target.decomposed().b().value()).isEqualTo(mean(SUM, target.target()));
    }
  }

  @Test
  void theDifferenceIsTheOneThatAStudyGivesOfTheSameSeeds() {
    Explanation explanation =
        explain(MEAN, with(MEAN, 0.3, GradientReduction.SUM), options(8, 1, 0.72, 0.65));

    for (TargetExplanation target : explanation.targets()) {
      if (target.explained() == ReachedBy.BOTH) {
        SampleMean expected = target.times().difference().orElseThrow();
        Effect found = target.decomposed().difference();
        assertThat(expected.count()).isEqualTo(target.seeds());
        assertThat(found.value()).isCloseTo(expected.value(), within(1e-9));
        Interval interval = expected.interval().orElseThrow();
        assertThat(found.interval().orElseThrow().low()).isCloseTo(interval.low(), within(1e-9));
        assertThat(found.interval().orElseThrow().high()).isCloseTo(interval.high(), within(1e-9));
      }
    }
    assertThat(explanation.targets().get(0).explained()).isEqualTo(ReachedBy.BOTH);
  }

  private static double mean(NetworkSpec spec, double target) {
    double sum = 0;
    for (long seed = 1; seed <= 3; seed++) {
      TrainingRun run =
          ENGINES
              .get("manual")
              .train(
                  spec.withSeed(seed),
                  Fixtures.experiment(List.of()).data(),
                  TrainingListener.NONE);
      sum += TimeToTarget.of(run, target).reached().map(TimeToTarget.Reached::update).orElseThrow();
    }
    return sum / 3;
  }

  @Test
  void theResultDoesNotDependOnTheNumberOfJobs() {
    NetworkSpec b = with(MEAN, 0.3, GradientReduction.SUM);
    Explanation one = explain(MEAN, b, options(3, 1, 0.69, 0.6));
    Explanation four = explain(MEAN, b, options(3, 4, 0.69, 0.6));

    for (int t = 0; t < 2; t++) {
      List<Combination> expected = one.targets().get(t).combinations();
      List<Combination> found = four.targets().get(t).combinations();
      for (int mask = 0; mask < expected.size(); mask++) {
        Effect mean = found.get(mask).mean().orElseThrow();
        assertThat(mean.exact()).isEqualTo(expected.get(mask).mean().orElseThrow().exact());
        assertThat(mean.interval()).isEqualTo(expected.get(mask).mean().orElseThrow().interval());
        assertThat(found.get(mask).reached()).isEqualTo(expected.get(mask).reached());
      }
    }
  }

  @Test
  void aTrainingEndsAtTheSmallestTargetAndAtTheHorizon() {
    AtomicInteger updates = new AtomicInteger();
    Contender first = new Contender("first", "manual", MEAN);
    Contender second = new Contender("second", "manual", SUM);
    Progress counting = request -> run -> updates.addAndGet(run.updates());

    Explanation explanation =
        new Explainer(
                ENGINES,
                Fixtures.experiment(List.of(), first, second),
                first,
                second,
                new Options(List.of(0.72, 0.693), 2, 1, OptionalInt.of(60), 100, 1))
            .explain(counting);

    double mean =
        explanation.targets().get(1).combinations().stream()
            .mapToDouble(c -> c.mean().orElseThrow().value() * c.runs())
            .sum();
    assertThat((double) updates.get()).isEqualTo(mean);
    assertThat(explanation.targets().get(1).capped()).isEqualTo(2);
    assertThat(explanation.targets().get(0).capped()).isZero();
  }

  @Test
  void divergedRunsCountAsNeverAndAreCountedApart() {
    Explanation explanation =
        explain(
            with(MEAN, 0.5, GradientReduction.SUM),
            with(MEAN, 1e308, GradientReduction.SUM),
            options(2, 2, 0.3));

    Combination wild = explanation.targets().get(0).b();
    assertThat(wild.diverged()).isEqualTo(2);
    assertThat(wild.censored()).isZero();
    assertThat(wild.mean().orElseThrow().value()).isEqualTo(400);
    assertThat(explanation.targets().get(0).a().diverged()).isZero();
  }

  @Test
  void aRunThatDivergesAfterATargetHasReachedIt() {
    TrainingRun run = Fixtures.run(MEAN, new Outcome.Diverged(2), 0.9, 0.4);

    assertThat(RunEnd.of(run, 0.5, 400)).isEqualTo(new RunEnd(RunEnd.Kind.REACHED, 1));
    assertThat(RunEnd.of(run, 0.1, 400)).isEqualTo(new RunEnd(RunEnd.Kind.DIVERGED, 400));
  }

  @Test
  void aStoppedRunIsNeverTakenForACensoredOne() {
    TrainingRun run = Fixtures.run(MEAN, new Outcome.Stopped(1), 0.9, 0.4);

    assertThat(RunEnd.of(run, 0.4, 400)).isEqualTo(new RunEnd(RunEnd.Kind.REACHED, 1));
    assertThatThrownBy(() -> RunEnd.of(run, 0.3, 400))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stopped before its target");
  }

  @Test
  void startsThatNoSeedChangesAreTrainedOnceAndHaveNoInterval() {
    Initialization.Given start =
        new Initialization.Given("w.json", MEAN.initialization().parameters(2, 3, 1, 1));
    NetworkSpec a = MEAN.withInitialization(start);
    NetworkSpec b = SUM.withInitialization(start);

    Explanation explanation = explain(a, b, options(20, 2, 0.72));

    assertThat(explanation.plan().drawn()).isFalse();
    assertThat(explanation.plan().trainings()).isEqualTo(2);
    assertThat(explanation.targets().get(0).decomposed().difference().interval()).isEmpty();
    assertThat(
            explain(
                    a,
                    MEAN.withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_0_1)),
                    options(4, 1, 0.69))
                .plan()
                .trainings())
        .isEqualTo(8);
  }

  @Test
  void theHorizonIsTheSmallerOfTheUpdatesUnlessGiven() {
    assertThat(
            explain(MEAN.withUpdates(7), SUM.withUpdates(5), options(2, 1, 0.1)).plan().horizon())
        .isEqualTo(5);
  }

  @Test
  void whatCannotBeAnsweredIsRefusedInOneLine() {
    assertRefused(
        () -> explain(MEAN, MEAN.withSeed(4), options(2, 1, 0.1)),
        "nothing to explain: first and second differ in no setting that changes a training; engine, updates and seed are not compared");
    NetworkSpec both = with(MEAN, 0.2, GradientReduction.SUM);
    assertRefused(
        () -> explain(MEAN, both, new Options(List.of(0.1), 20, 1, OptionalInt.empty(), 50, 1)),
        "--budget: 2 factors differ (learning-rate, gradient); every combination at 20 seeds takes 2^2 x 20 = 80 trainings, more than the 50 allowed; raise --budget or take at most --seeds 12");
    assertRefused(
        () -> explain(MEAN, both, new Options(List.of(0.1), 2, 1, OptionalInt.empty(), 7, 1)),
        "2^2 x 2 = 8 trainings, more than the 7 allowed; raise --budget");
    assertRefused(
        () -> explain(MEAN, SUM, options(2, 1, 0.1, 0.9)), "--target: 0.9 is not below 0.8");
    assertThatThrownBy(() -> explain(MEAN, SUM, options(2, 1, 0.1, 0.9)))
        .hasMessageEndingWith("the loss of first before training at seed 1");
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    Map<String, Runnable> bad =
        Map.of(
            "--target: 0.0 is not a loss greater than 0", () -> options(2, 1, 0.0),
            "--target: -1.0 is not", () -> options(2, 1, -1.0),
            "--target: NaN is not", () -> options(2, 1, Double.NaN),
            "--target: 0.1 is given twice", () -> options(2, 1, 0.1, 0.2, 0.1),
            "--seeds: 1 is not from 2 to 10000", () -> options(1, 1, 0.1),
            "--jobs: 0 is not from 1 to", () -> options(2, 0, 0.1),
            "--first-seed: 4294967295 is not from 0 to 4294967294",
                () -> new Options(List.of(0.1), 2, 4294967295L, OptionalInt.empty(), 1, 1),
            "--horizon: 0 is not from 1",
                () -> new Options(List.of(0.1), 2, 1, OptionalInt.of(0), 1, 1),
            "--budget: 0 is not from 1",
                () -> new Options(List.of(0.1), 2, 1, OptionalInt.empty(), 0, 1));

    bad.forEach((message, options) -> assertRefused(options, message));
  }

  private static void assertRefused(Runnable what, String message) {
    assertThatThrownBy(what::run)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
