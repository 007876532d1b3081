package org.dl4jcomparison.command;

/**
 * What there is to train.
 *
 * @param unit what the trainings are called, in the plural
 * @param trainings in all
 * @param before how many of them were made earlier
 * @param updates that the others make at most
 * @param detail of which trainings more is told than that they are over
 */
public record Work(String unit, int trainings, int before, long updates, Detail detail) {

  /** Which trainings are told of one by one. */
  public enum Detail {
    /** Every training. */
    EVERY_TRAINING,
    /** The first of each contender that breaks. */
    FIRST_THAT_BREAKS,
    /** No training. */
    NONE
  }
}
