package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class TwinCheckTest {
  private static final NetworkSpec SPEC = Fixtures.spec(3);
  private static final List<Double> TARGETS = List.of(0.5, 0.1);

  private static TrainingRun run(double... loss) {
    return Fixtures.run(SPEC, loss);
  }

  private static TwinCheck check(TrainingRun own, TrainingRun twin) {
    return TwinCheck.none(1e-4).and(run(0.7, 0.6), run(0.7, 0.6), TARGETS).and(own, twin, TARGETS);
  }

  @Test
  void theLargestDifferencesAreToldAndASmallOneIsAgreement() {
    TwinCheck check = check(run(0.7, 0.50001, 0.4, 0.1), run(0.7, 0.5, 0.40002, 0.1));
    assertThat(check.seeds()).isEqualTo(2);
    assertThat(check.loss()).isBetween(1.9e-5, 2.1e-5);
    assertThat(check.updates()).hasValue(1);
    assertThat(check.agrees()).isTrue();
  }

  @Test
  void lossesBeyondTheToleranceAreNoAgreement() {
    assertThat(check(run(0.7, 0.6), run(0.7, 0.6002)).agrees()).isFalse();
  }

  @Test
  void aTargetThatOnlyOneReachesIsNoAgreementHoweverCloseTheLossesAre() {
    TwinCheck check = check(run(0.7, 0.5), run(0.7, 0.50001));
    assertThat(check.updates()).isEqualTo(Optional.empty());
    assertThat(check.agrees()).isFalse();
  }

  @Test
  void oneThatEndsBeforeTheOtherIsNoAgreement() {
    TrainingRun broken = Fixtures.run(SPEC, new Outcome.Diverged(1), 0.7);
    assertThat(check(run(0.7, 0.6), broken).loss()).isInfinite();
    assertThat(check(run(0.7, 0.6), broken).agrees()).isFalse();
  }
}
