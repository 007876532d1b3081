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

  /** Of which trainings more is told than that they are over. */
  public enum Detail {
    /** A few, each of interest. */
    EVERY_TRAINING,
    /** A contender's first that breaks. */
    FIRST_THAT_BREAKS,
    /** Of none. */
    NONE
  }
}
