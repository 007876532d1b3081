package org.dl4jcomparison.manual;

import java.util.List;

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
   * Copies of what is remembered from one update to the next; none if nothing is, or not yet. Not
   * to be asked for within an update.
   */
  default List<Slot> slots() {
    return List.of();
  }

  /**
   * One number remembered for every number of the parameters.
   *
   * @param name what it is called, in lower case and with hyphens: {@code first-moment}
   * @param values of the parameters' shapes
   */
  record Slot(String name, Parameters values) {}
}
