package org.dl4jcomparison.manual.lanes;

import java.util.Iterator;
import java.util.Optional;

/** Gives starts until there are no more. */
@FunctionalInterface
public interface LaneStarts {

  /** The next one; empty if there is none, and from then on. */
  Optional<LaneStart> next();

  /** Those of an iterator. Trainers in several threads may share what is returned. */
  static LaneStarts of(Iterator<LaneStart> starts) {
    return () -> {
      synchronized (starts) {
        return starts.hasNext() ? Optional.of(starts.next()) : Optional.empty();
      }
    };
  }
}
