package org.dl4jcomparison.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Rows;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.util.MathArrays;

/**
 * Rows to train on and rows to test on. Each label gives the same share of its rows to the test, so
 * that both parts have about as many of either; within each part the rows keep their order.
 *
 * @param training rows to train on
 * @param test rows that nobody trains on
 * @param trainingNumbers numbers of the training rows in the source, from 1
 * @param testNumbers the same of the test rows
 */
record Split(Rows training, Rows test, List<Integer> trainingNumbers, List<Integer> testNumbers) {

  /**
   * Draws the test rows. The arrays of the rows themselves are not copied.
   *
   * @param where the data are, for messages
   * @throws BadInputException if a label has too few rows for both parts
   */
  static Split of(LabelledTable table, DataSpec spec, String where) {
    Rows all = table.rows();
    if (spec.testShare() == 0) {
      return new Split(all, Rows.none(), table.numbers(), List.of());
    }
    boolean[] held = new boolean[all.count()];
    MersenneTwister random = new MersenneTwister((int) spec.splitSeed());
    for (int label : new int[] {0, 1}) {
      int[] rows = IntStream.range(0, held.length).filter(i -> all.y()[i][0] == label).toArray();
      if (rows.length < 2) {
        throw new BadInputException(
            "%s: %s of its %d rows has the label %s; a test-share of %s needs at least 2 of each label, or set test-share: 0"
                .formatted(
                    where,
                    rows.length == 0 ? "none" : "only one",
                    all.count(),
                    "'" + (label == 1 ? table.positive() : table.negative()) + "'",
                    spec.testShare()));
      }
      MathArrays.shuffle(rows, random);
      long wanted = Math.round(spec.testShare() * rows.length);
      int taken = (int) Math.max(1, Math.min(rows.length - 1, wanted));
      for (int i = 0; i < taken; i++) {
        held[rows[i]] = true;
      }
    }
    int[] training = places(held, false);
    int[] test = places(held, true);
    return new Split(
        rows(all, training), rows(all, test), numbers(table, training), numbers(table, test));
  }

  private static int[] places(boolean[] held, boolean which) {
    return IntStream.range(0, held.length).filter(i -> held[i] == which).toArray();
  }

  private static Rows rows(Rows all, int[] chosen) {
    return new Rows(picked(all.x(), chosen), picked(all.y(), chosen));
  }

  private static List<Integer> numbers(LabelledTable table, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(table.numbers()::get).toList();
  }

  private static double[][] picked(double[][] rows, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(double[][]::new);
  }
}
