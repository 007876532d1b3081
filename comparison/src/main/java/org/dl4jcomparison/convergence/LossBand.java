package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * How the losses of many runs spread, at some numbers of updates.
 *
 * @param points in the order of the updates
 * @param runs the losses that these are quartiles of, and when they were reached, in the order of
 *     the seeds
 */
public record LossBand(List<Point> points, List<Run> runs) {
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

  /**
   * A run at the band's updates, as far as it got.
   *
   * @param loss after each of them
   * @param seconds spent in updates until then
   */
  public record Run(double[] loss, double[] seconds) {}

  /** Copies the lists. */
  public LossBand {
    points = List.copyOf(points);
    runs = List.copyOf(runs);
  }

  /**
   * Quartiles over the runs at some times.
   *
   * @param seconds spent in updates
   * @param lower a quarter of the runs is at or below it
   * @param median half of the runs are at or below it
   * @param upper three quarters of the runs are at or below it
   */
  public record AtTime(double seconds, double lower, double median, double upper) {}

  /**
   * The same against time, up to the end of the quickest run that made all its updates. At a time a
   * run has the loss of the last of the band's updates that it had made; a run that broke before
   * counts as infinite.
   *
   * @param count of times, evenly spaced; none if no run made all its updates
   */
  public List<AtTime> overSeconds(int count) {
    double end =
        runs.stream()
            .filter(run -> run.loss.length == points.size())
            .mapToDouble(run -> run.seconds[run.seconds.length - 1])
            .min()
            .orElse(0);
    List<AtTime> times = new ArrayList<>();
    for (int i = 0; end > 0 && i <= count; i++) {
      // In this order the last time is the end exactly.
      double at = end * ((double) i / count);
      double[] sorted = runs.stream().mapToDouble(run -> lossAt(run, at)).sorted().toArray();
      times.add(
          new AtTime(
              at, quantile(sorted, LOWER), quantile(sorted, MEDIAN), quantile(sorted, UPPER)));
    }
    return times;
  }

  private double lossAt(Run run, double seconds) {
    int found = Arrays.binarySearch(run.seconds, seconds);
    int before = found >= 0 ? found : -found - 2;
    boolean over = before == run.loss.length - 1 && run.loss.length < points.size();
    return before < 0 || over ? Double.POSITIVE_INFINITY : run.loss[before];
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
    private final List<Run> runs = new ArrayList<>();

    /** Takes in runs of at most this many updates. */
    public Builder(int updates) {
      TreeSet<Integer> chosen = new TreeSet<>();
      for (int i = 0; i <= POINTS; i++) {
        chosen.add((int) ((long) updates * i / POINTS));
      }
      grid = chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds a run in the order of the seeds: losses, and the nanoseconds until each. */
    public void add(double[] loss, long[] nanos) {
      int reached = 0;
      while (reached < grid.length && grid[reached] < loss.length) {
        reached++;
      }
      Run kept = new Run(new double[reached], new double[reached]);
      for (int i = 0; i < reached; i++) {
        kept.loss[i] = loss[grid[i]];
        kept.seconds[i] = nanos[grid[i]] / 1e9;
      }
      runs.add(kept);
    }

    private static double lossAt(Run run, int i) {
      return i < run.loss.length ? run.loss[i] : Double.POSITIVE_INFINITY;
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
