package org.dl4jcomparison.manual;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of the network, by the notebook's name. They are ordered by layer, weights before
 * biases, which is the order in which they are drawn: W1, b1, W2, b2.
 *
 * @param layer which one, from 1
 * @param kind which of its parameters
 */
public record ParameterName(int layer, Kind kind)
    implements Comparable<ParameterName>, Serializable {

  /** What a layer has. */
  public enum Kind {
    /** Weights into the layer, values that reach it x units. */
    WEIGHTS("W"),
    /** Biases of the layer, 1 x units. */
    BIASES("b");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  /** Weights into the hidden layer, inputs x hidden. */
  public static final ParameterName W1 = new ParameterName(1, Kind.WEIGHTS);

  /** Biases of the hidden layer, 1 x hidden. */
  public static final ParameterName B1 = new ParameterName(1, Kind.BIASES);

  /** Weights into the output layer, hidden x outputs. */
  public static final ParameterName W2 = new ParameterName(2, Kind.WEIGHTS);

  /** Biases of the output layer, 1 x outputs. */
  public static final ParameterName B2 = new ParameterName(2, Kind.BIASES);

  /** Kept, since {@link Kind#values} makes a new array and updates of networks make none. */
  private static final int KINDS = Kind.values().length;

  private static final Pattern LABEL = Pattern.compile("([Wb])([1-9][0-9]{0,8})");

  /**
   * Checks the layer.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ParameterName {
    if (layer < 1) {
      throw new IllegalArgumentException("Layer %d is not at least 1".formatted(layer));
    }
  }

  /** The parameters of a network of so many layers, in order; the notebook's has two. */
  public static List<ParameterName> ofLayers(int layers) {
    List<ParameterName> names = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      for (Kind kind : Kind.values()) {
        names.add(new ParameterName(layer, kind));
      }
    }
    return names;
  }

  /** The parameter with this label; empty if it is the label of none. */
  public static Optional<ParameterName> find(String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Kind kind = matcher.group(1).equals(Kind.WEIGHTS.letter) ? Kind.WEIGHTS : Kind.BIASES;
    return Optional.of(new ParameterName(Integer.parseInt(matcher.group(2)), kind));
  }

  /** The name as the notebook and the experiment file write it: W1, b1, W2 or b2. */
  public String label() {
    return kind.letter + layer;
  }

  /** Its place in the order, from 0. */
  public int index() {
    return (layer - 1) * KINDS + kind.ordinal();
  }

  /** Whether it is a layer's weights. */
  public boolean isWeights() {
    return kind == Kind.WEIGHTS;
  }

  @Override
  public int compareTo(ParameterName other) {
    return Integer.compare(index(), other.index());
  }

  @Override
  public String toString() {
    return label();
  }
}
