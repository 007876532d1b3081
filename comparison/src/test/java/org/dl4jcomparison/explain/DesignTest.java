package org.dl4jcomparison.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.OptimizerSpec.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

/** Which settings are factors, and what their combinations are. */
class DesignTest {
  private static final NetworkSpec A =
      spec(
          3,
          Initialization.Draw.of(InitializerKind.UNIFORM_0_1),
          new OptimizerSpec.GradientDescent());

  private static NetworkSpec spec(int hidden, Initialization start, OptimizerSpec optimizer) {
    return Fixtures.spec(10).withHidden(hidden).withInitialization(start).withOptimizer(optimizer);
  }

  private static final NetworkSpec EVERYTHING_ELSE =
      NetworkSpec.PLAIN
          .withHidden(16)
          .withInitialization(new Initialization.Draw(InitializerKind.CONSTANT, 0.5))
          .withZero(Set.of(ParameterName.B1))
          .withOptimizer(new Adam(1e-7, EpsilonPlacement.DL4J))
          .withLearningRate(0.001)
          .withGradient(GradientReduction.SUM)
          .withHiddenGradient(HiddenGradient.UPDATED_WEIGHTS)
          .withPrecision(Precision.FLOAT32)
          .withUpdates(20)
          .withSeed(7);

  private static List<String> keys(NetworkSpec a, NetworkSpec b) {
    return Design.between(a, b).factors().stream().map(Factor::key).toList();
  }

  @Test
  void everySettingThatChangesATrainingIsAFactor() {
    assertThat(Design.between(A, EVERYTHING_ELSE).factors())
        .extracting(Factor::key, Factor::a, Factor::b)
        .containsExactly(
            tuple("hidden", "3", "16"),
            tuple("initializer", "uniform-0-1", "constant 0.5"),
            tuple("zero", "none", "b1"),
            tuple("optimizer", "gradient-descent", "adam"),
            tuple("learning-rate", "0.1", "0.001"),
            tuple("gradient", "mean", "sum"),
            tuple("hidden-gradient", "same-weights", "updated-weights"),
            tuple("precision", "float64", "float32"));
  }

  @Test
  void updatesAndSeedAreNoFactors() {
    assertThat(keys(A, A.withUpdates(99).withSeed(5))).isEmpty();
  }

  @Test
  void adamsEpsilonIsAFactorOnlyIfBothSidesHaveAdam() {
    NetworkSpec one = spec(3, A.initialization(), new Adam(1e-8, EpsilonPlacement.PYTORCH));
    NetworkSpec other = spec(3, A.initialization(), new Adam(1e-7, EpsilonPlacement.DL4J));

    assertThat(keys(one, other)).containsExactly("epsilon", "epsilon-placement");
    assertThat(Design.between(one, other).spec(0b10).optimizer())
        .isEqualTo(new Adam(1e-8, EpsilonPlacement.DL4J));
    assertThat(keys(A, other)).containsExactly("optimizer");
    assertThat(Design.between(A, other).spec(1).optimizer()).isEqualTo(other.optimizer());
  }

  @Test
  void weightsFromAFileHaveOneWidthOnly() {
    Initialization wide = given("wide.json", 4);
    NetworkSpec b = spec(4, wide, new OptimizerSpec.GradientDescent());

    Design design = Design.between(A, b);

    assertThat(design.factors())
        .extracting(Factor::key, Factor::a, Factor::b)
        .containsExactly(tuple("hidden and initial-weights", "3, uniform-0-1", "4, wide.json"));
    assertThat(design.spec(1).initialParameters(Dataset.xor()).hidden()).isEqualTo(4);
    assertThat(keys(spec(4, A.initialization(), A.optimizer()), b)).containsExactly("initializer");
  }

  @Test
  void twoFilesWithTheSameWeightsAreTheSameStart() {
    assertThat(
            keys(
                spec(3, given("one.json", 3), A.optimizer()),
                spec(3, given("copy.json", 3), A.optimizer())))
        .isEmpty();
    assertThat(
            keys(
                spec(3, given("one.json", 3), A.optimizer()),
                spec(
                    3,
                    new Initialization.Given("one.json", A.initialization().parameters(2, 3, 1, 2)),
                    A.optimizer())))
        .containsExactly("initializer");
  }

  private static Initialization given(String file, int hidden) {
    Parameters values = A.initialization().parameters(2, hidden, 1, 1);
    return new Initialization.Given(file, values);
  }

  @Test
  void theFirstCombinationIsOneSpecAndTheLastTheOther() {
    Design design = Design.between(A, EVERYTHING_ELSE);

    assertThat(design.spec(0)).isEqualTo(A);
    assertThat(design.spec(design.combinations() - 1))
        .isEqualTo(EVERYTHING_ELSE.withUpdates(A.updates()).withSeed(A.seed()));
    assertThat(design.pattern(0b101)).isEqualTo("BABAAAAA");
  }

  @Test
  void everyCombinationIsAnother() {
    Design design = Design.between(A, EVERYTHING_ELSE);

    assertThat(IntStream.range(0, 256).mapToObj(design::spec)).hasSize(256).doesNotHaveDuplicates();
  }

  @Test
  void aCombinationTakesOneSettingFromTheSecondSpecAndLeavesTheOthers() {
    NetworkSpec width = Design.between(A, EVERYTHING_ELSE).spec(1);

    assertThat(width.hidden()).isEqualTo(16);
    assertThat(keys(A, width)).containsExactly("hidden");
  }
}
