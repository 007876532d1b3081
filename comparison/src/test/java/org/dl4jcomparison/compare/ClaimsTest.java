package org.dl4jcomparison.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.explain.AdamClaim;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.study.Seeds;
import org.dl4jcomparison.study.Study;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Investigations;
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
    Investigation quick = Investigations.of(experiment);
    Evidence evidence = quick.evidence();
    Investigator investigator = new Investigator(engines, experiment, 2);
    Optional<Explanation> explanation =
        evidence.examined().flatMap(c -> investigator.explain(c, explainer -> Progress.NONE));
    Optional<Certificate> certificate = investigator.certify(evidence.pairs());
    try (KeptRuns store = KeptRuns.inMemory()) {
      StudyEvidence study =
          StudyEvidence.of(
              Study.of(engines, experiment, new Seeds(1, 8), store)
                  .train(new Runner(engines, 2), Progress.NONE));
      return new Investigation(
          evidence, quick.symmetry(), Optional.of(study), explanation, certificate);
    }
  }

  @Test
  void adamThatMakesTheFrameworkFasterIsTheReason() {
    Investigation investigation = investigated(spec(DESCENT, 0.05), spec(ADAM, 0.05));

    assertThat(race(investigation).secondIsFaster()).isEqualTo(Support.SUPPORTED);
    assertThat(race(investigation).seeds()).isEqualTo(8);
    assertThat(investigation.adam().orElseThrow().support()).isEqualTo(Support.SUPPORTED);
    assertThat(investigation.adam().orElseThrow().basis())
        .isEqualTo(AdamClaim.Basis.ONLY_DIFFERENCE);
    assertThat(said(investigation))
        .contains(
            "**Answers.support(SUPPORTED).** race.measuredAt([hand; frame], 8, []) race.fasterTo(frame, [0.5; 0.3]).")
        .contains("explain.adamReason(ONLY_DIFFERENCE, [hand; frame]) explain.adamHelpsMost");
  }

  @Test
  void adamIsTheReasonOnlyWhereTheRaceHasTheFrameworkFirst() {
    Investigation all = investigated(spec(DESCENT, 0.05), spec(ADAM, 0.05));
    Race tied =
        new Race(
            new SeedCount(8, 0),
            new SeedCount(8, 0),
            race(all).targets().stream()
                .map(at -> new Race.AtTarget(at.target(), First.NOT_CLEAR))
                .toList());
    Convergence pair = all.evidence().examined().orElseThrow();

    AdamClaim adam =
        AdamClaim.of(
            List.of("hand", "frame"),
            pair.differInAdam(),
            pair.differences(),
            tied,
            all.explanation());

    assertThat(tied.secondIsFaster()).isEqualTo(Support.NOT_SUPPORTED);
    assertThat(adam.shares()).isNotEmpty().noneMatch(AdamClaim.ShareAt::adamFaster);
    assertThat(adam.support()).isEqualTo(Support.DEPENDS);
  }

  @Test
  void adamThatDoesNotHelpIsNotTheReason() {
    // Steps so small that nothing is reached, where descent with large ones gets there.
    Investigation investigation = investigated(spec(DESCENT, 2), spec(ADAM, 1e-5));

    assertThat(race(investigation).secondIsFaster()).isEqualTo(Support.NOT_SUPPORTED);
    assertThat(investigation.adam().orElseThrow().support()).isNotEqualTo(Support.SUPPORTED);
    assertThat(said(investigation))
        .contains(
            "**Answers.support(NOT_SUPPORTED).** race.measuredAt([hand; frame], 8, []) race.fasterTo(hand, [0.5; 0.3]).")
        .contains("explain.adamReason(SHARES, [hand; frame]) explain.adamShare(0.5, ");
  }

  @Test
  void adamIsNotJudgedByTargetsThatNeitherReaches() {
    // At the rate of the other Adam would be quick; at its own it gets nowhere, as descent does.
    Investigation investigation = investigated(spec(DESCENT, 0.1), spec(ADAM, 1e-4));

    assertThat(investigation.adam().orElseThrow().support()).isEqualTo(Support.UNDECIDED);
    assertThat(said(investigation)).contains("explain.adamReason(OUT_OF_REACH, [hand; frame])");
  }

  @Test
  void adamThatOtherSettingsUndoDepends() {
    // Adam needs far fewer updates than descent at Adam's rate, but that rate costs more still.
    Investigation investigation = investigated(spec(DESCENT, 4), spec(ADAM, 0.01));

    AdamClaim adam = investigation.adam().orElseThrow();
    assertThat(adam.shares()).anyMatch(AdamClaim.ShareAt::helps);
    assertThat(adam.support()).isEqualTo(Support.DEPENDS);
    assertThat(said(investigation)).contains("explain.adamInPart(frame, [0.5], [], ");
  }

  @Test
  void withoutAStudyTheSpeedIsThatOfOneRunAndAdamIsNotDecided() {
    Investigation all = investigated(spec(DESCENT, 0.5), spec(ADAM, 0.003));
    Investigation quick = Investigation.quick(all.evidence(), all.symmetry());

    assertThat(race(quick).seeds()).isEqualTo(1);
    assertThat(quick.adam().orElseThrow().support()).isEqualTo(Support.UNDECIDED);
    assertThat(said(quick))
        .contains(
            "race.measuredAt([hand; frame], 1, [])",
            "explain.adamReason(NOT_EXAMINED, [hand; frame])");
  }

  @Test
  void theAnswersHoldTheStudyTheReasonAndTheCertificate() {
    Investigation investigation = investigated(spec(DESCENT, 0.05), spec(ADAM, 0.05));

    assertThat(Investigations.answers(TestLanguages.keys(), investigation))
        .contains(
            "### answers.seedsHeading",
            "seeds.pair([hand; frame], [seeds.faster(frame, [seeds.won(0.5, 8, 8); seeds.won(0.3, 8, 8)])])",
            "interval.method(TANGO)",
            "### answers.whyHeading",
            "![explain.targetHeading(0.3)](waterfall-0.3.png)")
        .doesNotContain("convergence.reasonUnknown");
  }

  private static Race race(Investigation investigation) {
    return investigation.speed().get(0).race();
  }

  private static String said(Investigation investigation) {
    return Claims.toMarkdown(Investigations.report(investigation).claims(), TestLanguages.keys());
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
            Investigations.of(experiment, Fixtures.run(spec, hand), Fixtures.run(spec, framework));
        Support verdict = race(quick).secondIsFaster();

        assertThat(Investigations.answers(TestLanguages.keys(), quick))
            .contains(
                "frame), convergence.network(HAND_WRITTEN, manual, hand)) **Answers.support(%s).**"
                    .formatted(verdict))
            .containsAnyOf(
                "oneRunSays(race.verdict(hand, frame, %s))".formatted(verdict),
                // Nothing for it, but something for the opposite: then that is said.
                verdict == Support.NOT_SUPPORTED
                    ? "oneRunSays(race.verdict(frame, hand, "
                    : "no other");
      }
    }
  }

  @Test
  void whatDoesNotLearnAsDrawnSaysNothingOfZeroStarts() {
    NetworkSpec brief = spec(DESCENT, 0.05).withUpdates(3);
    Investigation quick =
        Investigations.of(
            Fixtures.experiment(List.of(0.5), new Contender("hand", "manual", brief)));

    assertThat(Investigations.report(quick).claims())
        .extracting(Claim::id, Claim::support)
        .containsExactly(
            tuple("zero-weights", Support.UNDECIDED), tuple("zero-biases", Support.UNDECIDED));
    assertThat(said(quick)).contains("symmetry.drawnHasNotLearnt(hand, 3).");
  }

  @Test
  void programsReadTheVerdictsByName() throws Exception {
    Investigation investigation = investigated(spec(DESCENT, 0.05), spec(ADAM, 0.05));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Investigations.report(investigation).files().get("results.json").writeTo(bytes);
    JsonNode claims = new ObjectMapper().readTree(bytes.toByteArray()).path("claims");

    assertThat(claims.findValuesAsText("id"))
        .containsExactly("structure", "faster", "adam", "zero-weights", "zero-biases");
    JsonNode faster = claims.path(1);
    assertThat(faster.path("verdict").asText()).isEqualTo("supported");
    assertThat(faster.path("basis").asText())
        .startsWith("hand and frame over 8 seeds: frame needs fewer updates");
    assertThat(faster.path("pair").toString()).isEqualTo("[\"hand\",\"frame\"]");
    assertThat(faster.path("seeds").path("frame").toString()).isEqualTo("{\"own\":8,\"twin\":0}");
    assertThat(faster.path("targets").toString())
        .isEqualTo("[{\"target\":0.5,\"first\":\"frame\"},{\"target\":0.3,\"first\":\"frame\"}]");
  }

  @Test
  void aTerminalIsToldInEnglish() {
    Investigation investigation = investigated(spec(DESCENT, 0.5), spec(ADAM, 0.003));

    assertThat(Claims.toText(Investigations.report(investigation).claims(), Language.english()))
        .contains("2. Convergence\n", "\"The stand-in network, frame, converges faster");
  }
}
