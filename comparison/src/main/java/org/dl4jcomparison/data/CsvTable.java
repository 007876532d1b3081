package org.dl4jcomparison.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.Rows;

/**
 * Reads a CSV file with a header, record by record: nothing is kept but the numbers. Messages count
 * rows from 1 below the header and lines from 1 at the top of the file; the two part where a quoted
 * field goes over several lines.
 */
final class CsvTable {
  /**
   * The longest record, in characters. A longer one, such as one with an open quote, is refused
   * before it fills the memory.
   */
  private static final int MOST_CHARACTERS_OF_FIELD = 1 << 20;

  /** Bytes of a row beside its numbers: headers of two arrays, a label, places in two lists. */
  private static final int BYTES_BESIDE_INPUTS = 64;

  private final String file;
  private final DataSource.Csv spec;
  private final List<double[]> x = new ArrayList<>();
  private final List<double[]> y = new ArrayList<>();

  private CsvTable(String file, DataSource.Csv spec) {
    this.file = file;
    this.spec = spec;
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException if anything in it cannot be used
   */
  static LabelledTable read(Path path, DataSource.Csv spec) {
    InputFile file = new InputFile(path, "CSV file");
    try (Reader reader = file.open()) {
      return read(path.toString(), reader, spec);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /**
   * Reads text.
   *
   * @param file for messages
   */
  static LabelledTable read(String file, Reader text, DataSource.Csv spec) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(spec.delimiter())
            .maxBufferSize(MOST_CHARACTERS_OF_FIELD)
            .allowMissingFields(true) // to tell which row it is, below
            .allowExtraFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text)) {
      return new CsvTable(file, spec).read(reader.iterator());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      String reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      throw new BadInputException(
          "%s: is not valid CSV: %s%s".formatted(file, e.getMessage(), reason), e);
    }
  }

  private LabelledTable read(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new BadInputException(
          "%s: is empty; a header line with column names and rows below it are needed"
              .formatted(file));
    }
    CsvHeader header = CsvHeader.of(file, records.next().getFields(), spec);
    CsvCells cells = new CsvCells(file, header);
    CsvLabels labels = new CsvLabels(file, spec);
    long most = mostRows(header.inputNames().size());
    while (records.hasNext()) {
      CsvRecord record = records.next();
      int row = x.size() + 1;
      if (row > most) {
        throw tooLarge(row);
      }
      if (record.getFieldCount() != header.columns()) {
        throw ragged(record, row, header.columns());
      }
      x.add(cells.inputs(record, row));
      y.add(new double[] {labels.index(cells.label(record, row))});
    }
    if (x.isEmpty()) {
      throw new BadInputException("%s: has a header and no rows".formatted(file));
    }
    CsvLabels.Meaning meaning = labels.meaning(x.size());
    for (double[] label : y) {
      label[0] = label[0] == meaning.positiveIndex() ? 1 : 0;
    }
    Rows rows = new Rows(x.toArray(double[][]::new), y.toArray(double[][]::new));
    return new LabelledTable(rows, header.inputNames(), meaning.positive(), meaning.negative());
  }

  /** The most rows that leave a quarter of the memory for everything else. */
  private static long mostRows(int inputs) {
    long bytesOfRow = (long) inputs * Double.BYTES + BYTES_BESIDE_INPUTS;
    return Runtime.getRuntime().maxMemory() / 4 * 3 / bytesOfRow;
  }

  private BadInputException tooLarge(int row) {
    return new BadInputException(
        "%s: row %,d: the numbers up to here fill the memory that this Java may use, %,d MB; leave columns or rows out, or give it more with -Xmx"
            .formatted(file, row, Runtime.getRuntime().maxMemory() / 1_000_000));
  }

  private BadInputException ragged(CsvRecord record, int row, int columns) {
    boolean severalLines = record.getFields().stream().anyMatch(f -> f.indexOf('\n') >= 0);
    return new BadInputException(
        "%s: row %d (line %d): has %d fields, and the header has %d columns%s"
            .formatted(
                file,
                row,
                record.getStartingLineNumber(),
                record.getFieldCount(),
                columns,
                severalLines ? "; a quote may have been left open" : ""));
  }
}
