package org.dl4jcomparison.manual.fast;

import java.util.Arrays;

/**
 * Sweeps in plain Java, in loops that the JIT compiler turns into vector instructions: it does so
 * where every array is indexed by the loop's own counter, so rows are copied to arrays of their
 * own. Four rows of a product's right-hand side are added at a time, one after the other: every sum
 * is taken in the order of {@link org.dl4jcomparison.manual.ManualMlp}, so the results are the same
 * bits.
 */
final class ScalarSweeps implements Sweeps {
  /** Rows whose logits are worked on together: they and four rows of W1 stay in the cache. */
  private static final int ROW_BLOCK = 16;

  /** Doubles of the gradient of W1 that are worked on together, to stay in the second cache. */
  private static final int GRADIENT_BLOCK = 16 * 1024;

  private static final int LEAST_UNITS = 64;

  private final State state;
  private final double[][] w1; // inputs rows of hidden
  private final Scratch[] scratch;
  private final int unitBlock;

  /** What one of the sharing threads works in. */
  private static final class Scratch {
    final double[][] z; // ROW_BLOCK rows of hidden
    final double[][] s; // 4 rows of units
    final double[][] d; // 4 rows of units
    final double[][] gradient; // inputs rows of units
    final double[][] w2Columns; // outputs rows of units
    final double[] sums; // units

    Scratch(State state, int units) {
      this.z = new double[ROW_BLOCK][state.hidden];
      this.s = new double[4][units];
      this.d = new double[4][units];
      this.gradient = new double[state.inputs][units];
      this.w2Columns = new double[state.outputs][units];
      this.sums = new double[units];
    }
  }

  ScalarSweeps(State state, int parts) {
    this.state = state;
    this.w1 = new double[state.inputs][state.hidden];
    this.unitBlock = Math.min(state.hidden, Math.max(LEAST_UNITS, GRADIENT_BLOCK / state.inputs));
    this.scratch = new Scratch[parts];
    for (int part = 0; part < parts; part++) {
      scratch[part] = new Scratch(state, unitBlock);
    }
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
    for (int k = 0; k < w1.length; k++) {
      System.arraycopy(state.w1, k * state.hidden, w1[k], 0, state.hidden);
    }
  }

  @Override
  public void forward(int from, int to, int part) {
    double[][] z = scratch[part].z;
    for (int block = from; block < to; block += ROW_BLOCK) {
      int size = Math.min(ROW_BLOCK, to - block);
      for (int r = 0; r < size; r++) {
        Arrays.fill(z[r], 0);
      }
      int k = 0;
      for (; k + 4 <= state.inputs; k += 4) {
        for (int r = 0; r < size; r++) {
          int at = (block + r) * state.inputs + k;
          double[] x = state.x;
          Rows.add4(
              z[r],
              w1[k],
              w1[k + 1],
              w1[k + 2],
              w1[k + 3],
              x[at],
              x[at + 1],
              x[at + 2],
              x[at + 3],
              state.hidden);
        }
      }
      for (; k < state.inputs; k++) {
        for (int r = 0; r < size; r++) {
          Rows.add(z[r], w1[k], state.x[(block + r) * state.inputs + k], state.hidden);
        }
      }
      for (int r = 0; r < size; r++) {
        Rows.sigmoid(z[r], state.b1, state.hidden, state.single);
        System.arraycopy(z[r], 0, state.s1, (block + r) * state.hidden, state.hidden);
      }
      outputLayer(z, block, size);
    }
  }

  private void outputLayer(double[][] s, int first, int size) {
    int outputs = state.outputs;
    for (int o = 0; o < outputs; o++) {
      double b = state.b2[o];
      int r = 0;
      for (; r + 4 <= size; r += 4) {
        // Four sums at a time, so that each need not wait for its own last addition.
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double[] s0 = s[r];
        double[] s1 = s[r + 1];
        double[] s2 = s[r + 2];
        double[] s3 = s[r + 3];
        for (int j = 0; j < state.hidden; j++) {
          double w = state.w2[j * outputs + o];
          sum0 += s0[j] * w;
          sum1 += s1[j] * w;
          sum2 += s2[j] * w;
          sum3 += s3[j] * w;
        }
        int at = (first + r) * outputs + o;
        state.s2[at] = Sigmoid.of(sum0 + b, state.single);
        state.s2[at + outputs] = Sigmoid.of(sum1 + b, state.single);
        state.s2[at + 2 * outputs] = Sigmoid.of(sum2 + b, state.single);
        state.s2[at + 3 * outputs] = Sigmoid.of(sum3 + b, state.single);
      }
      for (; r < size; r++) {
        double sum = 0;
        for (int j = 0; j < state.hidden; j++) {
          sum += s[r][j] * state.w2[j * outputs + o];
        }
        state.s2[(first + r) * outputs + o] = Sigmoid.of(sum + b, state.single);
      }
    }
  }

  @Override
  public void outputGradient(int from, int to, int part) {
    double[][] s = scratch[part].s;
    double[] sums = scratch[part].sums;
    int outputs = state.outputs;
    double[] delta2 = state.delta2;
    for (int first = from; first < to; first += unitBlock) {
      int units = Math.min(unitBlock, to - first);
      for (int o = 0; o < outputs; o++) {
        Arrays.fill(sums, 0);
        int i = 0;
        for (; i + 4 <= state.rows; i += 4) {
          copyActivations(i, 4, first, units, s);
          int at = i * outputs + o;
          Rows.add4(
              sums,
              s[0],
              s[1],
              s[2],
              s[3],
              delta2[at],
              delta2[at + outputs],
              delta2[at + 2 * outputs],
              delta2[at + 3 * outputs],
              units);
        }
        for (; i < state.rows; i++) {
          copyActivations(i, 1, first, units, s);
          Rows.add(sums, s[0], delta2[i * outputs + o], units);
        }
        for (int j = 0; j < units; j++) {
          state.w2Gradient[(first + j) * outputs + o] = State.round(sums[j], state.single);
        }
      }
    }
  }

  private void copyActivations(int row, int count, int first, int units, double[][] to) {
    for (int r = 0; r < count; r++) {
      System.arraycopy(state.s1, (row + r) * state.hidden + first, to[r], 0, units);
    }
  }

  @Override
  public void hiddenGradient(int from, int to, int part) {
    for (int first = from; first < to; first += unitBlock) {
      hiddenGradientOf(first, Math.min(unitBlock, to - first), scratch[part]);
    }
  }

  private void hiddenGradientOf(int first, int units, Scratch in) {
    int inputs = state.inputs;
    double[] x = state.x;
    double[][] d = in.d;
    for (double[] row : in.gradient) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(in.sums, 0);
    for (int o = 0; o < state.outputs; o++) {
      for (int j = 0; j < units; j++) {
        in.w2Columns[o][j] = state.w2[(first + j) * state.outputs + o];
      }
    }
    int i = 0;
    for (; i + 4 <= state.rows; i += 4) {
      delta1(i, 4, first, units, in);
      Rows.add4(in.sums, d[0], d[1], d[2], d[3], 1, 1, 1, 1, units);
      int at = i * inputs;
      for (int k = 0; k < inputs; k++, at++) {
        Rows.add4(
            in.gradient[k],
            d[0],
            d[1],
            d[2],
            d[3],
            x[at],
            x[at + inputs],
            x[at + 2 * inputs],
            x[at + 3 * inputs],
            units);
      }
    }
    for (; i < state.rows; i++) {
      delta1(i, 1, first, units, in);
      Rows.add(in.sums, d[0], 1, units);
      for (int k = 0; k < inputs; k++) {
        Rows.add(in.gradient[k], d[0], x[i * inputs + k], units);
      }
    }
    for (int j = 0; j < units; j++) {
      state.b1Gradient[first + j] = State.round(in.sums[j], state.single);
    }
    for (int k = 0; k < inputs; k++) {
      int at = k * state.hidden + first;
      for (int j = 0; j < units; j++) {
        state.w1Gradient[at + j] = State.round(in.gradient[k][j], state.single);
      }
    }
  }

  /** {@code delta1} of some rows, into the scratch rows d. */
  private void delta1(int row, int count, int first, int units, Scratch in) {
    copyActivations(row, count, first, units, in.s);
    for (int r = 0; r < count; r++) {
      Arrays.fill(in.d[r], 0);
      for (int o = 0; o < state.outputs; o++) {
        Rows.add(in.d[r], in.w2Columns[o], state.delta2[(row + r) * state.outputs + o], units);
      }
      Rows.throughSigmoid(in.d[r], in.s[r], units, state.single);
    }
  }

  @Override
  public int rowStep() {
    return 4;
  }

  @Override
  public int unitStep() {
    return 4;
  }
}
