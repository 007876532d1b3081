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
   * A CSV file.
   *
   * @param file as the experiment file names it
   * @param target name of the column that holds the labels
   * @param positive the label that counts as 1; empty for {@code 1} beside {@code 0}
   * @param delimiter between fields
   * @param leaveOut names of columns that are no inputs
   */
  record Csv(String file, String target, String positive, char delimiter, List<String> leaveOut)
      implements DataSource {

    /** Copies the list. */
    public Csv {
      leaveOut = List.copyOf(leaveOut);
    }

    /** The file's name without its folder. */
    @Override
    public String name() {
      return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
  }
}
