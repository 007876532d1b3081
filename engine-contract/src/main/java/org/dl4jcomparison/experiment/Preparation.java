package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * What was done to a table before it became rows of numbers, and what may be wrong with it.
 *
 * @param skipped columns without a name that were left out, as "column 1"
 * @param encoded columns of words, each of which became several inputs
 * @param filled columns with values that stand in for missing ones
 * @param droppedRows how many rows were left out because something was missing in them
 * @param counting inputs that number the rows: what they tell is the order of the file
 */
public record Preparation(
    List<String> skipped,
    List<Encoded> encoded,
    List<Filled> filled,
    int droppedRows,
    List<String> counting)
    implements Serializable {
  private static final Preparation NONE =
      new Preparation(List.of(), List.of(), List.of(), 0, List.of());

  /**
   * A column of words.
   *
   * @param column its name
   * @param values the words, each of which is an input that is 1 where it stands and else 0
   */
  public record Encoded(String column, List<String> values) implements Serializable {
    /** Copies the list. */
    public Encoded {
      values = List.copyOf(values);
    }
  }

  /**
   * A column with gaps.
   *
   * @param column its name
   * @param rows in how many a value stands in, training and test rows together
   */
  public record Filled(String column, int rows) implements Serializable {}

  /** Copies the lists. */
  public Preparation {
    skipped = List.copyOf(skipped);
    encoded = List.copyOf(encoded);
    filled = List.copyOf(filled);
    counting = List.copyOf(counting);
  }

  /** Nothing was done. */
  public static Preparation none() {
    return NONE;
  }
}
