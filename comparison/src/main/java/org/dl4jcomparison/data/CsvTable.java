package org.dl4jcomparison.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
  private final String file;
  private final DataSource.Csv spec;
  private final List<double[]> x = new ArrayList<>();
  private final List<double[]> y = new ArrayList<>();

  private CsvTable(String file, DataSource.Csv spec) {
    this.file = file;
    this.spec = spec;
  }

  /** Opens the file's bytes from the beginning. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException if anything in it cannot be used
   */
  static LabelledTable read(Path file, DataSource.Csv spec) {
    if (Files.isDirectory(file)) {
      throw new BadInputException("%s: is a directory, not a CSV file".formatted(file));
    }
    if (!Files.exists(file)) {
      throw new BadInputException("%s: there is no such CSV file".formatted(file));
    }
    try {
      return read(file.toString(), () -> Files.newInputStream(file), spec);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Reads what an opener opens.
   *
   * @param file for messages
   */
  static LabelledTable read(String file, Opener opener, DataSource.Csv spec) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(spec.delimiter())
            .allowMissingFields(true) // to tell which row it is, below
            .allowExtraFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(Utf8.reader(opener.open()))) {
      return new CsvTable(file, spec).read(reader.iterator());
    } catch (CharacterCodingException e) {
      throw wrongEncoding(file, opener, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw wrongEncoding(file, opener, e);
      }
      throw e.getCause();
    } catch (CsvParseException e) {
      String reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      throw new BadInputException(
          "%s: is not valid CSV: %s%s".formatted(file, e.getMessage(), reason), e);
    }
  }

  private static BadInputException wrongEncoding(String file, Opener opener, Exception cause)
      throws IOException {
    return new BadInputException("%s: %s".formatted(file, Utf8.problem(opener)), cause);
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
    while (records.hasNext()) {
      CsvRecord record = records.next();
      int row = x.size() + 1;
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
