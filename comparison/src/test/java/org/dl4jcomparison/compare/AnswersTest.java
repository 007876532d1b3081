package org.dl4jcomparison.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Investigations;
import org.junit.jupiter.api.Test;

/** The sentences follow the numbers. */
class AnswersTest {
  private static final NetworkSpec DESCENT = Fixtures.spec(4);
  private static final NetworkSpec ADAM = Fixtures.adam(16, 4);
  private static final TrainingRun FAST = Fixtures.run(DESCENT, 0.9, 0.5, 0.1, 0.09);
  private static final TrainingRun SLOW = Fixtures.run(ADAM, 0.9, 0.8, 0.5, 0.1);

  private static Investigation investigation(
      NetworkSpec hand, TrainingRun handRun, NetworkSpec framework, TrainingRun frameworkRun) {
    return Investigations.of(
        Fixtures.experiment(
            List.of(0.5, 0.1, 0.01),
            new Contender("hand", "manual", hand),
            new Contender("frame", "stand-in", framework)),
        handRun,
        frameworkRun);
  }

  private static Answers said(Investigation investigation) {
    return Answers.in(TestLanguages.keys(), investigation);
  }

  @Test
  void theFasterNetworkIsNamedWhicheverItIs() {
    assertThat(said(investigation(DESCENT, FAST, ADAM, SLOW)).convergence())
        .startsWith(
            "race.measuredAt([hand; frame], 1, []) race.fasterTo(hand, [0.5; 0.1]); race.nobodyReaches([0.01]). "
                + "convergence.exampleBoth(hand, 2, frame, 3, 0.1) "
                + "convergence.oneRunSays(race.verdict(frame, hand, SUPPORTED))");
    assertThat(said(investigation(DESCENT, SLOW, ADAM, FAST)).convergence())
        .contains(
            "race.fasterTo(frame, [0.5; 0.1])",
            "convergence.exampleBoth(frame, 2, hand, 3, 0.1)",
            "convergence.oneRunSays(race.verdict(hand, frame, SUPPORTED))");
  }

  @Test
  void itDependsWhereItDepends() {
    TrainingRun early = Fixtures.run(ADAM, 0.5, 0.45, 0.4, 0.1);

    assertThat(said(investigation(DESCENT, FAST, ADAM, early)).convergence())
        .contains(
            "race.fasterTo(frame, [0.5]); race.fasterTo(hand, [0.1])",
            "convergence.oneRunSays(race.verdict(hand, frame, DEPENDS))")
        .doesNotContain("example");
    assertThat(said(investigation(DESCENT, FAST, ADAM, FAST)).convergence())
        .contains("race.sameAt([0.5; 0.1])", "race.verdict(hand, frame, NOT_SUPPORTED)");
  }

  @Test
  void aRunThatWasStoppedTooEarlyDecidesNothing() {
    TrainingRun stopped = Fixtures.run(ADAM, 0.9, 0.6);

    assertThat(said(investigation(DESCENT, FAST, ADAM, stopped)).convergence())
        .contains(
            "race.fasterTo(hand, [0.5]); race.notKnownAt([0.1])",
            "convergence.exampleAlone(hand, 1, frame, 1, 0.5)");
    assertThat(
            said(investigation(DESCENT, Fixtures.run(DESCENT, 0.9), ADAM, Fixtures.run(ADAM, 0.9)))
                .convergence())
        .contains("race.verdict(hand, frame, UNDECIDED)");
  }

  @Test
  void oneRunGivesNoReason() {
    NetworkSpec onlyOptimizer =
        DESCENT.withOptimizer(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J)).withUpdates(4);

    assertThat(said(investigation(DESCENT, SLOW, onlyOptimizer, FAST)).convergence())
        .contains("convergence.reasonUnknown([hand; frame], [optimizer])");
    assertThat(said(investigation(DESCENT, SLOW, ADAM, FAST)).convergence())
        .contains("convergence.reasonUnknown([hand; frame], [hidden; optimizer; learning-rate])");
    assertThat(said(investigation(DESCENT, SLOW, DESCENT, FAST)).convergence())
        .contains("convergence.adamIsOnBothOrNoSide([hand; frame])")
        .doesNotContain("reasonUnknown");
  }

  @Test
  void severalPairsAreAListAndTheReasonsStandOnce() {
    Experiment three =
        Fixtures.experiment(
            List.of(0.5),
            new Contender("hand", "manual", DESCENT),
            new Contender("frame", "stand-in", ADAM),
            new Contender("other", "stand-in", ADAM));
    String said =
        said(Investigations.of(three, FAST, SLOW, Fixtures.run(ADAM, 0.9, 0.5))).convergence();

    assertThat(said.lines().filter(line -> line.startsWith("- race.measuredAt([")))
        .hasSize(3)
        .anyMatch(line -> line.contains("[frame; other], 1, []) race.fasterTo(other, [0.5])"));
    assertThat(said.split("convergence.oneStart", -1)).hasSize(2);
    assertThat(said.split("convergence.reasonUnknown\\(\\[hand; frame]", -1)).hasSize(2);
  }

  @Test
  void theArchitecturesAreThoseOfTheSpecs() {
    assertThat(said(investigation(DESCENT, FAST, ADAM, SLOW)).architecture())
        .isEqualTo(
            "convergence.differentWidths([convergence.unitsOf(hand, 3, 13); convergence.unitsOf(frame, 16, 65)])"
                + " convergence.sameStructure(true) convergence.settingsDiffer([optimizer; learning-rate])");
    assertThat(said(investigation(DESCENT, FAST, DESCENT, FAST)).architecture())
        .isEqualTo(
            "convergence.sameArchitecture(2-3-1, 13) convergence.sameStructure(false) convergence.settingsSame");
    Experiment alone = Fixtures.experiment(List.of(0.5), new Contender("hand", "manual", DESCENT));
    assertThat(said(Investigations.of(alone, FAST)).architecture())
        .isEqualTo("convergence.onlyOneNetwork(hand, 2-3-1, 13)");
    assertThat(said(Investigations.of(alone, FAST)).convergence()).isEqualTo("convergence.noPair");
  }

  @Test
  void theStartsAreTrainedNotRecited() {
    Investigation notebook = trained(InitializerKind.UNIFORM_0_1, 0.1, 5000);
    Investigation constant = trained(InitializerKind.CONSTANT, 0.1, 5000);
    Investigation brief = trained(InitializerKind.UNIFORM_0_1, 0.1, 2);

    assertThat(said(notebook).starts(0))
        .contains(
            "symmetry.weightsClaim(STUCK, true, 5000) symmetry.everythingClaim(STATIONARY)"
                + " symmetry.biasesClaim(LEARNS, false)",
            "symmetry.learns([symmetry.startWithEscape(" + start("AS_DRAWN") + ", 272)",
            "symmetry.symmetricButLearning([" + start("EQUAL"),
            "symmetry.stationary([" + start("EVERYTHING") + "])",
            "symmetry.stuck([" + start("WEIGHTS") + "; " + start("NEAR_ZERO") + "], 5000)")
        .doesNotContain("drawnDoesNotLearn");
    // Every unit alike from the beginning: then they stay so from every other start too.
    assertThat(said(constant).starts(0))
        .contains("symmetry.weightsClaim(SYMMETRIC, true, 5000)")
        .contains("symmetry.symmetricButLearning([" + start("AS_DRAWN"));
    assertThat(said(brief).starts(0))
        .contains("symmetry.claimsNotDecided(2)", "symmetry.drawnDoesNotLearn(2)")
        .doesNotContain("weightsClaim", "biasesClaim");
  }

  private static String start(String constant) {
    return "symmetry.startWith(%s, 0.5, 0.001)".formatted(constant);
  }

  private static Investigation trained(InitializerKind kind, double rate, int updates) {
    NetworkSpec spec =
        Fixtures.notebook()
            .withInitialization(
                new Initialization.Draw(kind, kind == InitializerKind.CONSTANT ? 0.5 : 0))
            .withLearningRate(rate)
            .withUpdates(updates);
    Experiment experiment =
        Fixtures.experiment(List.of(0.1), new Contender("hand", "manual", spec));
    return Investigations.of(experiment);
  }

  @Test
  void runsThatBrokeAreToldFirst() {
    Investigation investigation =
        investigation(
            DESCENT,
            Fixtures.run(DESCENT, new Outcome.Diverged(7), 0.9),
            ADAM,
            Fixtures.run(ADAM, new Outcome.Failed("no memory"), 0.9));

    assertThat(Investigations.answers(TestLanguages.keys(), investigation))
        .contains(
            "**hand: outcome.diverged(7).**",
            "**frame: outcome.failed(no memory).**",
            "symmetry.broken([symmetry.startWithProblem(" + start("AS_DRAWN"));
  }

  @Test
  void aLossThatIsCutOffIsToldAsSuch() {
    NetworkSpec wild = Fixtures.notebook().withLearningRate(4000).withUpdates(50);
    Investigation investigation =
        Investigations.of(Fixtures.experiment(List.of(0.1), new Contender("wild", "manual", wild)));

    int clipped = investigation.evidence().measurements().get(0).training().orElseThrow().clipped();
    assertThat(clipped).isPositive();
    assertThat(Investigations.answers(TestLanguages.keys(), investigation))
        .contains("**wild: outcome.clipped(%d); outcome.cutOff(".formatted(clipped));
    assertThat(
            Investigations.answers(
                TestLanguages.keys(), trained(InitializerKind.UNIFORM_0_1, 0.1, 5)))
        .doesNotContain("outcome.clipped", "outcome.cutOff");
  }

  @Test
  void namesCannotBreakThePage() {
    NetworkSpec zero = DESCENT.withZero(List.of(ParameterName.W1));
    Experiment experiment =
        Fixtures.experiment(
            List.of(0.5), new Contender("<img src=x onerror=alert(1)> | *a*", "manual", zero));
    String page = Investigations.answers(Language.english(), Investigations.of(experiment, FAST));

    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt; \\| \\*a\\*")
        .doesNotContain("<img");
  }
}
