package org.dl4jcomparison.testing;

import org.dl4jcomparison.engine.SteppedEngine.Steps;
import org.dl4jcomparison.manual.Parameters;

/** Another network's steps, of which it shows nothing but what every engine has to. */
public class PlainSteps implements Steps {
  private final Steps steps;

  public PlainSteps(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void update() {
    steps.update();
  }

  @Override
  public double[][] outputs() {
    return steps.outputs();
  }

  @Override
  public Parameters parameters() {
    return steps.parameters();
  }
}
