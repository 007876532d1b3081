package org.dl4jcomparison.experiment;

/** What a setting is part of. */
public enum Role {
  /** What is computed: units, layers. */
  ARCHITECTURE,
  /** Which parameters the training starts from; the suite makes them for every engine. */
  START,
  /** How an update is made. */
  TRAINING,
  /** How long the training may last; the suite ends it. */
  BUDGET,
  /** Which of the random draws is taken; the suite draws. */
  CHANCE;

  /** Whether engines have to know of it; the suite takes care of the others for all of them. */
  public boolean isTheEngines() {
    return this == ARCHITECTURE || this == TRAINING;
  }

  /** Whether it is a property of the network and its training, apart from length and chance. */
  public boolean isOfTheNetwork() {
    return this != BUDGET && this != CHANCE;
  }
}
