package org.dl4jcomparison.dl4j;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.dl4jcomparison.nd4j.Fence;
import org.dl4jcomparison.nd4j.Matrices;
import org.dl4jcomparison.nd4j.MlpWeights;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;

/**
 * A DeepLearning4J {@link MultiLayerNetwork} with one hidden layer, bound to one data set and
 * trained by full-batch updates from given weights.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Dl4jMlp {
  static {
    Fence.stands();
  }

  private static final IActivation SIGMOID = Activation.SIGMOID.getActivationFunction();

  private final MultiLayerNetwork network;
  private final RememberingXent loss = new RememberingXent();
  private final INDArray x; // rows x inputs
  private final INDArray y; // rows x outputs
  private final MlpWeights shape;

  /** Room for outputs, rows x outputs. */
  private final INDArray outputs;

  /**
   * Builds the network and hands it its start.
   *
   * @param initial the weights to start from, rounded to the settings' data type
   * @param x rows x inputs
   * @param y labels, rows x outputs, each 0 or 1
   */
  public Dl4jMlp(Dl4jSettings settings, MlpWeights initial, double[][] x, double[][] y) {
    this.network = new MultiLayerNetwork(configuration(settings, initial, loss));
    this.x = array(x, settings.dataType());
    this.y = array(y, settings.dataType());
    this.shape = initial;
    this.outputs = Nd4j.create(settings.dataType(), y.length, y[0].length);
    network.init();
    setWeights(initial, settings.dataType());
  }

  /** The network as DL4J's users write it: a dense layer and an output layer, both sigmoid. */
  private static MultiLayerConfiguration configuration(
      Dl4jSettings settings, MlpWeights shape, RememberingXent loss) {
    return new NeuralNetConfiguration.Builder()
        .dataType(settings.dataType())
        .updater(settings.updater())
        // Without mini-batches DL4J does not divide the gradient by the number of rows.
        .miniBatch(!settings.sumOverRows())
        .list()
        .layer(
            new DenseLayer.Builder()
                .nIn(shape.inputs())
                .nOut(shape.hidden())
                .activation(Activation.SIGMOID)
                .build())
        .layer(
            new OutputLayer.Builder(loss)
                .nIn(shape.hidden())
                .nOut(shape.outputs())
                .activation(Activation.SIGMOID)
                .build())
        .build();
  }

  /**
   * Copies the weights into the network, array by array. DL4J keeps all parameters in one vector,
   * in which it flattens each weight matrix column by column ('f' order); a plain row-by-row vector
   * handed to {@code setParams} would transpose them silently. {@code setParam} takes matrices.
   */
  private void setWeights(MlpWeights weights, DataType type) {
    network.setParam("0_W", array(weights.w1(), type));
    network.setParam("0_b", array(weights.b1(), type));
    network.setParam("1_W", array(weights.w2(), type));
    network.setParam("1_b", array(weights.b2(), type));
  }

  private static INDArray array(double[][] values, DataType type) {
    return Nd4j.create(values).castTo(type);
  }

  /** One {@code fit} on all rows: one optimizer step. */
  public void update() {
    network.fit(x, y);
  }

  /**
   * A step on these labels, which also tells what it computed; on the network's own the same step
   * as {@link #update()}.
   *
   * @param labels rows x outputs, of any value
   */
  public Dl4jUpdate tracedUpdate(double[][] labels) {
    boolean mean = network.getLayerWiseConfigurations().getConf(0).isMiniBatch();
    UpdateRecorder recorder = new UpdateRecorder(mean ? x.rows() : 1);
    network.setListeners(recorder);
    try {
      network.fit(x, array(labels, x.dataType()));
    } finally {
      network.setListeners();
    }
    return new Dl4jUpdate(
        recorder.hidden(), outputsBeforeUpdate(), shape.fromFlat(recorder.gradient()), moments());
  }

  /** Each block of the updater's state holds M of all its parameters, then V of all of them. */
  private Optional<Dl4jUpdate.Moments> moments() {
    double[] first = new double[(int) network.numParams()];
    double[] second = new double[first.length];
    for (UpdaterBlock block : ((MultiLayerUpdater) network.getUpdater()).getUpdaterBlocks()) {
      if (!(block.getGradientUpdater() instanceof AdamUpdater)) {
        return Optional.empty();
      }
      double[] state = Matrices.toJava(block.getUpdaterView())[0];
      int from = block.getParamOffsetStart();
      int length = block.getParamOffsetEnd() - from;
      System.arraycopy(state, 0, first, from, length);
      System.arraycopy(state, length, second, from, length);
    }
    return Optional.of(new Dl4jUpdate.Moments(shape.fromFlat(first), shape.fromFlat(second)));
  }

  /**
   * The outputs that the last update started from: rows x outputs, each in [0, 1]. The same bits as
   * {@link #outputs} before it; no forward pass is made for them.
   *
   * @throws IllegalStateException if there was no update
   */
  public double[][] outputsBeforeUpdate() {
    double[][] logits = loss.logits();
    if (logits == null) {
      throw new IllegalStateException("There was no update");
    }
    DataBuffer buffer = outputs.data();
    int at = 0;
    for (double[] row : logits) {
      for (double logit : row) {
        buffer.put(at++, logit);
      }
    }
    return Matrices.toJava(SIGMOID.getActivation(outputs, false));
  }

  /** The network's outputs now: rows x outputs, each in [0, 1]. */
  public double[][] outputs() {
    return Matrices.toJava(network.output(x, false));
  }

  /**
   * DL4J's own score: mean binary cross-entropy over the rows, or their sum, with outputs clipped
   * to [1e-5, 1 - 1e-5], which the definition elsewhere in this suite does not do.
   */
  public double score() {
    return network.score(new org.nd4j.linalg.dataset.DataSet(x, y));
  }

  /** The weights as they are now. */
  public MlpWeights weights() {
    return shape.fromFlat(Matrices.toJava(network.params())[0]);
  }

  /** How many numbers training adjusts, as DL4J counts them. */
  public long parameterCount() {
    return network.numParams();
  }
}
