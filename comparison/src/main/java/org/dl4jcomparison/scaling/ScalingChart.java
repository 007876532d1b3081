package org.dl4jcomparison.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.messages.Language;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;

/** The time of an update against what is varied, on logarithmic axes. */
final class ScalingChart {
  /** Room beside the curves, as a factor. */
  private static final double MARGIN = 1.6;

  private ScalingChart() {}

  /** With a curve for each engine. */
  static XYChart of(Scaling scaling, Axis axis, Language language) {
    ScalingMessages say = language.say(ScalingMessages.class);
    XYChart chart =
        ChartStyle.chart(
            ScalingText.in(language, scaling).chartTitle(axis),
            say.chartSizes(say.units(axis)),
            say.chartTime());
    List<Integer> sizes = new ArrayList<>();
    List<Double> micros = new ArrayList<>();
    for (int place = 0; place < scaling.engines().size(); place++) {
      String engine = scaling.engines().get(place);
      SortedMap<Integer, UpdateTime> curve = scaling.curve(engine, axis);
      addCurve(chart, engine, curve.isEmpty() ? say.notTimed(engine) : engine, place, curve);
      sizes.addAll(curve.keySet());
      curve.values().forEach(time -> micros.add(time.median()));
    }
    style(chart.getStyler(), sizes, micros);
    return chart;
  }

  /** An engine that was timed nowhere is in the legend all the same. */
  private static void addCurve(
      XYChart chart, String engine, String label, int place, SortedMap<Integer, UpdateTime> curve) {
    XYSeries series =
        curve.isEmpty()
            ? chart.addSeries(engine, new double[] {1}, new double[] {Double.NaN})
            : chart.addSeries(
                engine,
                List.copyOf(curve.keySet()),
                curve.values().stream().map(UpdateTime::median).toList());
    series.setLabel(label);
    series.setLineColor(Palette.colour(place));
    series.setLineStyle(Palette.LINE);
    series.setMarker(Palette.marker(place));
    series.setMarkerColor(Palette.colour(place));
  }

  private static void style(XYStyler styler, Collection<Integer> sizes, Collection<Double> micros) {
    styler.setXAxisLogarithmic(true);
    styler.setYAxisLogarithmic(true);
    // A formatting function would make XChart label a logarithmic axis as if it were linear.
    styler.setXAxisDecimalPattern("#,##0");
    styler.setYAxisDecimalPattern("#,##0.###");
    double least = sizes.stream().mapToInt(Integer::intValue).min().orElse(1);
    double most = sizes.stream().mapToInt(Integer::intValue).max().orElse(10);
    styler.setXAxisMin(least / MARGIN);
    styler.setXAxisMax(most * MARGIN);
    double[] y = decades(micros.stream().mapToDouble(Double::doubleValue).toArray());
    styler.setYAxisMin(y[0]);
    styler.setYAxisMax(y[1]);
  }

  /** Powers of ten around the values, two different ones. */
  private static double[] decades(double[] values) {
    double least = Arrays.stream(values).min().orElse(1);
    double most = Arrays.stream(values).max().orElse(10);
    double low = Math.floor(Math.log10(least));
    double high = Math.max(low + 1, Math.ceil(Math.log10(most)));
    return new double[] {Math.pow(10, low), Math.pow(10, high)};
  }
}
