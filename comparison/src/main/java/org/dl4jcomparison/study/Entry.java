package org.dl4jcomparison.study;

import java.util.Optional;
import org.dl4jcomparison.certificate.Twin;
import org.dl4jcomparison.experiment.Contender;

/**
 * How a contender is trained in a study.
 *
 * @param contender who; its own seed is not used
 * @param own at how many seeds on its own engine, from the first seed on
 * @param twin trained at all seeds in its place, those on its own engine included, where the two
 *     are held against each other; empty if it has none
 * @param seeds at how many in all; as many as on its own engine without a twin
 */
public record Entry(Contender contender, int own, Optional<Twin> twin, int seeds) {

  /** On its own engine only. */
  public static Entry own(Contender contender, int seeds) {
    return new Entry(contender, seeds, Optional.empty(), seeds);
  }
}
