package org.dl4jcomparison.pytorch;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The notebook's second network, bound to one data set and trained by full-batch updates: sigmoid
 * units, binary cross-entropy, autograd and an optimizer, all of them PyTorch's. {@code network.py}
 * holds its formulas; {@link #update} is the body of the notebook's training loop.
 *
 * <p>Holds memory outside the heap until it is closed. Not safe for use by several threads at once;
 * different networks are.
 */
public final class PytorchMlp implements AutoCloseable {
  /** DJL allows one gradient collector at a time in a process. */
  private static final Object AUTOGRAD = new Object();

  private final PytorchSettings settings;
  private final Engine engine;
  private final NDManager manager;
  private final Model model;
  private final ParameterStore unused; // the module has no parameters of its own

  private final NDArray x; // rows x inputs
  private final NDArray y; // rows x 1
  private final NDList parameters; // W1 inputs x hidden, b1 hidden, W2 hidden x 1, b2 1
  private final NDList means; // of the gradients, as the parameters
  private final NDList squares; // means of the squared gradients, as the parameters
  private final NDList updates; // number of updates made, one scalar for each parameter

  /**
   * Loads PyTorch on first use and readies a network.
   *
   * @param initial the weights to start from, rounded to the settings' data type
   * @param x rows x inputs
   * @param y labels, rows x 1, each 0 or 1
   * @throws IllegalArgumentException if there is more than one label in a row
   * @throws IllegalStateException if PyTorch cannot be loaded
   */
  public PytorchMlp(PytorchSettings settings, PytorchWeights initial, double[][] x, double[][] y) {
    if (y[0].length != 1) {
      throw new IllegalArgumentException("%d labels in a row, not 1".formatted(y[0].length));
    }
    this.settings = settings;
    // Before anything else of DJL, which may report its use as soon as one of its classes is
    // touched.
    this.engine = PytorchRuntime.engine();
    this.model = TorchScript.load("Network", "network.py");
    this.manager = engine.newBaseManager(Device.cpu());
    this.unused = new ParameterStore(manager, false);
    this.x = matrix(x);
    this.y = matrix(y);
    this.parameters =
        new NDList(
            matrix(initial.w1()),
            matrix(initial.b1()).flatten(),
            matrix(initial.w2()),
            matrix(initial.b2()).flatten());
    this.means = new NDList();
    this.squares = new NDList();
    this.updates = new NDList();
    for (NDArray parameter : parameters) {
      parameter.setRequiresGradient(true);
      means.add(parameter.zerosLike());
      squares.add(parameter.zerosLike());
      updates.add(manager.zeros(new Shape(), DataType.FLOAT32));
    }
  }

  private NDArray matrix(double[][] values) {
    double[] flat = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    return manager
        .create(flat, new Shape(values.length, values[0].length))
        .toType(settings.dataType(), false);
  }

  /** One optimizer step on all rows. */
  public void update() {
    try (NDManager scratch = manager.newSubManager()) {
      step(y, scratch);
    }
  }

  /** What one step leaves behind, until its manager is closed. */
  private record Pass(NDArray hidden, NDArray outputs, NDList gradients) {}

  /** The body of the notebook's training loop. */
  private Pass step(NDArray labels, NDManager scratch) {
    // optimizer.zero_grad()
    parameters.forEach(parameter -> JniUtils.zeroGrad((PtNDArray) parameter));

    // outputs = model(X); loss = criterion(outputs, y); loss.backward()
    NDList computed;
    synchronized (AUTOGRAD) {
      try (GradientCollector autograd = engine.newGradientCollector()) {
        computed = forward(labels, true, scratch);
        NDArray losses = computed.get(2);
        NDArray loss = settings.sumOverRows() ? losses.sum() : losses.mean();
        loss.attach(scratch);
        autograd.backward(loss);
      }
    }
    NDList gradients = new NDList(parameters.stream().map(NDArray::getGradient).toList());
    gradients.attach(scratch);

    // optimizer.step()
    if (settings.adamEpsilon().isPresent()) {
      run(
          "adam",
          List.of(parameters, gradients, means, squares, updates),
          settings.learningRate(),
          settings.adamEpsilon().getAsDouble());
    } else {
      run("sgd", List.of(parameters, gradients), settings.learningRate());
    }
    return new Pass(computed.get(0), computed.get(1), gradients);
  }

  /** Hidden activations, outputs and the rows' losses. */
  private NDList forward(NDArray labels, boolean training, NDManager scratch) {
    NDList inputs = new NDList(x, labels).addAll(parameters);
    NDList computed = model.getBlock().forward(unused, inputs, training);
    computed.attach(scratch);
    return computed;
  }

  private void run(String method, List<NDList> arrays, double... numbers) {
    List<IValue> arguments = new ArrayList<>();
    for (NDList list : arrays) {
      arguments.add(
          IValue.listFrom(list.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new)));
    }
    for (double number : numbers) {
      arguments.add(IValue.from(number));
    }
    PtSymbolBlock block = (PtSymbolBlock) model.getBlock();
    IValueUtils.runMethod(block, method, arguments.toArray(IValue[]::new)).close();
    arguments.forEach(IValue::close);
  }

  /**
   * A step on these labels, which also tells what it computed; on the network's own the same step
   * as {@link #update()}.
   *
   * @param labels rows x 1, of any value
   */
  public PytorchUpdate tracedUpdate(double[][] labels) {
    try (NDManager scratch = manager.newSubManager();
        NDArray other = matrix(labels)) {
      Pass pass = step(other, scratch);
      boolean adam = settings.adamEpsilon().isPresent();
      return new PytorchUpdate(
          rows(pass.hidden),
          rows(pass.outputs),
          weights(pass.gradients),
          adam ? Optional.of(weights(means)) : Optional.empty(),
          adam ? Optional.of(weights(squares)) : Optional.empty());
    }
  }

  /** The network's outputs now: rows x 1, each in [0, 1]. */
  public double[][] outputs() {
    try (NDManager scratch = manager.newSubManager()) {
      return rows(forward(y, false, scratch).get(1));
    }
  }

  /** The weights as they are now. */
  public PytorchWeights weights() {
    return weights(parameters);
  }

  private static PytorchWeights weights(NDList values) {
    return new PytorchWeights(
        rows(values.get(0)), rows(values.get(1)), rows(values.get(2)), rows(values.get(3)));
  }

  /** As rows of doubles; one row if the array has one dimension. */
  private static double[][] rows(NDArray array) {
    try (NDArray wide = array.toType(DataType.FLOAT64, true)) {
      double[] flat = wide.toDoubleArray();
      int columns = (int) array.getShape().get(array.getShape().dimension() - 1);
      double[][] rows = new double[flat.length / columns][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
      }
      return rows;
    }
  }

  @Override
  public void close() {
    manager.close();
    model.close();
  }
}
