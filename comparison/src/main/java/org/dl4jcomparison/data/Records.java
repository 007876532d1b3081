package org.dl4jcomparison.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.CsvFormat;

/**
 * The rows of a table, one after the other. Rows count from 1 below the header, lines from 1 at the
 * top of the file; the two part where a quoted field goes over several lines.
 */
final class Records implements Closeable {
  private static final int SAMPLE = 1 << 16;

  private final String file;
  private final Preface preface;
  private final Dialect dialect;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> names;
  private Optional<CsvRecord> next;
  private int row;

  /**
   * A row.
   *
   * @param number from 1
   * @param line in which it begins
   * @param fields one for each column
   */
  record Row(int number, long line, List<String> fields) {

    /** Where it is, for messages. */
    String place() {
      return "row %d (line %d)".formatted(number, line);
    }
  }

  private Records(String file, BufferedReader text, CsvFormat format) throws IOException {
    this.file = file;
    text.mark(SAMPLE);
    char[] sample = new char[SAMPLE - 1];
    int read = Math.max(0, fill(text, sample));
    text.reset();
    String start = new String(sample, 0, read);
    this.preface = Preface.read(file, start, text);
    this.dialect = dialect(preface, format, start, read < sample.length);
    this.reader = dialect.reader(text);
    this.records = reader.iterator();
    this.next = take();
    if (next.isEmpty() && preface.columns().isEmpty()) {
      throw new BadInputException(
          "%s: is empty; a header line with column names and rows below it are needed"
              .formatted(file));
    }
    this.names = names(format);
    if (next.isEmpty()) {
      throw new BadInputException("%s: has a header and no rows".formatted(file));
    }
  }

  private static int fill(BufferedReader text, char[] sample) throws IOException {
    int filled = 0;
    while (filled < sample.length) {
      int read = text.read(sample, filled, sample.length - filled);
      if (read < 0) {
        break;
      }
      filled += read;
    }
    return filled;
  }

  private static Dialect dialect(Preface preface, CsvFormat format, String sample, boolean whole) {
    if (preface.arff()) {
      return Dialect.ofArff(sample);
    }
    if (!format.delimiter().isEmpty()) {
      return Dialect.of(format.delimiter().charAt(0));
    }
    if (preface.delimiter().isPresent()) {
      return Dialect.of(preface.delimiter().get());
    }
    String table =
        sample.lines().skip(preface.lines()).collect(java.util.stream.Collectors.joining("\n"));
    return Dialect.find(table, whole);
  }

  /**
   * Opens a text.
   *
   * @throws BadInputException if it has no rows
   */
  static Records open(TableText text, CsvFormat format) throws IOException {
    BufferedReader reader = new BufferedReader(text.opener().open(), SAMPLE);
    try {
      return new Records(text.name(), reader, format);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** Opens a text, has it used, and turns what goes wrong into one line. */
  static <T> T use(TableText text, CsvFormat format, TableText.Use<T> use) {
    try (Records records = open(text, format)) {
      return use.of(records);
    } catch (UncheckedIOException e) {
      throw text.unreadable(e.getCause());
    } catch (IOException e) {
      throw text.unreadable(e);
    }
  }

  private List<String> names(CsvFormat format) {
    if (!preface.columns().isEmpty()) {
      return preface.columns();
    }
    if (format.header()) {
      List<String> header = stripped(next.orElseThrow());
      next = take();
      return next.isPresent() ? withUnnamed(header, stripped(next.get())) : header;
    }
    int columns = next.orElseThrow().getFieldCount();
    if (format.columns().isEmpty()) {
      return IntStream.rangeClosed(1, columns).mapToObj(i -> "column" + i).toList();
    }
    if (format.columns().size() != columns) {
      throw new BadInputException(
          "%s: columns: names %d columns, and the first row has %d"
              .formatted(file, format.columns().size(), columns));
    }
    return format.columns();
  }

  /**
   * R writes the rows' names in front of the rows and no name for them into the header. Where the
   * field too many is an empty one at the end, every row ends in a delimiter instead.
   */
  private static List<String> withUnnamed(List<String> header, List<String> first) {
    if (first.size() != header.size() + 1) {
      return header;
    }
    List<String> names = new ArrayList<>(header);
    names.add(first.get(first.size() - 1).isEmpty() ? header.size() : 0, "");
    return List.copyOf(names);
  }

  private static List<String> stripped(CsvRecord record) {
    return record.getFields().stream().map(String::strip).toList();
  }

  /** What the columns are called; one that has no name is empty. */
  List<String> names() {
    return names;
  }

  /** What stands between fields, as formats write it. */
  String delimiter() {
    return String.valueOf(dialect.delimiter());
  }

  /** Whether there is another row. */
  boolean hasNext() {
    return next.isPresent();
  }

  /**
   * The next row.
   *
   * @throws BadInputException if it has not one field for each column
   */
  Row next() {
    CsvRecord record = next.orElseThrow();
    long line = record.getStartingLineNumber() + preface.lines();
    Row found = new Row(++row, line, stripped(record));
    if (found.fields().size() != names.size()) {
      throw ragged(found);
    }
    next = take();
    return found;
  }

  private Optional<CsvRecord> take() {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (CsvParseException e) {
      String reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      throw new BadInputException(
          "%s: is not valid CSV: %s%s".formatted(file, e.getMessage(), reason), e);
    }
  }

  private BadInputException ragged(Row found) {
    if (preface.arff() && found.fields().get(0).startsWith("{")) {
      return new BadInputException(
          "%s: %s: sparse ARFF is not read; save the table with every value"
              .formatted(file, found.place()));
    }
    boolean severalLines = found.fields().stream().anyMatch(f -> f.indexOf('\n') >= 0);
    return new BadInputException(
        "%s: %s: has %d fields, and the header has %d columns%s"
            .formatted(
                file,
                found.place(),
                found.fields().size(),
                names.size(),
                severalLines ? "; a quote may have been left open" : ""));
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
