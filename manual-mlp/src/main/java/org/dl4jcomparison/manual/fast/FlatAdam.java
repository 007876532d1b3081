package org.dl4jcomparison.manual.fast;

import static org.dl4jcomparison.manual.Adam.BETA1;
import static org.dl4jcomparison.manual.Adam.BETA2;

import java.util.List;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.OptimizerSettings;
import org.dl4jcomparison.manual.ParameterName;

/** {@link org.dl4jcomparison.manual.Adam} on flat arrays. */
final class FlatAdam implements FlatOptimizer {
  private final OptimizerSettings.OfAdam settings;
  private final State state;
  private final double[][] m;
  private final double[][] v;
  private int updates;
  private double rate;
  private double rootDivisor;

  FlatAdam(OptimizerSettings.OfAdam settings, State state) {
    this.settings = settings;
    this.state = state;
    this.m = new double[][] {like(state.w1), like(state.b1), like(state.w2), like(state.b2)};
    this.v = new double[][] {like(state.w1), like(state.b1), like(state.w2), like(state.b2)};
  }

  private static double[] like(double[] array) {
    return new double[array.length];
  }

  @Override
  public void beginUpdate() {
    updates++;
    double correction1 = 1 - Math.pow(BETA1, updates);
    double rootOfCorrection2 = Math.sqrt(1 - Math.pow(BETA2, updates));
    boolean corrected = settings.placement() == EpsilonPlacement.PYTORCH;
    rate =
        corrected
            ? settings.learningRate() / correction1
            : settings.learningRate() * rootOfCorrection2 / correction1;
    rootDivisor = corrected ? rootOfCorrection2 : 1;
  }

  @Override
  public void step(ParameterName name, double[] parameter, double[] gradient) {
    double[] first = m[name.index()];
    double[] second = v[name.index()];
    if (state.single) {
      stepSingle(parameter, gradient, first, second);
    } else {
      stepDouble(parameter, gradient, first, second);
    }
  }

  private void stepDouble(double[] p, double[] g, double[] first, double[] second) {
    double step = rate;
    double divisor = rootDivisor;
    double epsilon = settings.epsilon();
    for (int i = 0; i < p.length; i++) {
      first[i] = BETA1 * first[i] + (1 - BETA1) * g[i];
      second[i] = BETA2 * second[i] + (1 - BETA2) * g[i] * g[i];
      p[i] = p[i] - step * first[i] / (Math.sqrt(second[i]) / divisor + epsilon);
    }
  }

  private void stepSingle(double[] p, double[] g, double[] first, double[] second) {
    double step = rate;
    double divisor = rootDivisor;
    double epsilon = settings.epsilon();
    for (int i = 0; i < p.length; i++) {
      first[i] = (float) (BETA1 * first[i] + (1 - BETA1) * g[i]);
      second[i] = (float) (BETA2 * second[i] + (1 - BETA2) * g[i] * g[i]);
      p[i] = (float) (p[i] - step * first[i] / (Math.sqrt(second[i]) / divisor + epsilon));
    }
  }

  @Override
  public List<Optimizer.Slot> slots() {
    return updates == 0
        ? List.of()
        : Adam.slots(state.shaped(m[0], m[1], m[2], m[3]), state.shaped(v[0], v[1], v[2], v[3]));
  }
}
