package org.dl4jcomparison.study;

import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.store.RunKey;

/**
 * One run of a study, as a name to ask for.
 *
 * @param contender who, with the seed in its spec
 * @param key under which the store has it
 */
public record StudyRun(Contender contender, RunKey key) {
  /** The seed. */
  public long seed() {
    return contender.spec().seed();
  }
}
