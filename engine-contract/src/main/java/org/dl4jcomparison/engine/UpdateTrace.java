package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/**
 * What one update computed.
 *
 * @param quantities in the order in which they are computed
 */
public record UpdateTrace(List<Quantity> quantities) implements Serializable {

  /** Copies the list. */
  public UpdateTrace {
    quantities = List.copyOf(quantities);
  }

  /**
   * What an engine tells.
   *
   * @param activations of each layer before the step, rows x units; the last are the outputs
   * @param gradient of each parameter as it was given to the optimizer: summed over the rows or
   *     their mean, whichever the spec says
   * @param slots what the optimizer remembers after the step
   * @param parameters after the step
   * @throws IllegalArgumentException if there are no activations
   */
  public UpdateTrace(
      List<double[][]> activations,
      Parameters gradient,
      List<Optimizer.Slot> slots,
      Parameters parameters) {
    this(listed(activations, gradient, slots, parameters));
  }

  private static List<Quantity> listed(
      List<double[][]> activations,
      Parameters gradient,
      List<Optimizer.Slot> slots,
      Parameters parameters) {
    if (activations.isEmpty()) {
      throw new IllegalArgumentException("There are no outputs among no activations");
    }
    List<Quantity> all = new ArrayList<>();
    for (int layer = 1; layer <= activations.size(); layer++) {
      Stage stage = layer < activations.size() ? Stage.HIDDEN : Stage.OUTPUTS;
      all.add(new Quantity(stage, "S" + layer, activations.get(layer - 1)));
    }
    add(Stage.GRADIENT, gradient, all);
    slots.forEach(slot -> add(new Stage(slot.name()), slot.values(), all));
    add(Stage.PARAMETERS, parameters, all);
    return all;
  }

  private static void add(Stage stage, Parameters values, List<Quantity> all) {
    for (ParameterName name : values.names()) {
      all.add(new Quantity(stage, name.label(), values.get(name)));
    }
  }

  /** The quantities of one stage; none if it was not told. */
  public List<Quantity> of(Stage stage) {
    return quantities.stream().filter(quantity -> quantity.stage().equals(stage)).toList();
  }

  /** The network's outputs before the step, rows x outputs. */
  public double[][] outputs() {
    return of(Stage.OUTPUTS).get(0).values();
  }

  /** The arrays of a stage that has one for each parameter. */
  public Parameters parameters(Stage stage) {
    return new Parameters(of(stage).stream().map(Quantity::values).toList());
  }

  /** The same with the loss of the outputs, which no engine is asked for. */
  public UpdateTrace withLoss(double loss) {
    List<Quantity> all = new ArrayList<>(quantities);
    int afterOutputs = quantities.lastIndexOf(of(Stage.OUTPUTS).get(0)) + 1;
    all.add(afterOutputs, new Quantity(Stage.LOSS, "loss", new double[][] {{loss}}));
    return new UpdateTrace(all);
  }
}
