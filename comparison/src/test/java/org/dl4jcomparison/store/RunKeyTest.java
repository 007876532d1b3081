package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class RunKeyTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("version", "1");

  private static RunKey key(NetworkSpec spec) {
    return RunKey.of(new Contender("any", "manual", spec), Dataset.xor(), ENVIRONMENT);
  }

  @Test
  void everythingThatDeterminesARunChangesItsKey() {
    NetworkSpec spec = Fixtures.adam(3, 10);
    List<RunKey> keys = new ArrayList<>();
    keys.add(key(spec));
    keys.add(RunKey.of(new Contender("any", "other", spec), Dataset.xor(), ENVIRONMENT));
    keys.add(
        RunKey.of(new Contender("any", "manual", spec), Dataset.xor(), Map.of("version", "2")));
    double[][] y = {{1}, {1}, {1}, {0}};
    keys.add(
        RunKey.of(
            new Contender("any", "manual", spec),
            new Dataset("xor", Dataset.xor().x(), y),
            ENVIRONMENT));
    keys.add(key(spec.withSeed(101)));
    keys.add(key(spec.withUpdates(11)));
    keys.add(key(spec.withZero(Set.of(ParameterName.B2))));
    keys.add(key(spec.withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))));
    keys.add(key(Fixtures.adam(4, 10)));
    keys.add(key(Fixtures.spec(10)));
    keys.add(key(spec.withOptimizer(new OptimizerSpec.Adam(1e-7, EpsilonPlacement.DL4J))));
    keys.add(key(spec.withOptimizer(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.PYTORCH))));
    keys.add(key(spec.withLearningRate(Math.nextUp(0.01))));
    keys.add(key(spec.withGradient(GradientReduction.SUM)));
    keys.add(key(spec.withHiddenGradient(HiddenGradient.UPDATED_WEIGHTS)));
    keys.add(key(spec.withPrecision(Precision.FLOAT32)));

    assertThat(keys).extracting(RunKey::sha256).doesNotHaveDuplicates().hasSize(16);
  }

  @Test
  void namesDoNotChangeTheKey() {
    NetworkSpec spec = Fixtures.spec(10);
    Dataset renamed = new Dataset("another name", Dataset.xor().x(), Dataset.xor().y());
    NetworkSpec given =
        spec.withInitialization(
            new Initialization.Given("weights.json", spec.initialParameters(Dataset.xor())));

    assertThat(RunKey.of(new Contender("renamed", "manual", spec), renamed, ENVIRONMENT))
        .isEqualTo(key(spec));
    assertThat(key(given)).isEqualTo(key(spec));
  }

  /**
   * Stores of earlier versions are useless if this changes unnoticed. A setting that is new to the
   * program is not in it, but neutral.
   */
  @Test
  void theKeyOfAKnownRunStaysWhatItWas() {
    RunKey key = key(Fixtures.adam(3, 10));

    assertThat(key.identity())
        .matches(
            """
            \\{"data":"428e8641a265e6ee2231b5be86bf5408b4fb8808f98d378e83a9817ad50c1494","engine":"manual",\
            "environment":\\{"version":"1"},"format":1,"spec":\\{"epsilon":"1e-8","epsilon-placement":"dl4j",\
            "gradient":"mean","hidden":3,"hidden-gradient":"same-weights","initial-weights":"[0-9a-f]{64}",\
            "learning-rate":"0.01","optimizer":"adam","precision":"float64","seed":100,"updates":10}}""");
  }
}
