package org.dl4jcomparison.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hand-written Adam against PyTorch 2.13.0, from the same weights. */
class PytorchEqualityTest {

  @ParameterizedTest
  @CsvSource({"FLOAT64,1e-10", "FLOAT32,5e-6"})
  void adamFollowsPytorch(Precision precision, double tolerance) {
    for (int seed = 1; seed <= 3; seed++) {
      String file = "pytorch-seed%d-h16-%s.json".formatted(seed, precision.label());
      Reference reference = Reference.read(file);
      ManualMlp network = new ManualMlp(reference.initial(), adam(precision));

      double[] losses = network.fit(Reference.XOR_X, Reference.XOR_Y, 3000);

      double curve = Reference.largestDifference(losses, reference.loss());
      System.out.printf("%s: largest deviation %.1e in 3001 losses%n", file, curve);
      assertThat(curve).as(file).isLessThan(tolerance);
    }
  }

  private static TrainingOptions adam(Precision precision) {
    return TrainingOptions.adam(
        0.001,
        Adam.DEFAULT_EPSILON,
        EpsilonPlacement.PYTORCH,
        GradientReduction.MEAN,
        HiddenGradient.SAME_WEIGHTS,
        precision);
  }
}
