package org.dl4jcomparison.manual;

import java.util.List;

/**
 * A network of one hidden layer of sigmoid units and a sigmoid output layer, trained by full-batch
 * steps on the mean binary cross-entropy.
 *
 * <p>{@link #update} takes the steps of the notebook's {@code fit} loop, in their order and under
 * their names: {@code Z1, S1, Z2, S2}, {@code delta2}, the output layer's step, {@code delta1}, the
 * hidden layer's step. This is the readable implementation: plain loops, a new array for every
 * intermediate result.
 *
 * <pre>{@code
 * Parameters start = Initializer.uniform01().draw(2, 3, 1, 100);
 * ManualMlp network = new ManualMlp(start, TrainingOptions.notebook());
 * double[] losses = network.fit(x, y, 5000);
 * }</pre>
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ManualMlp {
  private final TrainingOptions options;
  private final Optimizer optimizer;
  private final Matrices matrices;

  private final double[][] w1; // inputs x hidden
  private final double[][] b1; // 1 x hidden
  private final double[][] w2; // hidden x outputs
  private final double[][] b2; // 1 x outputs

  /** Starts from the given parameters, rounded to the options' precision. */
  public ManualMlp(Parameters initial, TrainingOptions options) {
    this.options = options;
    this.optimizer = options.newOptimizer();
    this.matrices = new Matrices(options.precision());
    this.w1 = matrices.rounded(initial.w1());
    this.b1 = matrices.rounded(initial.b1());
    this.w2 = matrices.rounded(initial.w2());
    this.b2 = matrices.rounded(initial.b2());
  }

  /**
   * One optimizer step on all rows.
   *
   * @param x rows x inputs
   * @param y labels, rows x outputs, each 0 or 1
   * @return what the update computed on its way; its outputs are those before the step
   */
  public Update update(double[][] x, double[][] y) {
    optimizer.beginUpdate();

    // Forward pass
    double[][] z1 = matrices.linear(x, w1, b1); // rows x hidden
    double[][] s1 = matrices.sigmoid(z1); // rows x hidden
    double[][] z2 = matrices.linear(s1, w2, b2); // rows x outputs
    double[][] s2 = matrices.sigmoid(z2); // rows x outputs

    // Backpropagation: with cross-entropy and a sigmoid, dLoss/dZ2 is the plain difference.
    double share = options.reduction() == GradientReduction.MEAN ? 1.0 / x.length : 1.0;
    double[][] delta2 = matrices.scaledDifference(s2, y, share); // rows x outputs
    double[][] w2Gradient = matrices.transposedTimes(s1, delta2); // hidden x outputs
    double[][] b2Gradient = matrices.columnSums(delta2); // 1 x outputs
    double[][] w2BeforeStep = Matrices.copy(w2);
    optimizer.step(ParameterName.W2, w2, w2Gradient);
    optimizer.step(ParameterName.B2, b2, b2Gradient);

    // The notebook carries the error back through the W2 it has just stepped.
    double[][] w2Back =
        options.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS ? w2 : w2BeforeStep;
    double[][] delta1 = matrices.throughSigmoid(delta2, w2Back, s1); // rows x hidden
    double[][] w1Gradient = matrices.transposedTimes(x, delta1); // inputs x hidden
    double[][] b1Gradient = matrices.columnSums(delta1); // 1 x hidden
    optimizer.step(ParameterName.W1, w1, w1Gradient);
    optimizer.step(ParameterName.B1, b1, b1Gradient);

    return new Update(s1, s2, new Parameters(w1Gradient, b1Gradient, w2Gradient, b2Gradient));
  }

  /**
   * What one update computed.
   *
   * @param hidden activations of the hidden layer before the step, rows x hidden
   * @param outputs the network's outputs before the step, rows x outputs
   * @param gradient of each parameter, as it was given to the optimizer
   */
  public record Update(double[][] hidden, double[][] outputs, Parameters gradient) {}

  /** The network's outputs for x (rows x inputs): rows x outputs, each in [0, 1]. */
  public double[][] outputs(double[][] x) {
    double[][] s1 = matrices.sigmoid(matrices.linear(x, w1, b1));
    return matrices.sigmoid(matrices.linear(s1, w2, b2));
  }

  /** The notebook's {@code predict}: 1 where an output is at least 0.5, else 0; rows x outputs. */
  public int[][] predict(double[][] x) {
    double[][] s2 = outputs(x);
    int[][] classes = new int[s2.length][s2[0].length];
    for (int i = 0; i < s2.length; i++) {
      for (int j = 0; j < s2[i].length; j++) {
        classes[i][j] = s2[i][j] >= 0.5 ? 1 : 0;
      }
    }
    return classes;
  }

  /**
   * Trains and keeps the loss: the notebook's {@code fit}, with one value more at the end.
   *
   * @param x rows x inputs
   * @param y labels, rows x outputs, each 0 or 1
   * @param updates how many steps, at least 0
   * @return updates + 1 losses; the first is before any update
   */
  public double[] fit(double[][] x, double[][] y, int updates) {
    double[] losses = new double[updates + 1];
    for (int i = 0; i < updates; i++) {
      losses[i] = CrossEntropy.mean(update(x, y).outputs(), y);
    }
    losses[updates] = CrossEntropy.mean(outputs(x), y);
    return losses;
  }

  /** What the optimizer remembers after the updates made so far; nothing for gradient descent. */
  public List<Optimizer.Slot> slots() {
    return optimizer.slots();
  }

  /** The parameters as they are now. */
  public Parameters parameters() {
    return new Parameters(w1, b1, w2, b2);
  }
}
