package org.dl4jcomparison.evidence.explain;

import java.io.Serializable;

/**
 * A setting in which two specs differ.
 *
 * @param kind which setting
 * @param a its value in the first spec, as the experiment file writes it
 * @param b its value in the second
 */
public record Factor(Kind kind, String a, String b) implements Serializable {

  /** The settings that can be factors, in the order of the experiment file. */
  public enum Kind {
    /** Number of hidden units. */
    WIDTH("hidden"),
    /** Where the parameters come from: an initializer or a file. */
    START("initializer"),
    /**
     * Width and start as one, when one side's weights come from a file: they have one width only.
     */
    WIDTH_AND_START("hidden and initial-weights"),
    /** Parameters set to zero after the draw. */
    ZERO("zero"),
    /** The optimizer, with Adam's epsilon and its placement if only one side has Adam. */
    OPTIMIZER("optimizer"),
    /** Adam's epsilon, when both sides have Adam. */
    EPSILON("epsilon"),
    /** Where Adam adds epsilon, when both sides have Adam. */
    EPSILON_PLACEMENT("epsilon-placement"),
    /** The learning rate. */
    LEARNING_RATE("learning-rate"),
    /** Sum or mean over the rows. */
    GRADIENT("gradient"),
    /** Which W2 carries the error back. */
    HIDDEN_GRADIENT("hidden-gradient"),
    /** Width of the numbers. */
    PRECISION("precision");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The key in the experiment file. */
    public String key() {
      return key;
    }
  }
}
