package org.dl4jcomparison.experiment;

import java.io.Serializable;

/**
 * All that defines a data set: where its rows come from and what is done to them.
 *
 * @param source of the rows
 * @param testShare share of the rows that nobody trains on, 0 to below 1
 * @param splitSeed of the draw of those rows, 0 to 2^32 - 1
 * @param standardize whether inputs are brought to mean 0 and standard deviation 1, both taken from
 *     the training rows only
 */
public record DataSpec(DataSource source, double testShare, long splitSeed, boolean standardize)
    implements Serializable {

  /** The rows as they are, all of them to train on. */
  public static DataSpec plain(DataSource source) {
    return new DataSpec(source, 0, 0, false);
  }
}
