package org.dl4jcomparison.data;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.MissingValues;
import org.dl4jcomparison.experiment.PositiveLabels;
import org.dl4jcomparison.experiment.Rows;

/**
 * Reads a table row by row, twice: first what its columns hold, then the numbers, and nothing else
 * is kept of it.
 */
final class CsvTable {
  /** Bytes of a row beside its numbers: headers of two arrays, a label, places in three lists. */
  private static final int BYTES_BESIDE_INPUTS = 84;

  private final TableProfile table;
  private final DataSource.Csv spec;
  private final Header header;
  private final List<InputBlock> blocks;
  private final List<double[]> x = new ArrayList<>();
  private final List<double[]> y = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  private CsvTable(TableProfile table, DataSource.Csv spec) {
    this.table = table;
    this.spec = spec;
    this.header = Header.of(table, spec);
    Usability.check(table, header, spec);
    this.blocks = InputBlock.of(table, header);
  }

  /**
   * Reads a table.
   *
   * @throws BadInputException if anything in it cannot be used
   */
  static LabelledTable read(TableText text, DataSource.Csv spec) {
    TableProfile table = TableProfile.of(text, spec.format());
    DataSource.Csv found = spec.withFormat(table.format());
    return Records.use(text, table.format(), new CsvTable(table, found)::read);
  }

  private LabelledTable read(Records records) {
    Labels labels = new Labels(table.file(), spec, table.columns().get(header.target()));
    int inputs = blocks.stream().mapToInt(InputBlock::width).sum();
    long most = mostRows(inputs);
    while (records.hasNext()) {
      Records.Row row = records.next();
      if (isToBeDropped(row)) {
        continue;
      }
      if (x.size() >= most) {
        throw tooLarge(row.number());
      }
      double[] values = new double[inputs];
      blocks.forEach(block -> block.write(row.fields().get(block.column()), spec, values));
      x.add(values);
      y.add(new double[] {labels.index(row.fields().get(header.target()), row)});
      numbers.add(row.number());
    }
    if (x.isEmpty()) {
      throw new BadInputException(
          "%s: missing: drop-rows leaves none of its %,d rows, since something is missing in each"
              .formatted(table.file(), table.rows()));
    }
    Labels.Meaning meaning = labels.meaning(x.size());
    for (double[] label : y) {
      label[0] = meaning.ones().contains((int) label[0]) ? 1 : 0;
    }
    PositiveLabels positive =
        spec.positive().labels().isEmpty() ? PositiveLabels.of("1") : spec.positive();
    return new LabelledTable(
        spec.withPositive(positive),
        new Rows(x.toArray(double[][]::new), y.toArray(double[][]::new)),
        numbers,
        blocks.stream().flatMap(InputBlock::names).toList(),
        meaning.positive(),
        meaning.negative(),
        blocks,
        header.skipped());
  }

  /** Nothing stands in for a label. */
  private boolean isToBeDropped(Records.Row row) {
    return Cell.isMissing(row.fields().get(header.target()))
        || spec.missing() == MissingValues.DROP_ROWS
            && blocks.stream().anyMatch(b -> Cell.isMissing(row.fields().get(b.column())));
  }

  /** The most rows that leave a quarter of the memory for everything else. */
  private static long mostRows(int inputs) {
    long bytesOfRow = (long) inputs * Double.BYTES + BYTES_BESIDE_INPUTS;
    return Runtime.getRuntime().maxMemory() / 4 * 3 / bytesOfRow;
  }

  private BadInputException tooLarge(int row) {
    return new BadInputException(
        "%s: row %,d: the numbers up to here fill the memory that this Java may use, %,d MB; leave columns or rows out, or give it more with -Xmx"
            .formatted(table.file(), row, Runtime.getRuntime().maxMemory() / 1_000_000));
  }
}
