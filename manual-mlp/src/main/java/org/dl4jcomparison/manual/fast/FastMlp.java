package org.dl4jcomparison.manual.fast;

import java.util.List;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;

/**
 * {@link ManualMlp} made quick: the same steps on flat arrays that are allocated once. {@link
 * #update} allocates nothing after the first one on a data set.
 *
 * <p>A forward pass is made once for given parameters and inputs: looking at the {@link #outputs}
 * or the {@link #loss} before an update costs that update nothing.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class FastMlp implements AutoCloseable {
  /** Multiply-adds of one product from which it is worth a second thread: some ten microseconds. */
  private static final long LEAST_SHARED = 200_000;

  private final TrainingOptions options;
  private final Kernels kernels;
  private final int threads;
  private final State state;
  private final FlatOptimizer optimizer;
  private Sweeps sweeps;

  /** How many threads share the sweeps over the bound data. */
  private int parts;

  /** There while parts is above one, and kept from then on. */
  private UpdateThreads team;

  /** The inputs that the sweeps work on; null before the first. */
  private FlatMatrix bound;

  /** The inputs that S1 and S2 are up to date for; null if they are for none. */
  private FlatMatrix forwarded;

  /** On one thread, with the quickest kernels that this JVM offers. */
  public FastMlp(Parameters initial, TrainingOptions options) {
    this(initial, options, Kernels.best(), 1);
  }

  /**
   * Starts from the given parameters, rounded to the options' precision.
   *
   * @param threads how many may share an update, at least 1; small ones are left to the calling
   *     thread. The results are the same bits for every number of threads. With more than one the
   *     network must be closed.
   */
  public FastMlp(Parameters initial, TrainingOptions options, Kernels kernels, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Number of threads %d is not at least 1".formatted(threads));
    }
    this.options = options;
    this.kernels = kernels;
    this.threads = threads;
    this.state = new State(initial, options.precision() == Precision.FLOAT32);
    this.optimizer = FlatOptimizer.of(options.optimizer(), state);
  }

  /**
   * One optimizer step on all rows.
   *
   * @param x rows x inputs
   * @param y labels, rows x outputs
   * @throws IllegalArgumentException if the shapes do not fit the network or each other
   */
  public void update(FlatMatrix x, FlatMatrix y) {
    forward(x);
    deltas(y);
    run(Sweep.OUTPUT_GRADIENT);
    optimizer.beginUpdate();
    if (options.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS) {
      stepOutputLayer();
      sweeps.prepareBack();
      run(Sweep.HIDDEN_GRADIENT);
    } else {
      run(Sweep.HIDDEN_GRADIENT);
      stepOutputLayer();
    }
    optimizer.step(ParameterName.W1, state.w1, state.w1Gradient);
    optimizer.step(ParameterName.B1, state.b1, state.b1Gradient);
    forwarded = null;
  }

  private void stepOutputLayer() {
    optimizer.step(ParameterName.W2, state.w2, state.w2Gradient);
    optimizer.step(ParameterName.B2, state.b2, state.b2Gradient);
  }

  /** {@code delta2 = (S2 - y) * share} and its column sums, the gradient of b2. */
  private void deltas(FlatMatrix y) {
    require("y", y, state.rows, state.outputs);
    double share = options.reduction() == GradientReduction.MEAN ? 1.0 / state.rows : 1.0;
    double[] labels = y.values();
    double[] s2 = state.s2;
    double[] delta2 = state.delta2;
    boolean single = state.single;
    for (int i = 0; i < delta2.length; i++) {
      delta2[i] = State.round((s2[i] - labels[i]) * share, single);
    }
    for (int o = 0; o < state.outputs; o++) {
      double sum = 0;
      for (int i = o; i < delta2.length; i += state.outputs) {
        sum += delta2[i];
      }
      state.b2Gradient[o] = State.round(sum, single);
    }
  }

  private void forward(FlatMatrix x) {
    if (x == forwarded) {
      return;
    }
    require("x", x, x.rows(), state.inputs);
    bind(x);
    sweeps.prepare();
    run(Sweep.FORWARD);
    forwarded = x;
  }

  private void bind(FlatMatrix x) {
    if (x == bound) {
      return;
    }
    boolean otherSize = x.rows() != state.rows;
    state.bind(x.values(), x.rows());
    if (otherSize) {
      boolean shared = (long) state.rows * state.inputs * state.hidden >= LEAST_SHARED;
      parts = shared ? threads : 1;
      sweeps = kernels.sweeps(state, parts);
    }
    sweeps.bind();
    bound = x;
  }

  private void run(Sweep sweep) {
    if (parts == 1) {
      runPart(sweep, 0);
      return;
    }
    if (team == null) {
      team = new UpdateThreads(threads, this::runPart);
    }
    team.run(sweep);
  }

  private void runPart(Sweep sweep, int part) {
    switch (sweep) {
      case FORWARD -> {
        int step = sweeps.rowStep();
        sweeps.forward(start(state.rows, step, part), start(state.rows, step, part + 1), part);
      }
      case OUTPUT_GRADIENT -> {
        int step = sweeps.unitStep();
        sweeps.outputGradient(
            start(state.hidden, step, part), start(state.hidden, step, part + 1), part);
      }
      case HIDDEN_GRADIENT -> {
        int step = sweeps.unitStep();
        sweeps.hiddenGradient(
            start(state.hidden, step, part), start(state.hidden, step, part + 1), part);
      }
    }
  }

  /** Where a part of so many rows or units begins: at a multiple of step, or at the end. */
  private int start(int count, int step, int part) {
    int steps = (count + step - 1) / step;
    return Math.min(count, (int) ((long) steps * part / parts) * step);
  }

  private static void require(String name, FlatMatrix matrix, int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new IllegalArgumentException(
          "%s is %d x %d, not %d x %d"
              .formatted(name, matrix.rows(), matrix.columns(), rows, columns));
    }
  }

  /**
   * The same step as {@link #update}, which also tells what it computed.
   *
   * @return copies; the outputs are those before the step
   */
  public ManualMlp.Update tracedUpdate(FlatMatrix x, FlatMatrix y) {
    update(x, y);
    // The next forward pass is what overwrites these.
    return new ManualMlp.Update(
        FlatMatrix.unflattened(state.s1, state.rows, state.hidden),
        FlatMatrix.unflattened(state.s2, state.rows, state.outputs),
        state.gradient());
  }

  /** The network's outputs for x (rows x inputs): a copy, rows x outputs, each in [0, 1]. */
  public double[][] outputs(FlatMatrix x) {
    forward(x);
    return FlatMatrix.unflattened(state.s2, state.rows, state.outputs);
  }

  /**
   * The outputs that the last update started from: a copy, rows x outputs. No pass is made for
   * them.
   *
   * @throws IllegalStateException if there was no update, or a pass since
   */
  public double[][] outputsBeforeUpdate() {
    if (bound == null || forwarded != null) {
      throw new IllegalStateException("The last pass was not that of an update");
    }
    return FlatMatrix.unflattened(state.s2, state.rows, state.outputs);
  }

  /**
   * {@link CrossEntropy#mean} of the outputs for x.
   *
   * @param x rows x inputs
   * @param y labels, rows x outputs, each 0 or 1
   */
  public double loss(FlatMatrix x, FlatMatrix y) {
    forward(x);
    require("y", y, state.rows, state.outputs);
    return CrossEntropy.mean(state.s2, y.values(), state.s2.length);
  }

  /**
   * Trains and keeps the loss, as {@link ManualMlp#fit} does.
   *
   * @param x rows x inputs
   * @param y labels, rows x outputs, each 0 or 1
   * @param updates how many steps, at least 0
   * @return updates + 1 losses; the first is before any update
   */
  public double[] fit(FlatMatrix x, FlatMatrix y, int updates) {
    double[] losses = new double[updates + 1];
    for (int i = 0; i < updates; i++) {
      losses[i] = loss(x, y);
      update(x, y);
    }
    losses[updates] = loss(x, y);
    return losses;
  }

  /** What the optimizer remembers after the updates made so far; nothing for gradient descent. */
  public List<Optimizer.Slot> slots() {
    return optimizer.slots();
  }

  /** The parameters as they are now. */
  public Parameters parameters() {
    return state.parameters();
  }

  /** Ends the helping threads; the network can no longer be trained. */
  @Override
  public void close() {
    if (team != null) {
      team.close();
    }
  }
}
