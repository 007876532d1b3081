package org.dl4jcomparison.study;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The area between a lower and an upper line, drawn as one closed polygon. */
final class Band {
  /** Opacity of a band, so that overlapping bands and the lines above them can be seen. */
  private static final int ALPHA = 46;

  private final List<Double> x = new ArrayList<>();
  private final List<Double> low = new ArrayList<>();
  private final List<Double> high = new ArrayList<>();

  void add(double at, double lower, double upper) {
    x.add(at);
    low.add(lower);
    high.add(upper);
  }

  /** Puts the band behind whatever is added to the chart later. */
  void draw(XYChart chart, String name, Color colour) {
    if (x.size() < 2) {
      return;
    }
    List<Double> around = new ArrayList<>(x);
    List<Double> edge = new ArrayList<>(high);
    for (int i = x.size() - 1; i >= 0; i--) {
      around.add(x.get(i));
      edge.add(low.get(i));
    }
    XYSeries polygon = chart.addSeries(name, around, edge);
    polygon.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
    polygon.setFillColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), ALPHA));
    polygon.setLineColor(new Color(0, 0, 0, 0));
    polygon.setMarker(SeriesMarkers.NONE);
    polygon.setShowInLegend(false);
  }
}
