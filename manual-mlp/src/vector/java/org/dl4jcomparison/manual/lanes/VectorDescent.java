package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/** {@link org.dl4jcomparison.manual.GradientDescent} in lanes. */
final class VectorDescent implements VectorSteps {
  private final double[] rates = new double[LANES];
  private final boolean single;

  VectorDescent(double learningRate, boolean single) {
    Arrays.fill(rates, single ? (float) learningRate : learningRate);
    this.single = single;
  }

  @Override
  public void start(int lane) {
    // Nothing is remembered from one update to the next.
  }

  @Override
  public void beginUpdate() {
    // Likewise.
  }

  @Override
  public void step(double[] p, double[] g, int from, int to) {
    descend(p, g, from, to, rates);
    if (single) {
      VectorMath.toSingle(p, from, to);
    }
  }

  private static void descend(double[] p, double[] g, int from, int to, double[] rates) {
    DoubleVector rate = DoubleVector.fromArray(SPECIES, rates, 0);
    for (int i = from; i < to; i += LANES) {
      DoubleVector step = DoubleVector.fromArray(SPECIES, g, i).mul(rate);
      DoubleVector.fromArray(SPECIES, p, i).sub(step).intoArray(p, i);
    }
  }
}
