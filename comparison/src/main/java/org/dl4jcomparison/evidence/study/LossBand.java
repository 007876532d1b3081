package org.dl4jcomparison.evidence.study;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * How the losses of many runs spread, at some numbers of updates.
 *
 * @param points in the order of the updates
 */
public record LossBand(List<Point> points) {
  private static final int POINTS = 300;
  private static final int LOWER = 25;
  private static final int MEDIAN = 50;
  private static final int UPPER = 75;

  /**
   * Quartiles over the runs. A run that broke before counts as infinite from there on, so a
   * quartile is infinite where that many runs are gone.
   *
   * @param update number of updates made
   * @param lower a quarter of the runs is at or below it
   * @param median half of the runs are at or below it
   * @param upper three quarters of the runs are at or below it
   */
  public record Point(int update, double lower, double median, double upper) {}

  /** Copies the list. */
  public LossBand {
    points = List.copyOf(points);
  }

  /** Takes in curves, keeping of each only the losses at the band's updates. */
  static final class Builder {
    private final int[] grid;
    private final List<double[]> runs = new ArrayList<>();

    Builder(int updates) {
      TreeSet<Integer> chosen = new TreeSet<>();
      for (int i = 0; i <= POINTS; i++) {
        chosen.add((int) ((long) updates * i / POINTS));
      }
      grid = chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    void add(double[] loss) {
      double[] kept = new double[grid.length];
      for (int i = 0; i < grid.length; i++) {
        kept[i] = grid[i] < loss.length ? loss[grid[i]] : Double.POSITIVE_INFINITY;
      }
      runs.add(kept);
    }

    LossBand build() {
      // Type 2 averages only where it must, so infinite values do not become NaN.
      Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_2);
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < grid.length; i++) {
        int at = i;
        percentile.setData(runs.stream().mapToDouble(run -> run[at]).toArray());
        points.add(
            new Point(
                grid[i],
                percentile.evaluate(LOWER),
                percentile.evaluate(MEDIAN),
                percentile.evaluate(UPPER)));
      }
      return new LossBand(points);
    }
  }
}
