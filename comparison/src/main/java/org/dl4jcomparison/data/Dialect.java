package org.dl4jcomparison.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * How fields are told apart.
 *
 * @param delimiter what stands between them; a blank for any number of blanks and tabs
 * @param quote what stands around a field that holds a delimiter
 * @param comments whether a line that begins with {@code %} is one
 */
record Dialect(char delimiter, char quote, boolean comments) {
  /**
   * The longest field, in characters. A longer one, such as one with an open quote, is refused
   * before it fills the memory.
   */
  private static final int MOST_CHARACTERS_OF_FIELD = 1 << 20;

  /** What may stand between fields, the usual ones first. */
  private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};

  /** Lines that are looked at to find out. */
  private static final int LOOKED_AT = 50;

  /** Fields between a delimiter, with double quotes. */
  static Dialect of(char delimiter) {
    return new Dialect(delimiter, '"', false);
  }

  /** Fields of an ARFF file. */
  static Dialect ofArff(String sample) {
    return new Dialect(',', sample.indexOf('\'') >= 0 ? '\'' : '"', true);
  }

  /**
   * Finds out what stands between fields: what makes as many fields of every line, and if several
   * do, the one that makes most. Blanks count only if nothing else does it.
   *
   * @param sample beginning of the text
   * @param whole whether that is all
   */
  static Dialect find(String sample, boolean whole) {
    Dialect found = of(',');
    double best = 0;
    for (char delimiter : DELIMITERS) {
      if (delimiter == ' ' && best > 1) {
        break;
      }
      Dialect dialect = of(delimiter);
      double score = dialect.score(sample, whole);
      if (score > best) {
        best = score;
        found = dialect;
      }
    }
    return found;
  }

  /** Number of fields if every line has as many; else, below 1, how many lines do. */
  private double score(String sample, boolean whole) {
    List<Integer> fields = new ArrayList<>();
    try (CsvReader<CsvRecord> records = reader(new StringReader(sample))) {
      for (CsvRecord record : records) {
        fields.add(record.getFieldCount());
        if (fields.size() > LOOKED_AT) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      return 0;
    }
    if (!whole && fields.size() > 1) {
      fields.remove(fields.size() - 1);
    }
    if (fields.isEmpty() || fields.get(0) < 2) {
      return 0;
    }
    int columns = fields.get(fields.size() - 1);
    boolean rowNames = columns == fields.get(0) + 1;
    List<Integer> rows = rowNames ? fields.subList(1, fields.size()) : fields;
    long same = rows.stream().filter(count -> count == columns).count();
    return same == rows.size() ? columns : (double) same / (rows.size() + 1);
  }

  /** Reads records. Rows may have too few or too many fields; who reads them tells which. */
  CsvReader<CsvRecord> reader(Reader text) {
    boolean blanks = delimiter == ' ';
    return CsvReader.builder()
        .fieldSeparator(blanks ? '\t' : delimiter)
        .quoteCharacter(quote)
        .commentStrategy(comments ? CommentStrategy.SKIP : CommentStrategy.NONE)
        .commentCharacter('%')
        .maxBufferSize(MOST_CHARACTERS_OF_FIELD)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .ofCsvRecord(blanks ? new BlankRuns(text) : text);
  }
}
