package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How the losses of many runs spread, at some numbers of updates.
 *
 * @param points in the order of the updates
 * @param runs the losses that these are quartiles of, in the order of the seeds; of a run as many
 *     as it got to
 */
public record LossBand(List<Point> points, List<double[]> runs) {
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

  /** Copies the lists. */
  public LossBand {
    points = List.copyOf(points);
    runs = List.copyOf(runs);
  }

  /**
   * The mean of the two values between which the sample is cut, or the one through which it is:
   * definition 2 of Hyndman and Fan (1996). Hipparchus' percentiles make NaN of infinite values.
   */
  private static double quantile(double[] sorted, int percent) {
    int cut = sorted.length * percent / 100;
    return sorted.length * percent % 100 == 0 ? (sorted[cut - 1] + sorted[cut]) / 2 : sorted[cut];
  }

  /** Takes in curves, keeping of each only the losses at the band's updates. */
  public static final class Builder {
    private final int[] grid;
    private final List<double[]> runs = new ArrayList<>();

    /** Takes in runs of at most this many updates. */
    public Builder(int updates) {
      TreeSet<Integer> chosen = new TreeSet<>();
      for (int i = 0; i <= POINTS; i++) {
        chosen.add((int) ((long) updates * i / POINTS));
      }
      grid = chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds a run's losses, in the order of the seeds. */
    public void add(double[] loss) {
      int reached = 0;
      while (reached < grid.length && grid[reached] < loss.length) {
        reached++;
      }
      runs.add(IntStream.range(0, reached).mapToDouble(i -> loss[grid[i]]).toArray());
    }

    private static double lossAt(double[] run, int i) {
      return i < run.length ? run[i] : Double.POSITIVE_INFINITY;
    }

    /** The band of the runs so far. */
    public LossBand build() {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < grid.length; i++) {
        int at = i;
        double[] sorted = runs.stream().mapToDouble(run -> lossAt(run, at)).sorted().toArray();
        points.add(
            new Point(
                grid[i],
                quantile(sorted, LOWER),
                quantile(sorted, MEDIAN),
                quantile(sorted, UPPER)));
      }
      return new LossBand(points, runs);
    }
  }
}
