package org.dl4jcomparison.manual;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Adam, with decay rates 0.9 and 0.999 as PyTorch and DL4J have them by default. D. P. Kingma and
 * J. Ba, Adam: A Method for Stochastic Optimization, 2015.
 *
 * <p>For each number of each parameter, at update t = 1, 2, …:
 *
 * <pre>
 *   m = beta1 * m + (1 - beta1) * gradient
 *   v = beta2 * v + (1 - beta2) * gradient^2
 *   parameter -= step   (see {@link EpsilonPlacement})
 * </pre>
 */
public final class Adam implements Optimizer {
  /** Decay rate of the mean of the gradients. */
  public static final double BETA1 = 0.9;

  /** Decay rate of the mean of the squared gradients. */
  public static final double BETA2 = 0.999;

  /** The epsilon that PyTorch and DL4J use by default. */
  public static final double DEFAULT_EPSILON = 1e-8;

  /** Name of the running mean of the gradients, without bias correction: m. */
  public static final String FIRST_MOMENT = "first-moment";

  /** Name of the running mean of the squared gradients, likewise: v. */
  public static final String SECOND_MOMENT = "second-moment";

  private final double learningRate;
  private final double epsilon;
  private final EpsilonPlacement placement;
  private final Precision precision;
  private final Map<ParameterName, State> states = new TreeMap<>();
  private int updates;

  private record State(double[][] m, double[][] v) {}

  /** With a learning rate and an epsilon above zero. */
  public Adam(
      double learningRate, double epsilon, EpsilonPlacement placement, Precision precision) {
    this.learningRate = Positive.require("Learning rate", learningRate);
    this.epsilon = Positive.require("Epsilon", epsilon);
    this.placement = placement;
    this.precision = precision;
  }

  @Override
  public void beginUpdate() {
    updates++;
  }

  @Override
  public void step(ParameterName name, double[][] parameter, double[][] gradient) {
    State state =
        states.computeIfAbsent(
            name,
            n ->
                new State(
                    new double[parameter.length][parameter[0].length],
                    new double[parameter.length][parameter[0].length]));
    double correction1 = 1 - Math.pow(BETA1, updates);
    double rootOfCorrection2 = Math.sqrt(1 - Math.pow(BETA2, updates));
    for (int i = 0; i < parameter.length; i++) {
      for (int j = 0; j < parameter[i].length; j++) {
        double g = gradient[i][j];
        double m = precision.round(BETA1 * state.m[i][j] + (1 - BETA1) * g);
        double v = precision.round(BETA2 * state.v[i][j] + (1 - BETA2) * g * g);
        state.m[i][j] = m;
        state.v[i][j] = v;
        double step =
            switch (placement) {
              case PYTORCH ->
                  learningRate / correction1 * m / (Math.sqrt(v) / rootOfCorrection2 + epsilon);
              case DL4J ->
                  learningRate * rootOfCorrection2 / correction1 * m / (Math.sqrt(v) + epsilon);
            };
        parameter[i][j] = precision.round(parameter[i][j] - step);
      }
    }
  }

  @Override
  public List<Slot> slots() {
    return states.isEmpty() ? List.of() : slots(collected(State::m), collected(State::v));
  }

  /** What an Adam remembers, by name. */
  public static List<Slot> slots(Parameters first, Parameters second) {
    return List.of(new Slot(FIRST_MOMENT, first), new Slot(SECOND_MOMENT, second));
  }

  private Parameters collected(Function<State, double[][]> moment) {
    return new Parameters(states.values().stream().map(moment).toList());
  }
}
