package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.Set;

/**
 * What a number of an update belongs to. What is none of the constants is a slot of the optimizer.
 *
 * @param label the name in data files; of a slot, the name that its optimizer gives it
 */
public record Stage(String label) implements Serializable {
  /** Activations of a hidden layer, before the step. */
  public static final Stage HIDDEN = new Stage("hidden-activations");

  /** Outputs of the network, before the step. */
  public static final Stage OUTPUTS = new Stage("outputs");

  /** Mean binary cross-entropy of the outputs. */
  public static final Stage LOSS = new Stage("loss");

  /** Gradient of each parameter, as the optimizer takes it. */
  public static final Stage GRADIENT = new Stage("gradient");

  /** The parameters after the step. */
  public static final Stage PARAMETERS = new Stage("parameters");

  private static final Set<Stage> OF_EVERY_NETWORK =
      Set.of(HIDDEN, OUTPUTS, LOSS, GRADIENT, PARAMETERS);

  /** Whether it is something that an optimizer remembers, which not every optimizer does. */
  public boolean isSlot() {
    return !OF_EVERY_NETWORK.contains(this);
  }

  @Override
  public String toString() {
    return label;
  }
}
