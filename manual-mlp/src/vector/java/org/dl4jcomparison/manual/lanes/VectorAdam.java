package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.Adam.BETA1;
import static org.dl4jcomparison.manual.Adam.BETA2;
import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;
import static org.dl4jcomparison.manual.lanes.VectorMath.everywhere;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.OptimizerSettings;

/**
 * {@link org.dl4jcomparison.manual.Adam} in lanes, whose networks differ in age. Both placements of
 * epsilon take one form: with the root of v bias-corrected,
 *
 * <pre>
 *   lr / c1 * m / (sqrt(v) / c2 + epsilon) = lr * c2 / c1 * m / (sqrt(v) + epsilon * c2)
 * </pre>
 *
 * and a division is costly.
 */
final class VectorAdam implements VectorSteps {
  private static final DoubleVector KEPT_1 = everywhere(BETA1);
  private static final DoubleVector ADDED_1 = everywhere(1 - BETA1);
  private static final DoubleVector KEPT_2 = everywhere(BETA2);
  private static final DoubleVector ADDED_2 = everywhere(1 - BETA2);

  /** From here on both bias corrections are exactly 1: BETA2 to this power is below 2^-54. */
  private static final int OLDEST = 37_500;

  private final VectorLayout layout;
  private final boolean single;
  private final double[] m;
  private final double[] v;
  private final int[] ages; // by lane
  private final double[] ratesByAge = new double[OLDEST + 1];
  private final double[] epsilonsByAge = new double[OLDEST + 1];
  private final double[] rates; // by lane
  private final double[] epsilons;
  private final int[] outputLanes; // by W2 and b2: where the lanes of its group start
  private final int[] hiddenLanes; // likewise by W1 and b1

  VectorAdam(OptimizerSettings.OfAdam settings, VectorLayout layout, boolean single) {
    this.layout = layout;
    this.single = single;
    boolean corrected = settings.placement() == EpsilonPlacement.PYTORCH;
    this.m = new double[layout.parameters];
    this.v = new double[layout.parameters];
    this.ages = new int[layout.groups * LANES];
    this.rates = new double[ages.length];
    this.epsilons = new double[ages.length];
    int units = layout.units;
    this.outputLanes = new int[units + layout.groups];
    Arrays.setAll(outputLanes, i -> (i < units ? i / layout.hidden : i - units) * LANES);
    this.hiddenLanes = new int[(layout.inputs + 1) * units];
    Arrays.setAll(hiddenLanes, i -> i % units / layout.hidden * LANES);
    for (int age = 1; age <= OLDEST; age++) {
      double correction1 = 1 - Math.pow(BETA1, age);
      double rootOfCorrection2 = Math.sqrt(1 - Math.pow(BETA2, age));
      ratesByAge[age] = settings.learningRate() * rootOfCorrection2 / correction1;
      epsilonsByAge[age] =
          corrected
              ? Math.max(settings.epsilon() * rootOfCorrection2, Double.MIN_VALUE)
              : settings.epsilon();
    }
  }

  @Override
  public void start(int lane) {
    ages[lane] = 0;
    layout.clear(lane, m);
    layout.clear(lane, v);
  }

  @Override
  public void beginUpdate() {
    for (int lane = 0; lane < ages.length; lane++) {
      int age = Math.min(ages[lane] + 1, OLDEST);
      ages[lane] = age;
      rates[lane] = ratesByAge[age];
      epsilons[lane] = epsilonsByAge[age];
    }
  }

  @Override
  public void step(double[] p, double[] g, int from, int to) {
    remember(g, m, v, from, to);
    if (single) {
      VectorMath.toSingle(m, from, to);
      VectorMath.toSingle(v, from, to);
    }
    int[] lanes = from == 0 ? outputLanes : hiddenLanes;
    step(p, m, v, from, lanes, rates, epsilons);
    if (single) {
      VectorMath.toSingle(p, from, to);
    }
  }

  private static void remember(double[] g, double[] m, double[] v, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector gradient = load(g, i);
      KEPT_1.mul(load(m, i)).add(ADDED_1.mul(gradient)).intoArray(m, i);
      KEPT_2.mul(load(v, i)).add(ADDED_2.mul(gradient).mul(gradient)).intoArray(v, i);
    }
  }

  private static void step(
      double[] p,
      double[] m,
      double[] v,
      int from,
      int[] lanes,
      double[] rates,
      double[] epsilons) {
    for (int j = 0; j < lanes.length; j++) {
      int at = from + j * LANES;
      DoubleVector divisor =
          load(v, at).lanewise(VectorOperators.SQRT).add(load(epsilons, lanes[j]));
      DoubleVector step = load(rates, lanes[j]).mul(load(m, at)).div(divisor);
      load(p, at).sub(step).intoArray(p, at);
    }
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }
}
