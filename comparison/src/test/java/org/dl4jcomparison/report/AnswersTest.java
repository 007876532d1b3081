package org.dl4jcomparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.EvidenceCollector;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

/** The sentences follow the numbers. */
class AnswersTest {
  private static final NetworkSpec DESCENT = Fixtures.spec(4);
  private static final NetworkSpec ADAM = Fixtures.adam(16, 4);
  private static final TrainingRun FAST = Fixtures.run(DESCENT, 0.9, 0.5, 0.1, 0.09);
  private static final TrainingRun SLOW = Fixtures.run(ADAM, 0.9, 0.8, 0.5, 0.1);

  private static Evidence evidence(
      NetworkSpec hand, TrainingRun handRun, NetworkSpec framework, TrainingRun frameworkRun) {
    return Fixtures.evidence(
        Fixtures.experiment(
            List.of(0.5, 0.1, 0.01),
            new Contender("hand", "manual", hand),
            new Contender("frame", "stand-in", framework)),
        handRun,
        frameworkRun);
  }

  private static Answers said(Evidence evidence) {
    return Answers.in(TestLanguages.keys(), Investigation.quick(evidence));
  }

  @Test
  void theFasterNetworkIsNamedWhicheverItIs() {
    assertThat(said(evidence(DESCENT, FAST, ADAM, SLOW)).convergence())
        .contains(
            "answers.firstEverywhere(hand, frame)",
            "answers.exampleBoth(hand, 2, frame, 3, 0.1)",
            "answers.neitherReaches([0.01])",
            "answers.speedClaim(NOT_SUPPORTED)");
    assertThat(said(evidence(DESCENT, SLOW, ADAM, FAST)).convergence())
        .contains(
            "answers.firstEverywhere(frame, hand)",
            "answers.exampleBoth(frame, 2, hand, 3, 0.1)",
            "answers.speedClaim(SUPPORTED)");
  }

  @Test
  void itDependsWhereItDepends() {
    TrainingRun early = Fixtures.run(ADAM, 0.5, 0.45, 0.4, 0.1);

    assertThat(said(evidence(DESCENT, FAST, ADAM, early)).convergence())
        .contains(
            "answers.dependsOnTarget answers.firstToSome(hand, [0.1]) answers.firstToSome(frame, [0.5])",
            "answers.speedClaim(DEPENDS)");
    assertThat(said(evidence(DESCENT, FAST, ADAM, FAST)).convergence())
        .contains("answers.equallyFast(hand, frame)");
  }

  @Test
  void aRunThatWasStoppedTooEarlyDecidesNothing() {
    TrainingRun stopped = Fixtures.run(ADAM, 0.9, 0.6);

    assertThat(said(evidence(DESCENT, FAST, ADAM, stopped)).convergence())
        .contains(
            "answers.firstEverywhere(hand, frame)",
            "answers.exampleAlone(hand, 1, frame, 1, 0.5)",
            "answers.undecidedAt([0.1])");
    assertThat(
            said(evidence(DESCENT, Fixtures.run(DESCENT, 0.9), ADAM, Fixtures.run(ADAM, 0.9)))
                .convergence())
        .contains("answers.orderUnknown(hand, 0, frame, 0)", "answers.speedClaim(UNDECIDED)");
  }

  @Test
  void aReasonIsGivenOnlyWhereThereIsOneDifference() {
    NetworkSpec onlyOptimizer =
        DESCENT.withOptimizer(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J)).withUpdates(4);

    assertThat(said(evidence(DESCENT, SLOW, onlyOptimizer, FAST)).convergence())
        .contains("answers.adamIsTheOnlyDifference");
    assertThat(said(evidence(DESCENT, SLOW, ADAM, FAST)).convergence())
        .contains("answers.reasonUnknown([hidden; optimizer; learning-rate])");
    assertThat(said(evidence(DESCENT, SLOW, DESCENT, FAST)).convergence())
        .contains("answers.adamIsOnBothOrNoSide")
        .doesNotContain("reasonUnknown", "OnlyDifference");
  }

  @Test
  void theArchitecturesAreThoseOfTheSpecs() {
    assertThat(said(evidence(DESCENT, FAST, ADAM, SLOW)).architecture())
        .isEqualTo(
            "answers.differentWidths([answers.unitsOf(hand, 3, 13); answers.unitsOf(frame, 16, 65)])"
                + " answers.structureClaim(true) answers.settingsDiffer([optimizer; learning-rate])");
    assertThat(said(evidence(DESCENT, FAST, DESCENT, FAST)).architecture())
        .isEqualTo(
            "answers.sameArchitecture(2-3-1, 13) answers.structureClaim(false) answers.settingsSame");
    Experiment alone = Fixtures.experiment(List.of(0.5), new Contender("hand", "manual", DESCENT));
    assertThat(said(Fixtures.evidence(alone, FAST)).architecture())
        .isEqualTo("answers.onlyOneNetwork(hand, 2-3-1, 13)");
    assertThat(said(Fixtures.evidence(alone, FAST)).convergence()).isEqualTo("answers.noPair");
  }

  @Test
  void theStartsAreTrainedNotRecited() {
    Evidence notebook = trained(InitializerKind.UNIFORM_0_1, 0.1, 5000);
    Evidence constant = trained(InitializerKind.CONSTANT, 0.1, 5000);
    Evidence brief = trained(InitializerKind.UNIFORM_0_1, 0.1, 2);

    assertThat(said(notebook).starts(0))
        .contains(
            "symmetry.weightsClaim(STUCK, true) symmetry.everythingClaim(STATIONARY)"
                + " symmetry.biasesClaim(LEARNS)",
            "symmetry.learns([symmetry.startWithEscape(" + start("AS_DRAWN") + ", 272)",
            "symmetry.symmetricButLearning([" + start("EQUAL"),
            "symmetry.stationary([" + start("EVERYTHING") + "])",
            "symmetry.stuck([" + start("WEIGHTS") + "; " + start("NEAR_ZERO") + "], 5000)")
        .doesNotContain("drawnDoesNotLearn");
    // Every unit alike from the beginning: then they stay so from every other start too.
    assertThat(said(constant).starts(0))
        .contains("symmetry.weightsClaim(SYMMETRIC, true)")
        .contains("symmetry.symmetricButLearning([" + start("AS_DRAWN"));
    assertThat(said(brief).starts(0))
        .contains("symmetry.biasesClaim(STUCK)", "symmetry.drawnDoesNotLearn(2)");
  }

  private static String start(String constant) {
    return "symmetry.startWith(%s, 0.5, 0.001)".formatted(constant);
  }

  private static Evidence trained(InitializerKind kind, double rate, int updates) {
    NetworkSpec spec =
        Fixtures.notebook()
            .withInitialization(
                new Initialization.Draw(kind, kind == InitializerKind.CONSTANT ? 0.5 : 0))
            .withLearningRate(rate)
            .withUpdates(updates);
    Experiment experiment =
        Fixtures.experiment(List.of(0.1), new Contender("hand", "manual", spec));
    return new EvidenceCollector(Fixtures.engines(), 2, Progress.NONE).collect(experiment);
  }

  @Test
  void runsThatBrokeAreToldFirst() {
    Evidence evidence =
        evidence(
            DESCENT,
            Fixtures.run(DESCENT, new Outcome.Diverged(7), 0.9),
            ADAM,
            Fixtures.run(ADAM, new Outcome.Failed("no memory"), 0.9));

    assertThat(said(evidence).toMarkdown())
        .contains(
            "**hand: outcome.diverged(7).**",
            "**frame: outcome.failed(no memory).**",
            "symmetry.broken([symmetry.startWithProblem(" + start("AS_DRAWN"));
  }

  @Test
  void namesCannotBreakThePage() {
    NetworkSpec zero = DESCENT.withZero(List.of(ParameterName.W1));
    Experiment experiment =
        Fixtures.experiment(
            List.of(0.5), new Contender("<img src=x onerror=alert(1)> | *a*", "manual", zero));
    String page =
        Answers.in(Language.english(), Investigation.quick(Fixtures.evidence(experiment, FAST)))
            .toMarkdown();

    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt; \\| \\*a\\*")
        .doesNotContain("<img");
  }
}
