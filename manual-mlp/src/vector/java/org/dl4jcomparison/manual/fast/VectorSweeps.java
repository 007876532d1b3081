package org.dl4jcomparison.manual.fast;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sweeps with the Vector API, in blocks that stay in the caches. The inputs are packed once, the
 * parameters once per update, delta1 block by block as it is computed.
 *
 * <p>No sum depends on how a sweep is shared among threads.
 */
final class VectorSweeps implements Sweeps {
  private static final VectorSpecies<Double> SPECIES = VectorTile.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);
  private static final int TILE_ROWS = VectorTile.ROWS;
  private static final int TILE_COLUMNS = VectorTile.columns();

  /** Rows of delta1 that are multiplied at a time: a strip of them fills half of a first cache. */
  private static final int DEPTH = 256;

  /** Doubles of packed inputs that are worked on at a time: an eighth of a megabyte. */
  private static final int INPUT_BLOCK = 16 * 1024;

  private final State state;
  private final int units; // hidden units, filled up to whole tiles
  private final int inputStrips;
  private final double[] xRows; // row strips of x
  private final double[] xColumns; // column strips of DEPTH rows of x at a time
  private final double[] w1; // column strips of W1
  private final double[] b1; // units
  private final double[] w2Columns; // outputs x units
  private final double[] w1Gradient; // tiles, strip of units by strip of inputs
  private final Scratch[] scratch;

  /** What one of the sharing threads works in. */
  private static final class Scratch {
    final double[] tile = new double[TILE_ROWS * TILE_COLUMNS];
    final double[] lanes = new double[LANES];
    final double[] delta1; // column strips of DEPTH rows
    final double[] sums; // units

    Scratch(int units) {
      this.delta1 = new double[DEPTH * units];
      this.sums = new double[units];
    }
  }

  VectorSweeps(State state, int parts) {
    this.state = state;
    this.units = Packing.strips(state.hidden, TILE_COLUMNS) * TILE_COLUMNS;
    this.inputStrips = Packing.strips(state.inputs, TILE_ROWS);
    int rowStrips = Packing.strips(state.rows, TILE_ROWS);
    this.xRows = new double[Math.multiplyExact(rowStrips * TILE_ROWS, state.inputs)];
    this.xColumns = new double[Math.multiplyExact(inputStrips * TILE_ROWS, state.rows)];
    this.w1 = new double[Math.multiplyExact(units, state.inputs)];
    this.b1 = new double[units];
    this.w2Columns = new double[Math.multiplyExact(units, state.outputs)];
    this.w1Gradient = new double[Math.multiplyExact(inputStrips * TILE_ROWS, units)];
    this.scratch = new Scratch[parts];
    for (int part = 0; part < parts; part++) {
      scratch[part] = new Scratch(units);
    }
  }

  @Override
  public void bind() {
    Packing.rowStrips(state.x, state.rows, state.inputs, TILE_ROWS, xRows);
    for (int first = 0; first < state.rows; first += DEPTH) {
      int rows = Math.min(DEPTH, state.rows - first);
      Packing.columnStrips(
          state.x, first, rows, state.inputs, TILE_ROWS, xColumns, first * inputStrips * TILE_ROWS);
    }
  }

  @Override
  public void prepare() {
    Packing.columnStrips(state.w1, 0, state.inputs, state.hidden, TILE_COLUMNS, w1, 0);
    System.arraycopy(state.b1, 0, b1, 0, state.hidden);
    packW2();
  }

  private void packW2() {
    for (int o = 0; o < state.outputs; o++) {
      for (int j = 0; j < state.hidden; j++) {
        w2Columns[o * units + j] = state.w2[j * state.outputs + o];
      }
    }
  }

  @Override
  public void forward(int from, int to, int part) {
    int strips = Math.max(1, INPUT_BLOCK / (state.inputs * TILE_ROWS));
    double[] lanes = scratch[part].lanes;
    for (int first = from; first < to; first += strips * TILE_ROWS) {
      int last = Math.min(to, first + strips * TILE_ROWS);
      logits(first, last, scratch[part].tile);
      VectorSigmoid.apply(state.s1, first * state.hidden, (last - first) * state.hidden, lanes);
      outputLayer(first, last, lanes);
    }
  }

  /** {@code X @ W1 + b1} into S1's place; first is a multiple of a tile's rows. */
  private void logits(int first, int last, double[] tile) {
    int hidden = state.hidden;
    int inputs = state.inputs;
    for (int unit = 0; unit < hidden; unit += TILE_COLUMNS) {
      for (int row = first; row < last; row += TILE_ROWS) {
        if (row + TILE_ROWS <= last && unit + TILE_COLUMNS <= hidden) {
          VectorTile.multiply(
              xRows,
              row * inputs,
              w1,
              unit * inputs,
              inputs,
              b1,
              unit,
              0,
              state.s1,
              row * hidden + unit,
              hidden);
        } else {
          VectorTile.multiply(
              xRows, row * inputs, w1, unit * inputs, inputs, b1, unit, 0, tile, 0, TILE_COLUMNS);
          int columns = Math.min(TILE_COLUMNS, hidden - unit);
          for (int r = 0; r < Math.min(TILE_ROWS, last - row); r++) {
            System.arraycopy(tile, r * TILE_COLUMNS, state.s1, (row + r) * hidden + unit, columns);
          }
        }
      }
    }
  }

  private void outputLayer(int first, int last, double[] lanes) {
    int outputs = state.outputs;
    for (int i = first; i < last; i++) {
      for (int o = 0; o < outputs; o++) {
        state.s2[i * outputs + o] =
            state.b2[o]
                + VectorRows.dot(
                    state.s1, i * state.hidden, w2Columns, o * units, state.hidden, lanes);
      }
    }
    VectorSigmoid.apply(state.s2, first * outputs, (last - first) * outputs, lanes);
  }

  @Override
  public void outputGradient(int from, int to, int part) {
    double[] sums = scratch[part].sums;
    double[] delta2 = state.delta2;
    int outputs = state.outputs;
    for (int o = 0; o < outputs; o++) {
      Arrays.fill(sums, 0);
      int i = 0;
      for (; i + 4 <= state.rows; i += 4) {
        int d = i * outputs + o;
        VectorRows.add4(
            sums,
            from,
            to,
            state.s1,
            i * state.hidden,
            state.hidden,
            delta2[d],
            delta2[d + outputs],
            delta2[d + 2 * outputs],
            delta2[d + 3 * outputs]);
      }
      for (; i < state.rows; i++) {
        double d = delta2[i * outputs + o];
        for (int j = from; j < to; j++) {
          sums[j] = Math.fma(state.s1[i * state.hidden + j], d, sums[j]);
        }
      }
      for (int j = from; j < to; j++) {
        state.w2Gradient[j * outputs + o] = sums[j];
      }
    }
  }

  @Override
  public void prepareBack() {
    packW2();
  }

  @Override
  public void hiddenGradient(int from, int to, int part) {
    Scratch in = scratch[part];
    int stripSize = inputStrips * TILE_ROWS * TILE_COLUMNS;
    int firstStrip = from / TILE_COLUMNS;
    int lastStrip = Packing.strips(to, TILE_COLUMNS);
    Arrays.fill(w1Gradient, firstStrip * stripSize, lastStrip * stripSize, 0);
    Arrays.fill(in.sums, 0);
    for (int first = 0; first < state.rows; first += DEPTH) {
      int rows = Math.min(DEPTH, state.rows - first);
      delta1(first, rows, from, to, in);
      int xAt = first * inputStrips * TILE_ROWS;
      for (int strip = firstStrip; strip < lastStrip; strip++) {
        int deltaAt = (strip - firstStrip) * rows * TILE_COLUMNS;
        for (int k = 0; k < inputStrips; k++) {
          int tile = strip * stripSize + k * TILE_ROWS * TILE_COLUMNS;
          VectorTile.multiply(
              xColumns,
              xAt + k * rows * TILE_ROWS,
              in.delta1,
              deltaAt,
              rows,
              w1Gradient,
              tile,
              TILE_COLUMNS,
              w1Gradient,
              tile,
              TILE_COLUMNS);
        }
      }
    }
    System.arraycopy(in.sums, from, state.b1Gradient, from, to - from);
    unpackGradient(from, to, stripSize);
  }

  /** {@code delta1} of some rows and units, packed in column strips; its column sums are added. */
  private void delta1(int first, int rows, int from, int to, Scratch in) {
    for (int i = 0; i < rows; i++) {
      delta1OfRow((first + i) * state.hidden, (first + i) * state.outputs, i, rows, from, to, in);
    }
  }

  private void delta1OfRow(int s1At, int delta2At, int i, int rows, int from, int to, Scratch in) {
    double[] sums = in.sums;
    double[] s1 = state.s1;
    double[] packed = in.delta1;
    for (int j = from; j < to; j += TILE_COLUMNS) {
      int at = ((j - from) * rows) + i * TILE_COLUMNS;
      DoubleVector back0 = DoubleVector.zero(SPECIES);
      DoubleVector back1 = DoubleVector.zero(SPECIES);
      for (int o = 0; o < state.outputs; o++) {
        DoubleVector d = DoubleVector.broadcast(SPECIES, state.delta2[delta2At + o]);
        back0 = d.fma(load(w2Columns, o * units + j), back0);
        back1 = d.fma(load(w2Columns, o * units + j + LANES), back1);
      }
      DoubleVector s = load(s1, s1At + j);
      DoubleVector delta = back0.mul(s).mul(ONE.sub(s));
      delta.intoArray(packed, at);
      load(sums, j).add(delta).intoArray(sums, j);
      s = load(s1, s1At + j + LANES);
      delta = back1.mul(s).mul(ONE.sub(s));
      delta.intoArray(packed, at + LANES);
      load(sums, j + LANES).add(delta).intoArray(sums, j + LANES);
    }
  }

  private void unpackGradient(int from, int to, int stripSize) {
    for (int j = from; j < to; j += TILE_COLUMNS) {
      int strip = j / TILE_COLUMNS * stripSize;
      int columns = Math.min(TILE_COLUMNS, to - j);
      for (int k = 0; k < state.inputs; k++) {
        System.arraycopy(
            w1Gradient, strip + k * TILE_COLUMNS, state.w1Gradient, k * state.hidden + j, columns);
      }
    }
  }

  @Override
  public int rowStep() {
    return TILE_ROWS;
  }

  @Override
  public int unitStep() {
    return TILE_COLUMNS;
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }
}
