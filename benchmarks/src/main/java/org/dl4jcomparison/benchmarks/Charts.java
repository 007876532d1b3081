package org.dl4jcomparison.benchmarks;



import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The two pictures of the performance page. */
final class Charts {
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 620;
  private static final int DPI = 100;

  private Charts() {}

  /** How many times as fast as NumPy with as many threads, every contender at every shape. */
  static CategoryChart ratios(List<Shape> shapes, Measurements measurements) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Times as fast as NumPy with as many threads (its line is at 1)")
            .xAxisTitle("rows x inputs x hidden units")
            .yAxisTitle("times as fast, logarithmic")
            .build();
    style(chart.getStyler());
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(0.001);
    chart.getStyler().setYAxisMax(1000.0);
    chart.getStyler().setMarkerSize(11);
    // Points: a stick would have to begin somewhere, and on this axis nothing is zero.
    chart
        .getStyler()
        .setDefaultSeriesRenderStyle(
            org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle.Scatter);
    for (Contender contender : measurements.samples().keySet()) {
      List<String> names = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (Shape shape : shapes) {
        OptionalDouble ratio = measurements.timesAsFast(contender, "NumPy", shape);
        names.add(shape.toString());
        values.add(ratio.isPresent() ? ratio.getAsDouble() : null);
      }
      if (values.stream().anyMatch(v -> v != null)) {
        chart.addSeries(contender.label(), names, values);
      }
    }
    return chart;
  }

  /** Time per update against each dimension as a multiple of the base shape's. */
  static XYChart scaling(Scaling scaling) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(
                "One dimension of %s changed: time of an update, one thread"
                    .formatted(scaling.base()))
            .xAxisTitle("times the base size")
            .yAxisTitle("microseconds per update")
            .build();
    style(chart.getStyler());
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    double base = 0;
    for (Map.Entry<String, Map<Integer, Double>> curve : scaling.micros().entrySet()) {
      List<Double> factors = new ArrayList<>();
      List<Double> micros = new ArrayList<>();
      for (Map.Entry<Integer, Double> point : curve.getValue().entrySet()) {
        factors.add((double) point.getKey() / scaling.baseOf(curve.getKey()));
        micros.add(point.getValue());
        if (point.getKey() == scaling.baseOf(curve.getKey())) {
          base = point.getValue();
        }
      }
      chart.addSeries(curve.getKey(), factors, micros);
    }
    XYSeries line =
        chart.addSeries("proportional", List.of(1 / 16.0, 8.0), List.of(base / 16, base * 8));
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(Color.GRAY);
    line.setLineStyle(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 6}, 0));
    return chart;
  }

  private static void style(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
  }

  static void write(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart, Path file)
      throws IOException {
    BitmapEncoder.saveBitmapWithDPI(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG, DPI);
  }
}
