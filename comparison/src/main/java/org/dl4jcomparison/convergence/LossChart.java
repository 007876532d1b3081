package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.chart.ChartMessages;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.CurvePoints;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.OutcomeText;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws loss curves. A chart is a value; {@link PngEncoder} makes a picture of it. */
public final class LossChart {
  /** With losses spread over more than this factor the small ones need a logarithmic axis. */
  private static final double LOG_FROM = 10;

  /** Losses within this share of each other are drawn in the same place. */
  private static final double SAME_LINE = 0.01;

  private LossChart() {}

  /** One contender's curve, in the colour that it has beside the others. */
  public static XYChart single(
      Experiment experiment, List<Measurement> all, int which, Language language) {
    Measurement one = all.get(which);
    NetworkSpec spec = one.contender().spec();
    String title =
        language
            .say(PictureMessages.class)
            .single(
                one.contender().name(),
                experiment.data().name(),
                "%s-%s-%s"
                    .formatted(
                        experiment.data().inputs(), spec.hidden(), experiment.data().outputs()),
                spec.optimizer().label(),
                Numbers.shortest(spec.learningRate()),
                spec.seed());
    return draw(title, experiment, all, List.of(which), language);
  }

  /** Every contender on the same axes. */
  public static XYChart convergence(
      Experiment experiment, List<Measurement> all, Language language) {
    String title = language.say(PictureMessages.class).convergence(experiment.data().name());
    List<Integer> everyone = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      everyone.add(i);
    }
    return draw(title, experiment, all, everyone, language);
  }

  private static XYChart draw(
      String title,
      Experiment experiment,
      List<Measurement> all,
      List<Integer> shown,
      Language language) {
    ChartMessages say = language.say(ChartMessages.class);
    List<Measurement> drawn =
        shown.stream().map(all::get).filter(m -> m.run().loss().length > 0).toList();
    LossRange range = LossRange.of(drawn, experiment.targets());
    XYChart chart =
        new XYChartBuilder()
            .width(ChartStyle.WIDTH)
            .height(ChartStyle.HEIGHT)
            .title(title)
            .xAxisTitle(say.updates())
            .yAxisTitle(say.loss(range.logarithmic()))
            .build();
    style(chart.getStyler(), range, lastUpdate(drawn));
    addTargets(chart, experiment.targets(), range, lastUpdate(drawn), say);
    List<Measurement> below = new ArrayList<>();
    for (int i : shown) {
      Measurement one = all.get(i);
      int covered = (int) below.stream().filter(other -> coincide(one, other)).count();
      addCurve(chart, one, i, covered, legend(one, language));
      below.add(one);
    }
    return chart;
  }

  /** Whether one curve, drawn after the other, would hide it wherever both are. */
  private static boolean coincide(Measurement one, Measurement other) {
    double[] a = one.run().loss();
    double[] b = other.run().loss();
    int common = Math.min(a.length, b.length);
    for (int update = 0; update < common; update++) {
      if (Math.abs(a[update] - b[update]) > SAME_LINE * Math.max(a[update], b[update])) {
        return false;
      }
    }
    return common > 0;
  }

  private static int lastUpdate(List<Measurement> drawn) {
    return Math.max(1, drawn.stream().mapToInt(m -> m.run().updates()).max().orElse(1));
  }

  /** Three series: the curve, a mark where it reaches each target, and both in the legend. */
  private static void addCurve(
      XYChart chart, Measurement measurement, int place, int covered, String label) {
    CurvePoints points = CurvePoints.of(measurement.run().loss()).over(covered);
    if (!points.updates().isEmpty()) {
      XYSeries curve = chart.addSeries("curve " + place, points.updates(), points.losses());
      curve.setMarker(SeriesMarkers.NONE);
      curve.setLineColor(Palette.colour(place));
      curve.setLineStyle(Palette.LINE);
      curve.setShowInLegend(false);
    }
    List<Integer> reached =
        measurement.targets().stream()
            .flatMap(t -> t.reached().stream())
            .map(TimeToTarget.Reached::update)
            .toList();
    if (!reached.isEmpty()) {
      XYSeries marks =
          chart.addSeries(
              "targets " + place,
              reached,
              reached.stream().map(update -> measurement.run().loss()[update]).toList());
      marks.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      marks.setMarker(Palette.marker(place));
      marks.setMarkerColor(Palette.colour(place));
      marks.setShowInLegend(false);
    }
    XYSeries legend =
        chart.addSeries("legend " + place, new double[] {0}, new double[] {Double.NaN});
    legend.setLabel(label);
    legend.setLineColor(Palette.colour(place));
    legend.setLineStyle(Palette.lineOver(covered));
    legend.setMarker(Palette.marker(place));
    legend.setMarkerColor(Palette.colour(place));
  }

  private static String legend(Measurement measurement, Language language) {
    String name = measurement.contender().name();
    return OutcomeText.problem(measurement.run().outcome(), language)
        .map(problem -> name + " (" + problem + ")")
        .orElse(name);
  }

  private static void addTargets(
      XYChart chart, List<Double> targets, LossRange range, int lastUpdate, ChartMessages say) {
    for (double target : targets) {
      if (target > range.low() && target < range.high()) {
        AnnotationLine line = new AnnotationLine(target, false, false);
        chart.addAnnotation(line);
        AnnotationText label =
            new AnnotationText(
                say.target(Numbers.shortest(target)),
                lastUpdate * 1.045,
                range.above(target),
                false);
        chart.addAnnotation(label);
      }
    }
  }

  private static void style(XYStyler styler, LossRange range, int lastUpdate) {
    ChartStyle.apply(styler);
    // Room on the right for the targets' labels.
    ChartStyle.updatesAxis(styler, lastUpdate * 1.09);
    styler.setYAxisLogarithmic(range.logarithmic());
    styler.setYAxisMin(range.low());
    styler.setYAxisMax(range.high());
    // A formatting function would make XChart label a logarithmic axis as if it were linear.
    styler.setYAxisDecimalPattern("0.######");
  }

  /** The vertical axis: from low to high, both shown. */
  private record LossRange(double low, double high, boolean logarithmic) {

    static LossRange of(List<Measurement> drawn, List<Double> targets) {
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (Measurement measurement : drawn) {
        for (double loss : measurement.run().loss()) {
          least = Math.min(least, loss);
          most = Math.max(most, loss);
        }
      }
      if (least > most) {
        return new LossRange(0, 1, false);
      }
      if (least > 0 && most > LOG_FROM * least) {
        return new LossRange(
            Math.pow(10, Math.floor(Math.log10(least))),
            Math.pow(10, Math.ceil(Math.log10(most))),
            true);
      }
      // Show the targets that were missed: they tell how far away the curve stayed.
      return new LossRange(0, 1.08 * Math.max(most, targets.get(0)), false);
    }

    /** A little above a loss, where its line's label goes. */
    double above(double loss) {
      return logarithmic ? loss * Math.pow(high / low, 0.018) : loss + (high - low) * 0.018;
    }
  }
}
