package org.dl4jcomparison.manual;

import java.util.Optional;

/** Turns a gradient into a step. One instance serves one network: it may carry state. */
public interface Optimizer {

  /** Announces the next update; every parameter is then stepped once. */
  void beginUpdate();

  /**
   * Steps one parameter against its gradient.
   *
   * @param name which parameter
   * @param parameter its values, changed in place
   * @param gradient of the same shape
   */
  void step(ParameterName name, double[][] parameter, double[][] gradient);

  /**
   * A copy of what is remembered of each parameter's gradients; empty if nothing is, or not yet.
   */
  default Optional<Moments> moments() {
    return Optional.empty();
  }

  /**
   * Running means over the updates made so far, of the parameters' shapes.
   *
   * @param first of the gradients: Adam's m
   * @param second of the squared gradients: Adam's v
   */
  record Moments(Parameters first, Parameters second) {}
}
