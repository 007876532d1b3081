package org.dl4jcomparison.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of a curve to draw.
 *
 * @param updates horizontal positions
 * @param losses vertical positions
 */
public record CurvePoints(List<Integer> updates, List<Double> losses) {
  /**
   * Number of stretches that a long curve is cut into. A stretch is about as wide as the line is
   * thick.
   */
  private static final int BUCKETS = 400;

  /** The same on a screen, for one of a few curves. */
  private static final int ON_SCREEN = 700;

  private static final int ON_SCREEN_TOGETHER = 4000;

  /** Dashes and gaps of a long curve. */
  private static final int DASHES = 100;

  /** The shortest dash, in points of the curve. */
  private static final int SHORTEST_DASH = 3;

  /**
   * All points of a short curve; of a long one the first, the last, and the lowest and the highest
   * of each of {@value #BUCKETS} stretches, so that no spike is lost.
   */
  public static CurvePoints of(double[] loss) {
    return of(loss, BUCKETS);
  }

  /**
   * The number of stretches for one of several curves on a page.
   *
   * @param curves how many share the page
   */
  public static int forScreen(int curves) {
    return Math.min(ON_SCREEN, Math.max(1, ON_SCREEN_TOGETHER / curves));
  }

  /**
   * As {@link #of(double[])}, cut into another number of stretches.
   *
   * @param stretches at least one
   */
  public static CurvePoints of(double[] loss, int stretches) {
    CurvePoints points = new CurvePoints(new ArrayList<>(), new ArrayList<>());
    int stretch = Math.max(1, loss.length / stretches);
    for (int from = 0; from < loss.length; from += stretch) {
      int to = Math.min(from + stretch, loss.length);
      int lowest = from;
      int highest = from;
      for (int i = from; i < to; i++) {
        lowest = loss[i] < loss[lowest] ? i : lowest;
        highest = loss[i] > loss[highest] ? i : highest;
      }
      points.add(Math.min(lowest, highest), loss);
      points.add(Math.max(lowest, highest), loss);
    }
    if (loss.length > 0) {
      points.add(loss.length - 1, loss);
    }
    return points;
  }

  /**
   * The same curve with gaps, through which curves below it show. A dashed stroke would not do:
   * every short piece between two points begins its pattern anew.
   *
   * @param below how many curves lie below; with none there are no gaps
   */
  public CurvePoints over(int below) {
    int period = 1 << below;
    // A dash of one point would draw nothing.
    long dashes = Math.max(1, Math.min(DASHES, updates.size() / SHORTEST_DASH));
    List<Double> shown = new ArrayList<>();
    for (int i = 0; i < updates.size(); i++) {
      // A dash reaches to the first point of the gap after it.
      long dash = i * dashes / updates.size();
      long before = Math.max(0, i - 1) * dashes / updates.size();
      shown.add(dash % period == 0 || before % period == 0 ? losses.get(i) : Double.NaN);
    }
    return new CurvePoints(updates, shown);
  }

  private void add(int update, double[] loss) {
    if (updates.isEmpty() || updates.get(updates.size() - 1) < update) {
      updates.add(update);
      losses.add(loss[update]);
    }
  }
}
