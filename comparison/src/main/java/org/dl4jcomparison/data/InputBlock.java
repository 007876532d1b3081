package org.dl4jcomparison.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.DataSource;

/**
 * The inputs that one column becomes: its number, 1 or 0 for yes or no, or one for each of its
 * words that is 1 where it stands and else 0.
 *
 * @param column where it is in the table
 * @param what it holds
 * @param offset of the first of its inputs
 * @param words those that have an input each; for yes and no the word for yes; empty for numbers
 */
record InputBlock(int column, Column what, int offset, List<String> words) {

  /** Those of all columns that are inputs, in order. */
  static List<InputBlock> of(TableProfile table, Header header) {
    List<InputBlock> blocks = new ArrayList<>();
    int offset = 0;
    for (int input : header.inputs()) {
      Column column = table.columns().get(input);
      List<String> words =
          switch (column.kind()) {
            case SWITCH -> List.of(column.yes().orElseThrow());
            case WORDS -> column.words();
            default -> List.<String>of();
          };
      InputBlock block = new InputBlock(input, column, offset, words);
      blocks.add(block);
      offset += block.width();
    }
    return blocks;
  }

  /** How many inputs. */
  int width() {
    return Math.max(1, words.size());
  }

  /** Whether each of several words has an input. */
  boolean isEncoded() {
    return what.kind() == Column.Kind.WORDS;
  }

  /** Whether it holds a number. */
  boolean isNumber() {
    return words.isEmpty();
  }

  /** Names of its inputs. */
  Stream<String> names() {
    return isNumber() ? Stream.of(what.name()) : words.stream().map(w -> what.name() + "=" + w);
  }

  /** Writes a field's inputs into a row; a missing value makes them NaN. */
  void write(String field, DataSource.Csv spec, double[] row) {
    if (Cell.isMissing(field)) {
      java.util.Arrays.fill(row, offset, offset + width(), Double.NaN);
    } else if (isNumber()) {
      row[offset] = Cell.number(field, spec.format().decimal()).orElseThrow();
    } else if (isEncoded()) {
      row[offset + words.indexOf(field)] = 1;
    } else {
      row[offset] = field.toLowerCase(Locale.ROOT).equals(words.get(0)) ? 1 : 0;
    }
  }
}
