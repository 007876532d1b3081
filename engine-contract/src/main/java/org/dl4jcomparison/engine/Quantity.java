package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.dl4jcomparison.manual.ParameterName;

/**
 * An array that an update computed.
 *
 * @param stage what it is
 * @param name within its stage: that of a parameter, {@code W1}, or of activations, {@code S1}
 * @param values rows of equal length; not copied and not to be changed
 */
public record Quantity(Stage stage, String name, double[][] values) implements Serializable {

  /** The parameter that it belongs to; empty if it belongs to none. */
  public Optional<ParameterName> parameter() {
    return ParameterName.find(name);
  }

  /** The same with other values. */
  public Quantity withValues(double[][] other) {
    return new Quantity(stage, name, other);
  }

  /** Whether every number is finite. */
  public boolean isFinite() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }
}
