package org.dl4jcomparison.symmetry;

import static org.dl4jcomparison.manual.ParameterName.B1;
import static org.dl4jcomparison.manual.ParameterName.B2;
import static org.dl4jcomparison.manual.ParameterName.W1;
import static org.dl4jcomparison.manual.ParameterName.W2;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/** Starts at or near zero, to see what becomes of networks that begin there. */
public enum SymmetryStart {
  /** As drawn. */
  AS_DRAWN("as-drawn"),
  /** Both weight matrices zero, biases as drawn. */
  WEIGHTS("zero-weights", W1, W2),
  /** Both biases zero, weights as drawn. */
  BIASES("zero-biases", B1, B2),
  /** Everything zero. */
  EVERYTHING("zero-everything", W1, B1, W2, B2),
  /** The hidden layer's weights zero. */
  ONLY_W1("zero-W1", W1),
  /** The output layer's weights zero. */
  ONLY_W2("zero-W2", W2),
  /** Every weight and bias {@value #CONSTANT}. */
  EQUAL("all-equal"),
  /** Every weight and bias drawn in ±{@value #NOISE}. */
  NEAR_ZERO("near-zero");

  /** The drawn start and those that the questions name. */
  public static final List<SymmetryStart> ASKED = List.of(AS_DRAWN, WEIGHTS, BIASES, EVERYTHING);

  /** The value of every weight and bias of {@link #EQUAL}. */
  public static final double CONSTANT = 0.5;

  /** The largest size of a weight or bias of {@link #NEAR_ZERO}. */
  public static final double NOISE = 0.001;

  private final String label;
  private final List<ParameterName> zero;

  SymmetryStart(String label, ParameterName... zero) {
    this.label = label;
    this.zero = List.of(zero);
  }

  /** A short name for data files and progress. */
  public String label() {
    return label;
  }

  /** Which parameters are zero. */
  public List<ParameterName> zero() {
    return zero;
  }

  /**
   * Whether this start is what its name says: of the weights that it does not put to zero, none are
   * zero already in the draw, or else "only the biases" would be everything.
   */
  public boolean canBeMade(NetworkSpec spec, Dataset data) {
    if (this == AS_DRAWN || this == EQUAL || this == NEAR_ZERO) {
      return true;
    }
    Parameters parameters = of(spec).initialParameters(data);
    return Stream.of(W1, W2)
        .filter(name -> !zero.contains(name))
        .noneMatch(
            name ->
                Stream.of(parameters.get(name))
                    .flatMapToDouble(DoubleStream::of)
                    .allMatch(weight -> weight == 0));
  }

  /**
   * The spec from this start instead of its own. What the spec itself puts to zero is drawn, so
   * that a start is what its name says.
   */
  public NetworkSpec of(NetworkSpec spec) {
    NetworkSpec zeroed = spec.withZero(zero);
    return switch (this) {
      case EQUAL ->
          zeroed.withInitialization(new Initialization.Draw(InitializerKind.CONSTANT, CONSTANT));
      case NEAR_ZERO -> zeroed.withInitialization(new Initialization.Noise(NOISE));
      default -> zeroed;
    };
  }
}
