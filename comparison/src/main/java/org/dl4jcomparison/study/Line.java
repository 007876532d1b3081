package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.chart.Palette;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A contender's line: the curve, a few marks on it, which tell it from the others where colours do
 * not, and both in the legend.
 */
final class Line {
  private static final int MARKS = 7;

  private Line() {}

  /**
   * Adds the line.
   *
   * @param place of the contender in the experiment
   * @param x ascending, may be empty
   * @param y as many
   */
  static void draw(
      XYChart chart, int place, String label, List<Double> x, List<Double> y, double last) {
    if (!x.isEmpty()) {
      XYSeries curve = chart.addSeries("curve " + place, x, y);
      curve.setMarker(SeriesMarkers.NONE);
      curve.setLineColor(Palette.colour(place));
      curve.setLineStyle(Palette.LINE);
      curve.setShowInLegend(false);
      marks(chart, place, x, y, last);
    }
    XYSeries legend =
        chart.addSeries("legend " + place, new double[] {0}, new double[] {Double.NaN});
    legend.setLabel(label);
    legend.setLineColor(Palette.colour(place));
    legend.setLineStyle(Palette.LINE);
    legend.setMarker(Palette.marker(place));
    legend.setMarkerColor(Palette.colour(place));
  }

  /**
   * The marks' places differ from contender to contender, so that lines on top of each other can be
   * told apart.
   */
  private static void marks(XYChart chart, int place, List<Double> x, List<Double> y, double last) {
    List<Double> at = new ArrayList<>();
    List<Double> height = new ArrayList<>();
    for (int i = 0; i < MARKS; i++) {
      double wanted = (i + 0.25 + 0.2 * (place % 4)) / MARKS * last;
      int j = 0;
      while (j < x.size() && x.get(j) <= wanted) {
        j++;
      }
      if (j > 0 && j < x.size()) {
        double share = (wanted - x.get(j - 1)) / (x.get(j) - x.get(j - 1));
        at.add(wanted);
        height.add(y.get(j - 1) + share * (y.get(j) - y.get(j - 1)));
      }
    }
    if (!at.isEmpty()) {
      XYSeries marks = chart.addSeries("marks " + place, at, height);
      marks.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      marks.setMarker(Palette.marker(place));
      marks.setMarkerColor(Palette.colour(place));
      marks.setShowInLegend(false);
    }
  }
}
