package org.dl4jcomparison.experimentfile;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.experiment.DataSource;

/** The keys below {@code data}, as the reader and the writer both spell them. */
final class DataKeys {
  static final String NAME = "name";
  static final String CSV = "csv";
  static final String TARGET = "target";
  static final String POSITIVE = "positive";
  static final String DELIMITER = "delimiter";
  static final String HEADER = "header";
  static final String COLUMNS = "columns";
  static final String DECIMAL = "decimal";
  static final String LEAVE_OUT = "leave-out";
  static final String MISSING = "missing";
  static final String ENCODE = "encode";

  /** An input for each of a column's words. */
  static final String ONE_HOT = "one-hot";

  static final String BITS = "bits";
  static final String SIZE = "size";
  static final String NOISE = "noise";
  static final String SEED = "seed";
  static final String TEST_SHARE = "test-share";
  static final String SPLIT_SEED = "split-seed";
  static final String STANDARDIZE = "standardize";

  private static final List<String> OF_ALL = List.of(TEST_SHARE, SPLIT_SEED, STANDARDIZE);

  private DataKeys() {}

  /** The keys that a source of this kind may have beside it. */
  static List<String> of(Class<? extends DataSource> source) {
    List<String> keys = new ArrayList<>();
    if (source == DataSource.Csv.class) {
      keys.addAll(
          List.of(
              CSV, TARGET, POSITIVE, HEADER, COLUMNS, DELIMITER, DECIMAL, LEAVE_OUT, MISSING,
              ENCODE));
    } else {
      keys.add(NAME);
    }
    if (source == DataSource.Shape.class) {
      keys.addAll(List.of(SIZE, NOISE, SEED));
    } else if (source == DataSource.Parity.class) {
      keys.add(BITS);
    }
    keys.addAll(OF_ALL);
    return keys;
  }
}
