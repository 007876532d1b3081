package org.dl4jcomparison.manual;

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
}
