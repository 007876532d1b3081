package org.dl4jcomparison.benchmarks;



import java.util.Random;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;

/**
 * What is trained: drawn data and a drawn start, the same in every JVM.
 *
 * @param start parameters
 * @param x rows x inputs, standard normal
 * @param y rows x 1, each 0 or 1
 */
record Problem(Parameters start, double[][] x, double[][] y) {
  static final double LEARNING_RATE = 1e-5;

  static Problem of(Shape shape) {
    Random random = new Random(1);
    double[][] x = new double[shape.rows()][shape.inputs()];
    double[][] y = new double[shape.rows()][1];
    for (int i = 0; i < shape.rows(); i++) {
      for (int k = 0; k < shape.inputs(); k++) {
        x[i][k] = random.nextGaussian();
      }
      y[i][0] = random.nextBoolean() ? 1 : 0;
    }
    return new Problem(Initializer.uniformFanIn().draw(shape.inputs(), shape.hidden(), 1, 3), x, y);
  }

  /** Gradient descent on the summed gradient, in double precision. */
  static TrainingOptions options(HiddenGradient order) {
    return TrainingOptions.gradientDescent(
        LEARNING_RATE, GradientReduction.SUM, order, Precision.FLOAT64);
  }
}
