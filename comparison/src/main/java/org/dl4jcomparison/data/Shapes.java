package org.dl4jcomparison.data;

import org.dl4jcomparison.experiment.DataSource;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;

/**
 * Draws points in the plane. The first half of the rows has label 0, the rest label 1. Angles go
 * through {@link StrictMath} and the noise through Hipparchus, neither of which asks the processor
 * for a sine, so that the numbers are the same everywhere.
 */
final class Shapes {
  /** Radius of the inner circle, the outer one's being 1. */
  private static final double INNER_RADIUS = 0.5;

  /** Number of turns of a spiral. */
  private static final double TURNS = 1.5;

  /** Where a spiral begins, as a share of its way from the centre; at 0 the two would touch. */
  private static final double SPIRAL_START = 0.1;

  private Shapes() {}

  /** The points of a shape, size x 2. */
  static LabelledTable draw(DataSource.Shape shape) {
    RandomGenerator noise = new MersenneTwister((int) shape.seed());
    double[][] x = new double[shape.size()][];
    double[][] y = new double[shape.size()][];
    int first = shape.size() / 2;
    for (int i = 0; i < x.length; i++) {
      boolean one = i >= first;
      int place = one ? i - first : i;
      int of = one ? x.length - first : first;
      x[i] = point(shape.name(), one, place, of);
      x[i][0] += shape.noise() * noise.nextGaussian();
      x[i][1] += shape.noise() * noise.nextGaussian();
      y[i] = new double[] {one ? 1 : 0};
    }
    return LabelledTable.of(shape, x, y);
  }

  private static double[] point(String shape, boolean one, int place, int of) {
    return switch (shape) {
      case "circles" -> circle(one ? INNER_RADIUS : 1, (double) place / of);
      case "moons" -> moon(one, (double) place / Math.max(1, of - 1));
      case "spirals" -> spiral(one, (double) place / Math.max(1, of - 1));
      default -> throw new IllegalArgumentException("No shape is named " + shape);
    };
  }

  private static double[] circle(double radius, double turn) {
    double angle = 2 * StrictMath.PI * turn;
    return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
  }

  private static double[] moon(boolean lower, double way) {
    double angle = StrictMath.PI * way;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return lower ? new double[] {1 - cos, 0.5 - sin} : new double[] {cos, sin};
  }

  /** The second spiral is the first one turned by half a circle. */
  private static double[] spiral(boolean turned, double way) {
    double radius = SPIRAL_START + (1 - SPIRAL_START) * way;
    double angle = 2 * StrictMath.PI * TURNS * way;
    double side = turned ? -radius : radius;
    return new double[] {side * StrictMath.cos(angle), side * StrictMath.sin(angle)};
  }

  /** All patterns of some bits, 2^bits x bits, counting up with the first bit as the highest. */
  static LabelledTable parity(DataSource.Parity source) {
    int bits = source.bits();
    double[][] x = new double[1 << bits][bits];
    double[][] y = new double[x.length][1];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < bits; j++) {
        x[i][j] = i >> (bits - 1 - j) & 1;
      }
      y[i][0] = Integer.bitCount(i) % 2;
    }
    return LabelledTable.of(source, x, y);
  }
}
