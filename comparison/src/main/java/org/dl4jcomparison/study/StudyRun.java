package org.dl4jcomparison.study;

import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.store.RunKey;

/**
 * One run of a study, as a name to ask for.
 *
 * @param contender who, with the seed in its spec; of a twin, on the twin's engine
 * @param key under which the store has it
 * @param together whether it is trained together with others of its network
 */
public record StudyRun(Contender contender, RunKey key, boolean together) {
  /** The seed. */
  public long seed() {
    return contender.spec().seed();
  }
}
