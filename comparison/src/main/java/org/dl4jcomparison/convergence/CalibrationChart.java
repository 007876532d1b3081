package org.dl4jcomparison.convergence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Text;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws how often label 1 occurs among rows of about the same output; on the diagonal, outputs are
 * probabilities. Of the test rows, or of the training rows if there are no others.
 */
public final class CalibrationChart {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 1200;
  private static final BasicStroke DOTTED =
      new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 8}, 0);
  private static final Color DIAGONAL = new Color(0x70, 0x70, 0x70);

  private CalibrationChart() {}

  /** Every contender on the same axes. */
  public static XYChart of(Dataset data, List<Measurement> all, Language language) {
    PictureMessages say = language.say(PictureMessages.class);
    XYChart chart =
        ChartStyle.chart(
            WIDTH,
            HEIGHT,
            say.calibration(
                data.hasTest(), data.hasTest() ? data.test().count() : data.rows(), data.name()),
            say.calibrationOutput(),
            say.calibrationShare(data.origin().positive()));
    style(chart.getStyler());
    XYSeries diagonal = chart.addSeries(say.calibrated(), new double[] {0, 1}, new double[] {0, 1});
    diagonal.setMarker(SeriesMarkers.NONE);
    diagonal.setLineColor(DIAGONAL);
    diagonal.setLineStyle(DOTTED);
    for (int i = 0; i < all.size(); i++) {
      add(chart, all.get(i), i, data.hasTest() ? all.get(i).test() : all.get(i).training(), say);
    }
    return chart;
  }

  private static void add(
      XYChart chart,
      Measurement measurement,
      int place,
      Optional<Scores> scores,
      PictureMessages say) {
    String name = measurement.contender().name();
    List<Calibration.Bin> bins = scores.map(s -> s.calibration().bins()).orElseGet(List::of);
    double[] x = bins.stream().mapToDouble(Calibration.Bin::meanOutput).toArray();
    double[] y = bins.stream().mapToDouble(Calibration.Bin::shareOfOnes).toArray();
    XYSeries series =
        bins.isEmpty()
            ? chart.addSeries("contender " + place, new double[] {0}, new double[] {Double.NaN})
            : chart.addSeries("contender " + place, x, y);
    series.setLabel(
        scores
            .map(s -> say.calibrationOf(name, Text.fraction(s.calibration().expectedError())))
            .orElse(name));
    series.setLineColor(Palette.colour(place));
    series.setLineStyle(Palette.LINE);
    series.setMarker(Palette.marker(place));
    series.setMarkerColor(Palette.colour(place));
  }

  private static void style(XYStyler styler) {
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(1.0);
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(1.0);
    styler.setXAxisDecimalPattern("0.0");
    styler.setYAxisDecimalPattern("0.0");
  }
}
