package org.dl4jcomparison.manual.fast;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;
import org.hipparchus.random.MersenneTwister;

/** The fast network against the readable one, step by step. */
class FastMlpEqualityTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void scalarKernelsGiveTheReadableNetworksBits(
      @ForAll @IntRange(min = 1, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 11) int inputs,
      @ForAll @IntRange(min = 1, max = 150) int hidden,
      @ForAll @IntRange(min = 1, max = 3) int outputs,
      @ForAll Setting setting,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Problem problem = new Problem(rows, inputs, hidden, outputs, seed);
    TrainingOptions options = setting.options();
    ManualMlp readable = new ManualMlp(problem.start(), options);
    FastMlp fast = new FastMlp(problem.start(), options, Kernels.scalar());

    for (int update = 0; update < 5; update++) {
      if (update % 2 == 0) {
        assertThat(fast.outputs(problem.flatX())).isDeepEqualTo(readable.outputs(problem.x()));
      }
      ManualMlp.Update expected = readable.update(problem.x(), problem.y());
      ManualMlp.Update actual = fast.tracedUpdate(problem.flatX(), problem.flatY());

      assertThat(actual.hidden()).isDeepEqualTo(expected.hidden());
      assertThat(actual.outputs()).isDeepEqualTo(expected.outputs());
      assertThat(actual.gradient()).isEqualTo(expected.gradient());
      assertThat(fast.parameters()).isEqualTo(readable.parameters());
      assertThat(fast.moments()).isEqualTo(readable.moments());
    }
  }

  /** Every way to train, as far as the numbers depend on it. */
  enum Setting {
    DESCENT_AS_NOTEBOOK(null, GradientReduction.SUM, HiddenGradient.UPDATED_WEIGHTS, true),
    DESCENT_AS_TEXTBOOK(null, GradientReduction.MEAN, HiddenGradient.SAME_WEIGHTS, true),
    DESCENT_SINGLE(null, GradientReduction.SUM, HiddenGradient.SAME_WEIGHTS, false),
    ADAM_AS_PYTORCH(
        EpsilonPlacement.PYTORCH, GradientReduction.MEAN, HiddenGradient.SAME_WEIGHTS, true),
    ADAM_AS_DL4J(EpsilonPlacement.DL4J, GradientReduction.SUM, HiddenGradient.SAME_WEIGHTS, true),
    ADAM_AS_PYTORCH_SINGLE(
        EpsilonPlacement.PYTORCH, GradientReduction.MEAN, HiddenGradient.UPDATED_WEIGHTS, false),
    ADAM_AS_DL4J_SINGLE(
        EpsilonPlacement.DL4J, GradientReduction.MEAN, HiddenGradient.SAME_WEIGHTS, false);

    private final EpsilonPlacement adam;
    private final GradientReduction reduction;
    private final HiddenGradient order;
    private final Precision precision;

    Setting(
        EpsilonPlacement adam,
        GradientReduction reduction,
        HiddenGradient order,
        boolean doublePrecision) {
      this.adam = adam;
      this.reduction = reduction;
      this.order = order;
      this.precision = doublePrecision ? Precision.FLOAT64 : Precision.FLOAT32;
    }

    TrainingOptions options() {
      return adam == null
          ? TrainingOptions.gradientDescent(0.03, reduction, order, precision)
          : TrainingOptions.adam(0.01, 1e-8, adam, reduction, order, precision);
    }
  }

  /** Data and a start, drawn. */
  record Problem(Parameters start, double[][] x, double[][] y, FlatMatrix flatX, FlatMatrix flatY) {
    Problem(int rows, int inputs, int hidden, int outputs, long seed) {
      this(
          Initializer.uniformFanIn().draw(inputs, hidden, outputs, seed),
          normal(new MersenneTwister((int) seed + 1), rows, inputs),
          labels(new MersenneTwister((int) seed + 2), rows, outputs));
    }

    private Problem(Parameters start, double[][] x, double[][] y) {
      this(start, x, y, FlatMatrix.of(x), FlatMatrix.of(y));
    }

    private static double[][] normal(MersenneTwister random, int rows, int columns) {
      double[][] drawn = new double[rows][columns];
      for (double[] row : drawn) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextGaussian();
        }
      }
      return drawn;
    }

    private static double[][] labels(MersenneTwister random, int rows, int columns) {
      double[][] drawn = new double[rows][columns];
      for (double[] row : drawn) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextBoolean() ? 1 : 0;
        }
      }
      return drawn;
    }
  }
}
