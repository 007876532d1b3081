package org.dl4jcomparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.EvidenceCollector;
import org.dl4jcomparison.evidence.Trainings;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Start;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Precision;
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

  @Test
  void theFasterNetworkIsNamedWhicheverItIs() {
    Evidence handFirst = evidence(DESCENT, FAST, ADAM, SLOW);
    Evidence frameFirst = evidence(DESCENT, SLOW, ADAM, FAST);

    assertThat(Answers.english(Investigation.quick(handFirst)).convergence())
        .contains(
            "hand does: it is ahead of frame at every target where the order is known.",
            "To a loss of 0.1 it takes hand 2 updates and frame 3.",
            "Neither reaches 0.01.",
            "**This run does not support that.**");
    assertThat(Answers.english(Investigation.quick(frameFirst)).convergence())
        .contains(
            "frame does: it is ahead of hand at every target where the order is known.",
            "To a loss of 0.1 it takes frame 2 updates and hand 3.",
            "**That it is faster is supported by this run.**")
        .doesNotContain("does not support");
    assertThat(Answers.spanish(Investigation.quick(handFirst)).convergence())
        .contains(
            "hand: va por delante de frame",
            "hand necesita 2 actualizaciones y frame, 3.",
            "Ninguna alcanza 0.01.",
            "**Esta ejecución no lo respalda.**");
    assertThat(Answers.spanish(Investigation.quick(frameFirst)).convergence())
        .contains(
            "frame: va por delante de hand",
            "**Que es más rápida queda respaldado por esta ejecución.**");
  }

  @Test
  void itDependsWhereItDepends() {
    TrainingRun early = Fixtures.run(ADAM, 0.5, 0.45, 0.4, 0.1);

    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, FAST, ADAM, early)))
                .convergence())
        .contains(
            "It depends on the target. hand is first to 0.1. frame is first to 0.5.",
            "**This run supports it at some targets only.**");
    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, FAST, ADAM, FAST))).convergence())
        .contains("Neither: hand and frame reach each target after equally many updates.");
  }

  @Test
  void aRunThatWasStoppedTooEarlyDecidesNothing() {
    TrainingRun stopped = Fixtures.run(ADAM, 0.9, 0.6);

    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, FAST, ADAM, stopped)))
                .convergence())
        .contains(
            "hand does: it is ahead of frame",
            "To a loss of 0.5 it takes hand 1 updates; frame does not get there in 1.",
            "Who is first to 0.1 is not known: one had been stopped before the other got there.");
    assertThat(
            Answers.english(
                    Investigation.quick(
                        evidence(
                            DESCENT, Fixtures.run(DESCENT, 0.9), ADAM, Fixtures.run(ADAM, 0.9))))
                .convergence())
        .contains("there is no target to which one is known to be first")
        .contains("**This run cannot decide it.**");
  }

  @Test
  void aReasonIsGivenOnlyWhereThereIsOneDifference() {
    NetworkSpec onlyOptimizer =
        new NetworkSpec(
            3,
            DESCENT.start(),
            DESCENT.zero(),
            new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J),
            DESCENT.learningRate(),
            DESCENT.gradient(),
            DESCENT.hiddenGradient(),
            DESCENT.precision(),
            4,
            100);

    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, SLOW, onlyOptimizer, FAST)))
                .convergence())
        .contains("The optimizer is the only setting in which the two differ");
    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, SLOW, ADAM, FAST))).convergence())
        .contains(
            "Why cannot be told from one run, because the two differ in 3 settings at once: hidden"
                + " units, optimizer and learning-rate.");
    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, SLOW, DESCENT, FAST)))
                .convergence())
        .contains("Adam cannot be the reason")
        .doesNotContain("differ in");
  }

  @Test
  void theArchitecturesAreThoseOfTheSpecs() {
    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, FAST, ADAM, SLOW)))
                .architecture())
        .startsWith(
            "In width only. Each has one hidden layer of sigmoid units and a sigmoid output, but"
                + " hand has 3 hidden units and 13 parameters and frame has 16 hidden units and 65"
                + " parameters.")
        .endsWith("What does differ is how they are trained: optimizer and learning-rate.");
    assertThat(
            Answers.english(Investigation.quick(evidence(DESCENT, FAST, DESCENT, FAST)))
                .architecture())
        .startsWith("No. All of them are 2-3-1,")
        .endsWith("They are trained with the same settings.");
    Experiment alone = Fixtures.experiment(List.of(0.5), new Contender("hand", "manual", DESCENT));
    assertThat(Answers.english(Investigation.quick(Fixtures.evidence(alone, FAST))).architecture())
        .contains("the experiment has one network, hand, 2-3-1 with 13 parameters");
    assertThat(Answers.english(Investigation.quick(Fixtures.evidence(alone, FAST))).convergence())
        .contains("cannot be examined here");
  }

  @Test
  void theStartsAreTrainedNotRecited() {
    Evidence notebook = trained(InitializerKind.UNIFORM_0_1, 0.1, 5000);
    Evidence constant = trained(InitializerKind.CONSTANT, 0.1, 5000);
    Evidence brief = trained(InitializerKind.UNIFORM_0_1, 0.1, 2);

    assertThat(Answers.english(Investigation.quick(notebook)).starts(0))
        .contains(
            "nothing is learnt: **supported in part**",
            "With the biases at zero too it is true.",
            "with only the biases at zero it still learns: **supported**.",
            "It learns from: as drawn (leaves the plateau at update 272); both biases zero",
            "the hidden units stay equal all the same with: every weight and bias 0.5;",
            "Stationary: everything zero.",
            "after 5000 updates: both weight matrices zero; noise of ±0.001.")
        .doesNotContain("Mind that");
    // Every unit alike from the beginning: then they stay so from every other start too.
    assertThat(Answers.english(Investigation.quick(constant)).starts(0))
        .contains("nothing is learnt: **supported**: the units stay equal")
        .contains("stay equal all the same with: as drawn;");
    assertThat(Answers.english(Investigation.quick(brief)).starts(0))
        .contains("it still learns: **not supported**.")
        .contains("Mind that it does not get off the plateau in 2 updates as drawn either.");
    assertThat(Answers.spanish(Investigation.quick(notebook)).starts(0))
        .contains("Aprende con: el sorteo normal (sale de la meseta en la actualización 272)")
        .contains("**respaldado en parte**");
  }

  private static Evidence trained(InitializerKind kind, double rate, int updates) {
    NetworkSpec spec =
        new NetworkSpec(
            3,
            new Start.Draw(kind, kind == InitializerKind.CONSTANT ? 0.5 : 0),
            java.util.Set.of(),
            new OptimizerSpec.GradientDescent(),
            rate,
            GradientReduction.SUM,
            HiddenGradient.UPDATED_WEIGHTS,
            Precision.FLOAT64,
            updates,
            100);
    Experiment experiment =
        Fixtures.experiment(List.of(0.1), new Contender("hand", "manual", spec));
    return new EvidenceCollector(Fixtures.engines(), 2, Trainings.Observer.NONE)
        .collect(experiment);
  }

  @Test
  void runsThatBrokeAreToldFirst() {
    Evidence evidence =
        evidence(
            DESCENT,
            Fixtures.run(DESCENT, new Outcome.Diverged(7), 0.9),
            ADAM,
            Fixtures.run(ADAM, new Outcome.Failed("no memory"), 0.9));

    assertThat(Answers.english(Investigation.quick(evidence)).toMarkdown())
        .contains("**hand: diverged at update 7.**", "**frame: failed: no memory.**")
        .contains("Training broke off from: as drawn");
    assertThat(Answers.spanish(Investigation.quick(evidence)).toMarkdown())
        .contains("**hand: diverge en la actualización 7.**", "**frame: falló: no memory.**");
  }

  @Test
  void namesCannotBreakThePage() {
    NetworkSpec zero = DESCENT.withZero(List.of(ParameterName.W1));
    Experiment experiment =
        Fixtures.experiment(
            List.of(0.5), new Contender("<img src=x onerror=alert(1)> | *a*", "manual", zero));
    String page =
        Answers.english(Investigation.quick(Fixtures.evidence(experiment, FAST))).toMarkdown();

    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt; \\| \\*a\\*")
        .doesNotContain("<img");
  }
}
