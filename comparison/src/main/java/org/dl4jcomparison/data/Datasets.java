package org.dl4jcomparison.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;

/** Makes data sets from their specs. */
public final class Datasets {
  private Datasets() {}

  /**
   * Loads, splits and standardises.
   *
   * @param folder where a file that the spec names is looked for
   * @throws BadInputException if the file or its content cannot be used
   */
  public static Dataset load(DataSpec spec, Path folder) {
    LabelledTable table = table(spec.source(), folder);
    String name = spec.source().name();
    String where =
        spec.source() instanceof DataSource.Csv csv ? folder.resolve(csv.file()).toString() : name;
    Split split = Split.of(table, spec, where);
    Standardizer columns = Standardizer.of(split.training().x(), table.inputNames(), where);
    if (spec.standardize()) {
      columns.apply(split.training().x());
      columns.apply(split.test().x());
    }
    DataOrigin origin =
        new DataOrigin(
            resolved(spec, table),
            table.inputNames(),
            table.positive(),
            table.negative(),
            columns.constantColumns());
    return new Dataset(name, split.training().x(), split.training().y(), split.test(), origin);
  }

  private static LabelledTable table(DataSource source, Path folder) {
    if (source instanceof DataSource.Csv csv) {
      return CsvTable.read(folder.resolve(csv.file()), csv);
    }
    if (source instanceof DataSource.Shape shape) {
      return Shapes.draw(shape);
    }
    if (source instanceof DataSource.Parity parity) {
      return Shapes.parity(parity.bits());
    }
    if (source instanceof DataSource.Bundled bundled) {
      return bundled(bundled);
    }
    Dataset xor = Dataset.xor();
    if (!source.name().equals(xor.name())) {
      throw new IllegalArgumentException("No data are named " + source.name());
    }
    return LabelledTable.of(xor.x(), xor.y());
  }

  private static LabelledTable bundled(DataSource.Bundled bundled) {
    DataSource.Csv csv = BuiltInData.table(bundled.name());
    try (InputStream in = Datasets.class.getResourceAsStream(csv.file())) {
      return CsvTable.read(csv.file(), Utf8.reader(in), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The spec, completed by what was found in the file. */
  private static DataSpec resolved(DataSpec spec, LabelledTable table) {
    if (!(spec.source() instanceof DataSource.Csv csv)) {
      return spec;
    }
    DataSource.Csv full =
        new DataSource.Csv(
            csv.file(), csv.target(), table.positive(), csv.delimiter(), csv.leaveOut());
    return new DataSpec(full, spec.testShare(), spec.splitSeed(), spec.standardize());
  }
}
