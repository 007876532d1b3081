package org.dl4jcomparison.manual.fast;

/**
 * Sweeps for networks so small that loops over more than one row or unit at a time would cost more
 * than they save. The sums are taken in the order of {@link org.dl4jcomparison.manual.ManualMlp},
 * so the results are the same bits.
 */
final class SmallSweeps implements Sweeps {
  private final State state;

  SmallSweeps(State state) {
    this.state = state;
  }

  @Override
  public void prepare() {
    // The parameters are read where they are.
  }

  @Override
  public void forward(int from, int to, int part) {
    hiddenLayer(from, to);
    outputLayer(from, to);
  }

  private void hiddenLayer(int from, int to) {
    int inputs = state.inputs;
    int hidden = state.hidden;
    boolean single = state.single;
    double[] x = state.x;
    double[] w1 = state.w1;
    double[] b1 = state.b1;
    double[] s1 = state.s1;
    for (int i = from; i < to; i++) {
      for (int j = 0; j < hidden; j++) {
        double sum = 0;
        for (int k = 0; k < inputs; k++) {
          sum += x[i * inputs + k] * w1[k * hidden + j];
        }
        s1[i * hidden + j] = Sigmoid.of(sum + b1[j], single);
      }
    }
  }

  private void outputLayer(int from, int to) {
    int hidden = state.hidden;
    int outputs = state.outputs;
    boolean single = state.single;
    double[] w2 = state.w2;
    double[] b2 = state.b2;
    double[] s1 = state.s1;
    double[] s2 = state.s2;
    for (int i = from; i < to; i++) {
      for (int o = 0; o < outputs; o++) {
        double sum = 0;
        for (int j = 0; j < hidden; j++) {
          sum += s1[i * hidden + j] * w2[j * outputs + o];
        }
        s2[i * outputs + o] = Sigmoid.of(sum + b2[o], single);
      }
    }
  }

  @Override
  public void outputGradient(int from, int to, int part) {
    int rows = state.rows;
    int hidden = state.hidden;
    int outputs = state.outputs;
    boolean single = state.single;
    double[] s1 = state.s1;
    double[] delta2 = state.delta2;
    for (int j = from; j < to; j++) {
      for (int o = 0; o < outputs; o++) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
          sum += s1[i * hidden + j] * delta2[i * outputs + o];
        }
        state.w2Gradient[j * outputs + o] = State.round(sum, single);
      }
    }
  }

  @Override
  public void hiddenGradient(int from, int to, int part) {
    int rows = state.rows;
    int inputs = state.inputs;
    int hidden = state.hidden;
    boolean single = state.single;
    double[] x = state.x;
    double[] w1Gradient = state.w1Gradient;
    double[] b1Gradient = state.b1Gradient;
    for (int j = from; j < to; j++) {
      for (int k = 0; k < inputs; k++) {
        w1Gradient[k * hidden + j] = 0;
      }
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        double delta1 = State.round(delta1(i, j), single);
        sum += delta1;
        for (int k = 0; k < inputs; k++) {
          w1Gradient[k * hidden + j] += x[i * inputs + k] * delta1;
        }
      }
      b1Gradient[j] = State.round(sum, single);
      for (int k = 0; k < inputs; k++) {
        w1Gradient[k * hidden + j] = State.round(w1Gradient[k * hidden + j], single);
      }
    }
  }

  private double delta1(int i, int j) {
    int outputs = state.outputs;
    double sum = 0;
    for (int o = 0; o < outputs; o++) {
      sum += state.delta2[i * outputs + o] * state.w2[j * outputs + o];
    }
    double s = state.s1[i * state.hidden + j];
    return sum * s * (1 - s);
  }

  @Override
  public int unitStep() {
    return 1;
  }
}
