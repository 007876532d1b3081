package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.data.Datasets;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.manual.Initializer;

/** Reads the value of {@code data}: a name, or a mapping with options. */
final class DataReader {
  /** The share of a table's rows that are held back where the file says nothing. */
  static final double DEFAULT_TEST_SHARE = 0.2;

  /** The seed of the split where the file names none. */
  static final long DEFAULT_SPLIT_SEED = 1;

  private static final int MOST_POINTS = 100_000;
  private static final int FEWEST_POINTS = 4;
  private static final int FEWEST_BITS = 2;
  private static final int MOST_BITS = 12;
  private static final double NOISE_BELOW = 100;

  private DataReader() {}

  static Dataset read(Section top, Path folder) {
    DataSpec spec = spec(top);
    try {
      return Datasets.load(spec, folder);
    } catch (InvalidPathException e) {
      throw top.bad(Keys.DATA, "csv is not a path: " + e.getReason());
    }
  }

  private static DataSpec spec(Section top) {
    JsonNode value = top.required(Keys.DATA);
    if (value.isTextual()) {
      return withoutOptions(builtIn(top, Keys.DATA, value).source());
    }
    if (!value.isObject() || value.has(DataKeys.CSV) == value.has(DataKeys.NAME)) {
      throw top.bad(
          Keys.DATA,
          "%s has neither one name nor one csv; allowed: %s"
              .formatted(Section.shown(value), allowed()));
    }
    Section section = new Section(top.file(), Keys.DATA, value);
    if (value.has(DataKeys.CSV)) {
      section.requireOnly(DataKeys.of(DataSource.Csv.class));
      return options(section, CsvKeys.read(section));
    }
    DataSource source = builtIn(section, DataKeys.NAME, section.required(DataKeys.NAME)).source();
    section.requireOnly(DataKeys.of(source.getClass()));
    return options(section, withSettings(section, source));
  }

  private static BuiltInData builtIn(Section section, String key, JsonNode value) {
    return BuiltInData.find(value.asText())
        .orElseThrow(
            () ->
                section.bad(
                    key,
                    "%s is not a data set here; allowed: %s"
                        .formatted(Section.shown(value), allowed())));
  }

  private static String allowed() {
    return String.join(", ", BuiltInData.names()) + ", or {csv: FILE, target: COLUMN}";
  }

  private static DataSource withSettings(Section section, DataSource source) {
    if (source instanceof DataSource.Parity parity) {
      int bits = (int) section.whole(DataKeys.BITS, FEWEST_BITS, MOST_BITS, parity.bits());
      return new DataSource.Parity(parity.name(), bits);
    }
    if (source instanceof DataSource.Shape shape) {
      return new DataSource.Shape(
          shape.name(),
          (int) section.whole(DataKeys.SIZE, FEWEST_POINTS, MOST_POINTS, shape.size()),
          section.fromZero(DataKeys.NOISE, NOISE_BELOW, shape.noise()),
          section.whole(DataKeys.SEED, 0, Initializer.MAX_SEED, shape.seed()));
    }
    return source;
  }

  private static DataSpec withoutOptions(DataSource source) {
    return isTable(source)
        ? new DataSpec(source, DEFAULT_TEST_SHARE, DEFAULT_SPLIT_SEED, true)
        : DataSpec.plain(source);
  }

  private static DataSpec options(Section section, DataSource source) {
    DataSpec without = withoutOptions(source);
    double share = section.fromZero(DataKeys.TEST_SHARE, 1, without.testShare());
    if (share == 0 && section.has(DataKeys.SPLIT_SEED)) {
      throw section.bad(
          DataKeys.SPLIT_SEED, "is only allowed with a %s above 0".formatted(DataKeys.TEST_SHARE));
    }
    long seed =
        share == 0
            ? 0
            : section.whole(DataKeys.SPLIT_SEED, 0, Initializer.MAX_SEED, DEFAULT_SPLIT_SEED);
    boolean standardize =
        section.choice(
            DataKeys.STANDARDIZE, List.of(true, false), String::valueOf, without.standardize());
    return new DataSpec(source, share, seed, standardize);
  }

  /**
   * Whether inputs are standardised by default: tables are, since columns have different units;
   * shapes and bits are not.
   */
  private static boolean isTable(DataSource source) {
    return source instanceof DataSource.Csv || source instanceof DataSource.Bundled;
  }
}
