package org.dl4jcomparison.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.testing.CopiedEngine;
import org.dl4jcomparison.testing.CopiedEngine.Fault;
import org.dl4jcomparison.text.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A certificate names the stage and the update of every fault planted in a copy of an engine. */
class PlantedFaultsTest {
  private static final Set<String> ANY = Set.of("W1", "b1", "W2", "b2");
  private static final Set<String> BIASES = Set.of("b1", "b2");
  private static final Set<String> HIDDEN_LAYER = Set.of("W1", "b1");
  private static final Set<String> ONLY_W2 = Set.of("W2");
  private static final Stage FIRST_MOMENT = new Stage(Adam.FIRST_MOMENT);
  private static final Optional<String> UNEXPLAINED = Optional.empty();

  private static final List<List<String>> REPORTED = new ArrayList<>();

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            Fault.TRANSPOSED_W1, 1, Stage.HIDDEN, Set.of("S1"), Optional.of("weight-layout")),
        Arguments.of(Fault.SUM_FOR_MEAN, 1, Stage.GRADIENT, ANY, Optional.of("gradient")),
        Arguments.of(Fault.BIASES_NOT_UPDATED, 1, Stage.PARAMETERS, BIASES, UNEXPLAINED),
        Arguments.of(Fault.STEP_COUNT_OFF_BY_ONE, 1, Stage.PARAMETERS, ANY, UNEXPLAINED),
        Arguments.of(Fault.SWAPPED_BETAS, 1, FIRST_MOMENT, ANY, UNEXPLAINED),
        Arguments.of(
            Fault.HIDDEN_GRADIENT_THROUGH_UPDATED_W2,
            1,
            Stage.GRADIENT,
            HIDDEN_LAYER,
            Optional.of("hidden-gradient")),
        Arguments.of(Fault.LEARNING_RATE_OFF, 1, Stage.PARAMETERS, ANY, UNEXPLAINED),
        Arguments.of(
            Fault.STEPPED_TWICE_ONCE, CopiedEngine.ONCE, Stage.PARAMETERS, ONLY_W2, UNEXPLAINED),
        Arguments.of(
            Fault.UPDATED_TWICE_ONCE, CopiedEngine.ONCE, FIRST_MOMENT, ONLY_W2, UNEXPLAINED),
        Arguments.of(
            Fault.SINGLE_PRECISION_PARAMETERS, 1, Stage.PARAMETERS, ANY, Optional.of("precision")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void theCertificateNamesStageUpdateAndParameter(
      Fault fault, int update, Stage stage, Set<String> where, Optional<String> cause) {
    Certificate certificate = certify(fault, update + 100);

    assertThat(certificate.agrees()).isFalse();
    Gap first = certificate.first().orElseThrow();
    report(fault, certificate);
    assertThat(first.update()).isEqualTo(update);
    assertThat(first.stage()).isEqualTo(stage);
    assertThat(where).contains(first.name());
    assertThat(certificate.searches()).hasSize(1);
    assertThat(certificate.searches().get(0).explanation().map(TriedHypothesis::change))
        .isEqualTo(cause);
  }

  /** Bit for bit, so that what the others report comes from their faults alone. */
  @Test
  void theCopyWithoutAFaultIsTheSameToTheLastBit() {
    Certificate certificate = certify(Fault.NONE, 600);

    assertThat(certificate.agrees()).isTrue();
    assertThat(certificate.largest().difference()).isZero();
    assertThat(certificate.stages()).hasSize(7);
    assertThat(certificate.searches()).isEmpty();
    REPORTED.add(0, List.of(Fault.NONE.description(), "-", "-", "-", "0", "-"));
  }

  @Test
  void theSizeOfTheFirstDifferenceIsThatOfTheFault() {
    Gap first = certify(Fault.LEARNING_RATE_OFF, 1).first().orElseThrow();

    // Adam's first step is the learning rate, up or down.
    assertThat(first.absolute()).isCloseTo(0.001 * 1e-6, within(1e-12));
  }

  private static Certificate certify(Fault fault, int updates) {
    NetworkSpec common = CommonNetwork.spec().withUpdates(updates);
    // Two inputs and two hidden units: a transposed W1 has the right shape and wrong numbers.
    NetworkSpec spec = fault == Fault.TRANSPOSED_W1 ? common.withHidden(2) : common;
    Engines engines = Engines.of(List.of(new ManualEngine(), new CopiedEngine(fault)));
    return Certifier.certify(
        engines,
        "manual",
        "copy",
        spec,
        Dataset.xor(),
        Tolerances.of(spec.precision()),
        step -> {});
  }

  private static void report(Fault fault, Certificate certificate) {
    Gap first = certificate.first().orElseThrow();
    Search search = certificate.searches().get(0);
    REPORTED.add(
        List.of(
            fault.description(),
            String.valueOf(first.update()),
            first.stage().label(),
            first.name(),
            String.format(Locale.ROOT, "%.1e", first.difference()),
            search
                .explanation()
                .map(
                    trial ->
                        String.format(
                            Locale.ROOT,
                            "%s: %.1e becomes %.1e",
                            trial.change(),
                            search.largest(),
                            trial.largest()))
                .orElse("none of the conventions")));
  }

  @AfterAll
  static void printWhatWasReported() {
    System.out.print(
        new Table(
                List.of("planted fault", "update", "stage", "array", "difference", "cause"),
                REPORTED)
            .toText());
  }
}
