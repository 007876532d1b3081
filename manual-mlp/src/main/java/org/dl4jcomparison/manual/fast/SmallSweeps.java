package org.dl4jcomparison.manual.fast;

/**
 * Sweeps for networks of few hidden units, where a loop over the units would cost more to enter
 * than it saves: four rows are taken at a time instead. The sums are taken in the order of {@link
 * org.dl4jcomparison.manual.ManualMlp}, so the results are the same bits.
 */
final class SmallSweeps implements Sweeps {
  private final State state;

  SmallSweeps(State state) {
    this.state = state;
  }

  @Override
  public void bind() {
    // The data is read where it is.
  }

  @Override
  public void prepareBack() {
    // W2 is read where it is.
  }

  @Override
  public void prepare() {
    // The parameters are read where they are.
  }

  @Override
  public void forward(int from, int to, int part) {
    layer(from, to, state.x, state.w1, state.b1, state.s1, state.inputs, state.hidden);
    layer(from, to, state.s1, state.w2, state.b2, state.s2, state.hidden, state.outputs);
  }

  /** {@code s = sigmoid(x @ w + b)}: x rows x in, w in x out, b out, s rows x out. */
  private void layer(
      int from, int to, double[] x, double[] w, double[] b, double[] s, int in, int out) {
    boolean single = state.single;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      for (int j = 0; j < out; j++) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int at = i * in;
        for (int k = j; k < w.length; k += out, at++) {
          double weight = w[k];
          sum0 += x[at] * weight;
          sum1 += x[at + in] * weight;
          sum2 += x[at + 2 * in] * weight;
          sum3 += x[at + 3 * in] * weight;
        }
        int to0 = i * out + j;
        s[to0] = Sigmoid.of(sum0 + b[j], single);
        s[to0 + out] = Sigmoid.of(sum1 + b[j], single);
        s[to0 + 2 * out] = Sigmoid.of(sum2 + b[j], single);
        s[to0 + 3 * out] = Sigmoid.of(sum3 + b[j], single);
      }
    }
    for (; i < to; i++) {
      for (int j = 0; j < out; j++) {
        double sum = 0;
        for (int k = 0; k < in; k++) {
          sum += x[i * in + k] * w[k * out + j];
        }
        s[i * out + j] = Sigmoid.of(sum + b[j], single);
      }
    }
  }

  @Override
  public void outputGradient(int from, int to, int part) {
    int rows = state.rows;
    int hidden = state.hidden;
    int outputs = state.outputs;
    double[] s1 = state.s1;
    double[] delta2 = state.delta2;
    for (int j = from; j < to; j++) {
      for (int o = 0; o < outputs; o++) {
        double sum = 0;
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
          int s = i * hidden + j;
          int d = i * outputs + o;
          sum =
              sum
                  + s1[s] * delta2[d]
                  + s1[s + hidden] * delta2[d + outputs]
                  + s1[s + 2 * hidden] * delta2[d + 2 * outputs]
                  + s1[s + 3 * hidden] * delta2[d + 3 * outputs];
        }
        for (; i < rows; i++) {
          sum += s1[i * hidden + j] * delta2[i * outputs + o];
        }
        state.w2Gradient[j * outputs + o] = State.round(sum, state.single);
      }
    }
  }

  @Override
  public void hiddenGradient(int from, int to, int part) {
    for (int j = from; j < to; j++) {
      hiddenGradientOf(j);
    }
  }

  private void hiddenGradientOf(int j) {
    int rows = state.rows;
    int inputs = state.inputs;
    int hidden = state.hidden;
    boolean single = state.single;
    double[] x = state.x;
    double[] gradient = state.w1Gradient;
    for (int k = j; k < gradient.length; k += hidden) {
      gradient[k] = 0;
    }
    double sum = 0;
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      double d0 = delta1(i, j);
      double d1 = delta1(i + 1, j);
      double d2 = delta1(i + 2, j);
      double d3 = delta1(i + 3, j);
      sum = sum + d0 + d1 + d2 + d3;
      int at = i * inputs;
      for (int k = j; k < gradient.length; k += hidden, at++) {
        gradient[k] =
            gradient[k]
                + x[at] * d0
                + x[at + inputs] * d1
                + x[at + 2 * inputs] * d2
                + x[at + 3 * inputs] * d3;
      }
    }
    for (; i < rows; i++) {
      double d = delta1(i, j);
      sum += d;
      int at = i * inputs;
      for (int k = j; k < gradient.length; k += hidden, at++) {
        gradient[k] += x[at] * d;
      }
    }
    state.b1Gradient[j] = State.round(sum, single);
    if (single) {
      for (int k = j; k < gradient.length; k += hidden) {
        gradient[k] = (float) gradient[k];
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
    return State.round(sum * s * (1 - s), state.single);
  }

  @Override
  public int rowStep() {
    return 4;
  }

  @Override
  public int unitStep() {
    return 1;
  }
}
