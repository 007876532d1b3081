package org.dl4jcomparison.explain;

import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.text.Translated;

/**
 * A waterfall in every language.
 *
 * @param waterfalls one for each of the page's languages; they differ in names only
 * @param first place of the first contender in the experiment
 * @param second place of the second
 */
public record WaterfallView(List<Waterfall> waterfalls, int first, int second) {
  /** Length of the axis, in units of the drawing. */
  private static final double AXIS = 1000;

  private static final double TENTHS = 10;

  /** The waterfall in the first language; the places are the same in all. */
  public Waterfall shape() {
    return waterfalls.get(0);
  }

  /** What the bar in this row is called. */
  public Translated name(int row) {
    return text(row, Waterfall.Row::name);
  }

  /** What changes in this row; empty for a contender. */
  public Translated change(int row) {
    return text(row, Waterfall.Row::change);
  }

  private Translated text(int row, Function<Waterfall.Row, String> text) {
    return Translated.of(
        language ->
            text.apply(waterfalls.get(Translated.languages().indexOf(language)).rows().get(row)));
  }

  /** A place in updates on the axis, from 0 to 1000. */
  public String along(double updates) {
    return units((updates - shape().low()) / (shape().high() - shape().low()));
  }

  /** Length of a bar on the same axis; never so short that nothing is seen. */
  public String length(double from, double to) {
    return units(Math.max(1 / AXIS, Math.abs(to - from) / (shape().high() - shape().low())));
  }

  private static String units(double share) {
    return Numbers.shortest(Math.round(share * AXIS * TENTHS) / TENTHS);
  }
}
