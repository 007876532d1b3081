package org.dl4jcomparison.report.page;

import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.report.explain.Waterfall;

/**
 * A waterfall in both languages.
 *
 * @param en in English
 * @param es in Spanish
 * @param first place of the first contender in the experiment
 * @param second place of the second
 */
public record WaterfallView(Waterfall en, Waterfall es, int first, int second) {
  /** Length of the axis in its own units. */
  private static final double AXIS = 1000;

  private static final double TENTHS = 10;

  /** A place in updates on the axis, from 0 to 1000. */
  public String along(double updates) {
    return units((updates - en.low()) / (en.high() - en.low()));
  }

  /** Length of a bar on the same axis; never so short that nothing is seen. */
  public String length(double from, double to) {
    return units(Math.max(1 / AXIS, Math.abs(to - from) / (en.high() - en.low())));
  }

  private static String units(double share) {
    return Numbers.shortest(Math.round(share * AXIS * TENTHS) / TENTHS);
  }
}
