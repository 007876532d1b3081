package org.dl4jcomparison.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hipparchus.random.MersenneTwister;

/** Analytic gradients against central differences, over random shapes and every combination. */
class GradientPropertiesTest {

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void gradientsAgreeWithCentralDifferences(
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 5) int inputs,
      @ForAll @IntRange(min = 1, max = 8) int hidden,
      @ForAll @IntRange(min = 1, max = 3) int outputs,
      @ForAll GradientReduction reduction,
      @ForAll HiddenGradient order,
      @ForAll boolean adam,
      @ForAll EpsilonPlacement placement,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Parameters start = Initializer.uniformFanIn().draw(inputs, hidden, outputs, seed);
    MersenneTwister random = new MersenneTwister((int) seed + 1);
    double[][] x = normal(random, rows, inputs);
    double[][] y = labels(random, rows, outputs);
    TrainingOptions options =
        adam
            ? TrainingOptions.adam(0.05, 1e-8, placement, reduction, order, Precision.FLOAT64)
            : TrainingOptions.gradientDescent(0.05, reduction, order, Precision.FLOAT64);
    ManualMlp network = new ManualMlp(start, options);

    ManualMlp.Update update = network.update(x, y);

    // The mean loss is over rows and outputs; the network's gradient is of the sum over outputs.
    double scale = (double) outputs * (reduction == GradientReduction.SUM ? rows : 1);
    ToDoubleFunction<Parameters> loss =
        p -> scale * CrossEntropy.mean(new ManualMlp(p, options).outputs(x), y);
    assertSame(update, ParameterName.W2, start, loss);
    assertSame(update, ParameterName.B2, start, loss);

    // Through the updated W2 the hidden layer's gradient is that of the loss linearised in the
    // outputs' logits, with W2 already stepped.
    ToDoubleFunction<Parameters> hiddenLoss =
        order == HiddenGradient.SAME_WEIGHTS
            ? loss
            : p -> linearised(p, network.parameters().w2(), update.outputs(), x, y, reduction);
    assertSame(update, ParameterName.W1, start, hiddenLoss);
    assertSame(update, ParameterName.B1, start, hiddenLoss);
  }

  /** The sum over rows and outputs of delta2 * (S1 @ w2): delta2 and w2 fixed, S1 from p. */
  private static double linearised(
      Parameters p,
      double[][] w2,
      double[][] outputs,
      double[][] x,
      double[][] y,
      GradientReduction reduction) {
    double[][] w1 = p.w1();
    double[][] b1 = p.b1();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < b1[0].length; j++) {
        double z = b1[0][j];
        for (int k = 0; k < w1.length; k++) {
          z += x[i][k] * w1[k][j];
        }
        for (int k = 0; k < w2[j].length; k++) {
          sum += (outputs[i][k] - y[i][k]) * w2[j][k] / (1 + Math.exp(-z));
        }
      }
    }
    return reduction == GradientReduction.MEAN ? sum / x.length : sum;
  }

  private static void assertSame(
      ManualMlp.Update update,
      ParameterName name,
      Parameters at,
      ToDoubleFunction<Parameters> loss) {
    double[][] analytic = update.gradient().get(name);
    double difference = 0;
    double size = 0;
    for (int i = 0; i < analytic.length; i++) {
      for (int j = 0; j < analytic[i].length; j++) {
        double numeric = richardson(at, name, i, j, loss);
        difference = Math.max(difference, Math.abs(numeric - analytic[i][j]));
        size = Math.max(size, Math.abs(numeric));
      }
    }
    assertThat(difference).as(name.label()).isLessThanOrEqualTo(1e-7 * size + 1e-12);
  }

  /** Central differences at h and h/2, extrapolated: the error falls with the fourth power of h. */
  private static double richardson(
      Parameters at, ParameterName name, int i, int j, ToDoubleFunction<Parameters> loss) {
    double h = 2e-3;
    return (4 * central(at, name, i, j, h / 2, loss) - central(at, name, i, j, h, loss)) / 3;
  }

  private static double central(
      Parameters at,
      ParameterName name,
      int i,
      int j,
      double h,
      ToDoubleFunction<Parameters> loss) {
    return (loss.applyAsDouble(moved(at, name, i, j, h))
            - loss.applyAsDouble(moved(at, name, i, j, -h)))
        / (2 * h);
  }

  private static Parameters moved(Parameters p, ParameterName name, int i, int j, double by) {
    return p.map(
        (each, array) -> {
          if (each.equals(name)) {
            array[i][j] += by;
          }
          return array;
        });
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void singlePrecisionGradientsAreTheDoubleOnesRounded(
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 8) int hidden,
      @ForAll GradientReduction reduction,
      @ForAll HiddenGradient order,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Parameters start = Initializer.uniformFanIn().draw(3, hidden, 1, seed);
    MersenneTwister random = new MersenneTwister((int) seed + 1);
    double[][] x = normal(random, rows, 3);
    double[][] y = labels(random, rows, 1);

    Parameters single = gradient(start, reduction, order, Precision.FLOAT32, x, y);
    Parameters full = gradient(start, reduction, order, Precision.FLOAT64, x, y);

    // A handful of roundings of 6e-8 each, on terms of size about one for every row.
    assertThat(Reference.largestDifference(single, full)).isLessThan(2e-6 * rows);
  }

  private static Parameters gradient(
      Parameters start,
      GradientReduction reduction,
      HiddenGradient order,
      Precision precision,
      double[][] x,
      double[][] y) {
    TrainingOptions options = TrainingOptions.gradientDescent(0.05, reduction, order, precision);
    return new ManualMlp(start, options).update(x, y).gradient();
  }

  static double[][] normal(MersenneTwister random, int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return drawn;
  }

  static double[][] labels(MersenneTwister random, int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextBoolean() ? 1 : 0;
      }
    }
    return drawn;
  }
}
