package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;

/** Where rows come from, as an experiment file says it. */
public sealed interface DataSource extends Serializable {

  /** What charts and answers call the data. */
  String name();

  /**
   * Whether the labels are a function of the inputs by definition, so that a network can get every
   * row right.
   */
  default boolean exact() {
    return this instanceof Named || this instanceof Parity;
  }

  /**
   * A few rows that the program knows by heart.
   *
   * @param name of the data
   */
  record Named(String name) implements DataSource {}

  /**
   * All patterns of some bits; the label is 1 where an odd number of them is.
   *
   * @param name of the data
   * @param bits how many
   */
  record Parity(String name, int bits) implements DataSource {}

  /**
   * Points in the plane that follow a shape.
   *
   * @param name of the shape
   * @param size number of points
   * @param noise standard deviation of the normal noise on both coordinates
   * @param seed of the noise, 0 to 2^32 - 1
   */
  record Shape(String name, int size, double noise, long seed) implements DataSource {}

  /**
   * A table that comes with the program.
   *
   * @param name of the data
   */
  record Bundled(String name) implements DataSource {}

  /**
   * A file with a table.
   *
   * @param file as the experiment file names it
   * @param format how its text is to be read
   * @param target name of the column that holds the labels
   * @param positive which labels count as 1
   * @param leaveOut names of columns that are no inputs
   * @param missing what is done about missing values
   * @param encodeAll whether a column of text becomes one input for each of its values however many
   *     these are, not only if they are few
   */
  record Csv(
      String file,
      CsvFormat format,
      String target,
      PositiveLabels positive,
      List<String> leaveOut,
      MissingValues missing,
      boolean encodeAll)
      implements DataSource {

    /** Copies the list. */
    public Csv {
      leaveOut = List.copyOf(leaveOut);
    }

    /** A file whose format is found out, and whose columns are numbers without gaps. */
    public Csv(String file, String target, PositiveLabels positive) {
      this(file, CsvFormat.FOUND_OUT, target, positive, List.of(), MissingValues.REFUSE, false);
    }

    /** The file's name without its folder. */
    @Override
    public String name() {
      return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** The same in another format. */
    public Csv withFormat(CsvFormat other) {
      return new Csv(file, other, target, positive, leaveOut, missing, encodeAll);
    }

    /** The same with other labels that count as 1. */
    public Csv withPositive(PositiveLabels other) {
      return new Csv(file, format, target, other, leaveOut, missing, encodeAll);
    }

    /** The same without some columns. */
    public Csv without(List<String> columns) {
      return new Csv(file, format, target, positive, columns, missing, encodeAll);
    }

    /** The same with missing values treated in this way. */
    public Csv withMissing(MissingValues other) {
      return new Csv(file, format, target, positive, leaveOut, other, encodeAll);
    }
  }
}
