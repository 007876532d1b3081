package org.dl4jcomparison.evidence;

import static org.dl4jcomparison.manual.ParameterName.B1;
import static org.dl4jcomparison.manual.ParameterName.B2;
import static org.dl4jcomparison.manual.ParameterName.W1;
import static org.dl4jcomparison.manual.ParameterName.W2;

import java.util.List;
import org.dl4jcomparison.manual.ParameterName;

/** The starts that the third question asks about. */
public enum ZeroStart {
  /** As drawn. */
  AS_DRAWN(),
  /** Both weight matrices zero, biases as drawn. */
  WEIGHTS(W1, W2),
  /** Both biases zero, weights as drawn. */
  BIASES(B1, B2),
  /** Everything zero. */
  EVERYTHING(W1, B1, W2, B2),
  /** The hidden layer's weights zero. */
  ONLY_W1(W1),
  /** The output layer's weights zero. */
  ONLY_W2(W2);

  private final List<ParameterName> zero;

  ZeroStart(ParameterName... zero) {
    this.zero = List.of(zero);
  }

  /** Which parameters are zero. */
  public List<ParameterName> zero() {
    return zero;
  }
}
