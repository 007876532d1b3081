package org.dl4jcomparison.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.EvidenceCollector;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.evidence.explain.Explainer;
import org.dl4jcomparison.evidence.explain.Explanation;
import org.dl4jcomparison.evidence.parity.Certificate;
import org.dl4jcomparison.evidence.parity.Observer;
import org.dl4jcomparison.evidence.study.StudyEvidence;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.investigation.AdamClaim;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.investigation.Investigator;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.report.Answers;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.study.RunStore;
import org.dl4jcomparison.study.Seeds;
import org.dl4jcomparison.study.Study;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

/** The claims' verdicts and words follow the numbers of a study and of an explanation. */
class ClaimsTest {
  private static final OptimizerSpec DESCENT = new OptimizerSpec.GradientDescent();
  private static final OptimizerSpec ADAM = new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J);
  private static final int UPDATES = 1500;

  private static NetworkSpec spec(OptimizerSpec optimizer, double rate) {
    return NetworkSpec.PLAIN
        .withHidden(8)
        .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
        .withOptimizer(optimizer)
        .withLearningRate(rate)
        .withUpdates(UPDATES)
        .withSeed(1);
  }

  private static Investigation investigated(NetworkSpec hand, NetworkSpec framework) {
    Engines engines = Fixtures.engines();
    Experiment experiment =
        Fixtures.experiment(
            List.of(0.5, 0.3),
            new Contender("hand", "manual", hand),
            new Contender("frame", "stand-in", framework));
    Evidence evidence = new EvidenceCollector(engines, 2, Progress.NONE).collect(experiment);
    Investigator investigator = new Investigator(engines, experiment, 2);
    Optional<Explanation> explanation =
        evidence.convergence().flatMap(c -> investigator.explain(c, Explainer.Observer.NONE));
    Optional<Certificate> certificate =
        evidence.convergence().flatMap(c -> investigator.certify(c, Observer.NONE));
    try (RunStore store = RunStore.inMemory()) {
      StudyEvidence study =
          StudyEvidence.of(
              Study.of(engines, experiment, new Seeds(1, 8), store)
                  .train(new Runner(engines, 2), Progress.NONE));
      return new Investigation(evidence, Optional.of(study), explanation, certificate);
    }
  }

  @Test
  void adamThatMakesTheFrameworkFasterIsTheReason() {
    Investigation investigation = investigated(spec(DESCENT, 0.05), spec(ADAM, 0.05));

    assertThat(investigation.race().orElseThrow().secondIsFaster()).isEqualTo(Support.SUPPORTED);
    assertThat(investigation.race().orElseThrow().seeds()).isEqualTo(8);
    assertThat(investigation.adam().orElseThrow().support()).isEqualTo(Support.SUPPORTED);
    assertThat(investigation.adam().orElseThrow().basis())
        .isEqualTo(AdamClaim.Basis.ONLY_DIFFERENCE);
    assertThat(said(investigation))
        .contains(
            "**Claims.support(SUPPORTED).** claims.measuredAt(8) claims.fasterTo(frame, [0.5; 0.3]).")
        .contains("claims.adamReason(ONLY_DIFFERENCE) claims.adamHelpsMost");
  }

  @Test
  void adamThatDoesNotHelpIsNotTheReason() {
    // Steps so small that nothing is reached, where descent with large ones gets there.
    Investigation investigation = investigated(spec(DESCENT, 2), spec(ADAM, 1e-5));

    assertThat(investigation.race().orElseThrow().secondIsFaster())
        .isEqualTo(Support.NOT_SUPPORTED);
    assertThat(investigation.adam().orElseThrow().support()).isNotEqualTo(Support.SUPPORTED);
    assertThat(said(investigation))
        .contains(
            "**Claims.support(NOT_SUPPORTED).** claims.measuredAt(8) claims.fasterTo(hand, [0.5; 0.3]).")
        .contains("claims.adamReason(SHARES) claims.adamShare(");
  }

  @Test
  void adamThatOtherSettingsUndoDepends() {
    // At the rate of the other Adam would be quick; at its own it gets nowhere, as descent does.
    Investigation investigation = investigated(spec(DESCENT, 0.1), spec(ADAM, 1e-4));

    AdamClaim adam = investigation.adam().orElseThrow();
    assertThat(adam.shares()).anyMatch(AdamClaim.ShareAt::helps);
    assertThat(adam.support()).isEqualTo(Support.DEPENDS);
    assertThat(said(investigation)).contains("claims.adamInPart([0.5; 0.3], [], [0.5; 0.3])");
  }

  @Test
  void withoutAStudyTheSpeedIsThatOfOneRunAndAdamIsNotDecided() {
    Investigation all = investigated(spec(DESCENT, 0.5), spec(ADAM, 0.003));
    Investigation quick = Investigation.quick(all.evidence());

    assertThat(quick.race().orElseThrow().seeds()).isEqualTo(1);
    assertThat(quick.adam().orElseThrow().support()).isEqualTo(Support.UNDECIDED);
    assertThat(said(quick)).contains("claims.measuredAt(1)", "claims.adamReason(NOT_EXAMINED)");
  }

  @Test
  void theAnswersHoldTheStudyTheReasonAndTheCertificate() {
    Investigation investigation = investigated(spec(DESCENT, 0.05), spec(ADAM, 0.05));

    assertThat(Answers.in(TestLanguages.keys(), investigation).toMarkdown())
        .contains(
            "### claims.seedsHeading",
            "claims.fasterAtSameSeed(frame, hand, [claims.probability(0.5, 1.00",
            "interval.method(TANGO)",
            "### claims.whyHeading",
            "![explain.targetHeading(0.3)](waterfall-0.3.png)")
        .doesNotContain("answers.reasonUnknown");
  }

  private static String said(Investigation investigation) {
    return new Claims(investigation, TestLanguages.keys(), UnaryOperator.identity()).toMarkdown();
  }

  /** Curves that get to the targets 5, 0.5 and 0.1 together, one by one, late or not at all. */
  private static final double[][] CURVES = {
    {0.9, 0.8, 0.7}, {0.9, 0.5, 0.4}, {0.9, 0.8, 0.5}, {0.9, 0.5, 0.1}, {6, 0.5, 0.3}, {0.9, 0.7}
  };

  @Test
  void theBriefAndTheBodySayOneVerdict() {
    for (double[] hand : CURVES) {
      for (double[] framework : CURVES) {
        NetworkSpec spec = Fixtures.spec(2);
        Experiment experiment =
            Fixtures.experiment(
                List.of(5.0, 0.5, 0.1),
                new Contender("hand", "manual", spec),
                new Contender("frame", "stand-in", spec));
        Investigation quick =
            Investigation.quick(
                Fixtures.evidence(
                    experiment, Fixtures.run(spec, hand), Fixtures.run(spec, framework)));
        Support verdict = quick.race().orElseThrow().secondIsFaster();

        assertThat(Answers.in(TestLanguages.keys(), quick).toMarkdown())
            .contains("claims.speedClaim **Claims.support(%s).**".formatted(verdict))
            .contains("answers.speedClaim(%s)".formatted(verdict));
      }
    }
  }

  @Test
  void aTerminalIsToldInEnglish() {
    Investigation quick =
        Investigation.quick(investigated(spec(DESCENT, 0.5), spec(ADAM, 0.003)).evidence());

    assertThat(Claims.forTerminal(quick).toText())
        .contains("2. Convergence\n", "\"The framework's network converges faster.\" ");
  }
}
