package org.dl4jcomparison.nd4j;

import java.util.Optional;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A network of one hidden layer of sigmoid units and a sigmoid output layer, bound to one data set
 * and trained by full-batch steps on the binary cross-entropy; written as the notebook writes it
 * for NumPy, an ND4J operation for every operator of its {@code fit} loop.
 *
 * <pre>{@code
 * Nd4jMlp network = new Nd4jMlp(Nd4jSettings.notebook(), start, x, y);
 * network.update();
 * }</pre>
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Nd4jMlp {
  static {
    Fence.stands();
  }

  private final Nd4jSettings settings;
  private final INDArray x; // rows x inputs
  private final INDArray y; // rows x outputs

  private final INDArray w1; // inputs x hidden
  private final INDArray b1; // 1 x hidden
  private final INDArray w2; // hidden x outputs
  private final INDArray b2; // 1 x outputs
  private final Optional<Moments> moments;

  /** Rows x outputs; null before the first update. */
  private INDArray outputsBeforeUpdate;

  private record Moments(Nd4jAdam w1, Nd4jAdam b1, Nd4jAdam w2, Nd4jAdam b2) {
    MlpWeights each(Function<Nd4jAdam, INDArray> moment) {
      return matrices(moment.apply(w1), moment.apply(b1), moment.apply(w2), moment.apply(b2));
    }
  }

  /** Everything that one pass through the formulas leaves behind, as arrays. */
  private record Pass(
      INDArray s1,
      INDArray s2,
      INDArray w1Gradient,
      INDArray b1Gradient,
      INDArray w2Gradient,
      INDArray b2Gradient) {}

  /**
   * Readies a network.
   *
   * @param initial the weights to start from, rounded to the settings' data type
   * @param x rows x inputs
   * @param y labels, rows x outputs, each 0 or 1
   */
  public Nd4jMlp(Nd4jSettings settings, MlpWeights initial, double[][] x, double[][] y) {
    this.settings = settings;
    this.x = array(x);
    this.y = array(y);
    this.w1 = array(initial.w1());
    this.b1 = array(initial.b1());
    this.w2 = array(initial.w2());
    this.b2 = array(initial.b2());
    this.moments =
        settings.adam().map(a -> new Moments(adam(a, w1), adam(a, b1), adam(a, w2), adam(a, b2)));
  }

  private INDArray array(double[][] values) {
    return Nd4j.create(values).castTo(settings.dataType());
  }

  private Nd4jAdam adam(Nd4jSettings.Adam adam, INDArray parameter) {
    return new Nd4jAdam(settings.learningRate(), adam, parameter);
  }

  /** {@code (X @ W) + b}: x rows x in, w in x out, b 1 x out; gives rows x out. */
  private static INDArray linearFunction(INDArray w, INDArray x, INDArray b) {
    return x.mmul(w).add(b);
  }

  /** {@code 1 / (1 + np.exp(-Z))}, element by element. */
  private static INDArray sigmoidFunc(INDArray z) {
    return Transforms.exp(z.neg()).add(1).rdiv(1);
  }

  /** One optimizer step on all rows. */
  public void update() {
    fitOnce(y);
  }

  /** The body of the notebook's loop. */
  private Pass fitOnce(INDArray labels) {
    // Forward pass
    INDArray z1 = linearFunction(w1, x, b1); // rows x hidden
    INDArray s1 = sigmoidFunc(z1); // rows x hidden
    INDArray z2 = linearFunction(w2, s1, b2); // rows x outputs
    INDArray s2 = sigmoidFunc(z2); // rows x outputs

    // Backpropagation with cross-entropy
    INDArray delta2 = s2.sub(labels); // rows x outputs
    if (!settings.sumOverRows()) {
      delta2 = delta2.div(labels.rows());
    }
    INDArray w2BeforeStep = w2.dup();
    INDArray w2Gradient = s1.transpose().mmul(delta2); // hidden x outputs
    INDArray b2Gradient = delta2.sum(true, 0); // 1 x outputs
    w2.subi(step(w2Gradient, Moments::w2));
    b2.subi(step(b2Gradient, Moments::b2));

    INDArray w2Back = settings.throughUpdatedWeights() ? w2 : w2BeforeStep;
    INDArray delta1 = delta2.mmul(w2Back.transpose()).mul(s1).mul(s1.rsub(1)); // rows x hidden
    INDArray w1Gradient = x.transpose().mmul(delta1); // inputs x hidden
    INDArray b1Gradient = delta1.sum(true, 0); // 1 x hidden
    w1.subi(step(w1Gradient, Moments::w1));
    b1.subi(step(b1Gradient, Moments::b1));

    outputsBeforeUpdate = s2;
    return new Pass(s1, s2, w1Gradient, b1Gradient, w2Gradient, b2Gradient);
  }

  /** {@code gradients * eta}, or Adam's step. */
  private INDArray step(INDArray gradient, Function<Moments, Nd4jAdam> which) {
    return moments
        .map(m -> which.apply(m).step(gradient))
        .orElseGet(() -> gradient.mul(settings.learningRate()));
  }

  /**
   * A step on these labels, which also tells what it computed; on the network's own the same step
   * as {@link #update()}.
   *
   * @param labels rows x outputs, of any value
   */
  public Nd4jUpdate tracedUpdate(double[][] labels) {
    Pass pass = fitOnce(array(labels));
    return new Nd4jUpdate(
        Matrices.toJava(pass.s1),
        Matrices.toJava(pass.s2),
        matrices(pass.w1Gradient, pass.b1Gradient, pass.w2Gradient, pass.b2Gradient),
        moments.map(m -> m.each(Nd4jAdam::first)),
        moments.map(m -> m.each(Nd4jAdam::second)));
  }

  /**
   * The outputs that the last update started from, rows x outputs.
   *
   * @throws IllegalStateException if there was no update
   */
  public double[][] outputsBeforeUpdate() {
    if (outputsBeforeUpdate == null) {
      throw new IllegalStateException("There was no update");
    }
    return Matrices.toJava(outputsBeforeUpdate);
  }

  /** The network's outputs now: rows x outputs, each in [0, 1]. */
  public double[][] outputs() {
    INDArray s1 = sigmoidFunc(linearFunction(w1, x, b1));
    return Matrices.toJava(sigmoidFunc(linearFunction(w2, s1, b2)));
  }

  /** The weights as they are now. */
  public MlpWeights weights() {
    return matrices(w1, b1, w2, b2);
  }

  private static MlpWeights matrices(INDArray w1, INDArray b1, INDArray w2, INDArray b2) {
    return new MlpWeights(
        Matrices.toJava(w1), Matrices.toJava(b1), Matrices.toJava(w2), Matrices.toJava(b2));
  }
}
