package org.dl4jcomparison.data;

import java.nio.file.Path;
import java.util.List;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Preparation;

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
    Preparation preparation = prepared(table, split, where);
    Standardizer columns = Standardizer.of(split.training().x(), table.inputNames(), where);
    if (spec.standardize()) {
      columns.apply(split.training().x());
      columns.apply(split.test().x());
    }
    DataOrigin origin =
        new DataOrigin(
            new DataSpec(table.source(), spec.testShare(), spec.splitSeed(), spec.standardize()),
            table.inputNames(),
            table.positive(),
            table.negative(),
            columns.constantColumns(),
            preparation,
            split.trainingNumbers(),
            split.testNumbers());
    return new Dataset(name, split.training().x(), split.training().y(), split.test(), origin);
  }

  private static Preparation prepared(LabelledTable table, Split split, String where) {
    if (!(table.source() instanceof DataSource.Csv csv)) {
      return Preparation.none();
    }
    List<InputBlock> blocks = table.blocks();
    return new Preparation(
        table.skipped(),
        blocks.stream()
            .filter(InputBlock::isEncoded)
            .map(block -> new Preparation.Encoded(block.what().name(), block.words()))
            .toList(),
        new Gaps(blocks, csv.missing()).fill(split, where),
        blocks.get(0).what().rows() - table.rows().count(),
        blocks.stream().map(InputBlock::what).filter(Column::counting).map(Column::name).toList());
  }

  private static LabelledTable table(DataSource source, Path folder) {
    if (source instanceof DataSource.Csv csv) {
      return CsvTable.read(TableText.of(folder.resolve(csv.file())), csv);
    }
    if (source instanceof DataSource.Shape shape) {
      return Shapes.draw(shape);
    }
    if (source instanceof DataSource.Parity parity) {
      return Shapes.parity(parity);
    }
    if (source instanceof DataSource.Bundled bundled) {
      return bundled(bundled);
    }
    Dataset xor = Dataset.xor();
    if (!source.name().equals(xor.name())) {
      throw new IllegalArgumentException("No data are named " + source.name());
    }
    return LabelledTable.of(source, xor.x(), xor.y());
  }

  private static LabelledTable bundled(DataSource.Bundled bundled) {
    DataSource.Csv csv = BuiltInData.table(bundled.name());
    TableText text =
        new TableText(
            csv.file(), () -> Decoding.reader(Datasets.class.getResourceAsStream(csv.file())));
    LabelledTable table = CsvTable.read(text, csv);
    return new LabelledTable(
        bundled,
        table.rows(),
        table.numbers(),
        table.inputNames(),
        table.positive(),
        table.negative(),
        List.of(),
        List.of());
  }
}
