package org.dl4jcomparison.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

/** The vertical axis of a chart of losses: from low to high, both shown. */
public record LossAxis(double low, double high, boolean logarithmic) {
  /** With losses spread over more than this factor the small ones need a logarithmic axis. */
  private static final double LOG_FROM = 10;

  /** With room for these losses, of which those that are not finite do not count. */
  public static LossAxis of(DoubleStream losses, List<Double> targets) {
    double[] shown = losses.filter(Double::isFinite).toArray();
    if (shown.length == 0) {
      return new LossAxis(0, 1, false);
    }
    double least = DoubleStream.of(shown).min().getAsDouble();
    double most = DoubleStream.of(shown).max().getAsDouble();
    if (least > 0 && most > LOG_FROM * least) {
      return new LossAxis(
          Math.pow(10, Math.floor(Math.log10(least))),
          Math.pow(10, Math.ceil(Math.log10(most))),
          true);
    }
    // Show the targets that were missed: they tell how far away the curves stayed.
    return new LossAxis(0, 1.08 * Math.max(most, targets.get(0)), false);
  }

  /** A chart without curves: losses against updates up to a last one, and a line at each target. */
  public XYChart chart(String title, int last, List<Double> targets, Language language) {
    ChartMessages say = language.say(ChartMessages.class);
    XYChart chart = ChartStyle.chart(title, say.updates(), say.loss(logarithmic));
    XYStyler styler = chart.getStyler();
    // Room on the right for the targets' labels.
    ChartStyle.updatesAxis(styler, last * 1.09);
    styler.setYAxisLogarithmic(logarithmic);
    styler.setYAxisMin(low);
    styler.setYAxisMax(high);
    // A formatting function would make XChart label a logarithmic axis as if it were linear.
    styler.setYAxisDecimalPattern("0.######");
    for (double target : targets) {
      if (target > low && target < high) {
        String label = say.target(Numbers.shortest(target));
        chart.addAnnotation(new AnnotationLine(target, false, false));
        chart.addAnnotation(new AnnotationText(label, last * 1.045, above(target), false));
      }
    }
    return chart;
  }

  /** A little above a loss, where its line's label goes. */
  private double above(double loss) {
    return logarithmic ? loss * Math.pow(high / low, 0.018) : loss + (high - low) * 0.018;
  }
}
