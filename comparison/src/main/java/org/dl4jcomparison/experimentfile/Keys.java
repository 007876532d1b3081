package org.dl4jcomparison.experimentfile;

import java.util.List;

/** The keys of an experiment file, as the reader and the writer both spell them. */
final class Keys {
  static final String NAME = "name";
  static final String DATA = "data";
  static final String TARGETS = "targets";
  static final String CONTENDERS = "contenders";

  static final String ENGINE = "engine";
  static final String HIDDEN = "hidden";
  static final String INITIALIZER = "initializer";
  static final String CONSTANT = "constant";
  static final String INITIAL_WEIGHTS = "initial-weights";
  static final String ZERO = "zero";
  static final String OPTIMIZER = "optimizer";
  static final String EPSILON = "epsilon";
  static final String EPSILON_PLACEMENT = "epsilon-placement";
  static final String LEARNING_RATE = "learning-rate";
  static final String GRADIENT = "gradient";
  static final String HIDDEN_GRADIENT = "hidden-gradient";
  static final String PRECISION = "precision";
  static final String UPDATES = "updates";
  static final String SEED = "seed";

  static final List<String> OF_EXPERIMENT = List.of(NAME, DATA, TARGETS, CONTENDERS);
  static final List<String> OF_CONTENDER =
      List.of(
          NAME,
          ENGINE,
          HIDDEN,
          INITIALIZER,
          CONSTANT,
          INITIAL_WEIGHTS,
          ZERO,
          OPTIMIZER,
          EPSILON,
          EPSILON_PLACEMENT,
          LEARNING_RATE,
          GRADIENT,
          HIDDEN_GRADIENT,
          PRECISION,
          UPDATES,
          SEED);

  private Keys() {}
}
