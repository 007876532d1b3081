package org.dl4jcomparison.report.parity;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.parity.Certificate;
import org.dl4jcomparison.evidence.parity.StageResult;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.report.ChartStyle;
import org.dl4jcomparison.report.Palette;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the difference in each stage over the updates. */
public final class ParityChart {
  /** Points of a curve: each is the largest difference of a stretch of updates. */
  private static final int STRETCHES = 250;

  /** Marks on each curve, so that curves can be told apart without colour. */
  private static final int MARKS = 8;

  private static final ParityWording NAMES = new EnglishParityWording();

  private ParityChart() {}

  /** A curve for each stage on a log axis; zeros lie on a line of their own at the bottom. */
  public static XYChart of(Certificate certificate) {
    int updates = certificate.updates();
    int stretch = Math.max(1, (updates + STRETCHES - 1) / STRETCHES);
    Range range = Range.of(certificate);
    XYChart chart =
        new XYChartBuilder()
            .width(ChartStyle.WIDTH)
            .height(ChartStyle.HEIGHT)
            .title(
                "Difference between %s and %s on %s in each stage of an update"
                    .formatted(
                        certificate.a().name(), certificate.b().name(), certificate.data().name()))
            .xAxisTitle("updates (full-batch optimizer steps)")
            .yAxisTitle(
                "largest difference"
                    + (stretch == 1 ? "" : " of every %d updates".formatted(stretch))
                    + " (log scale)")
            .build();
    style(chart.getStyler(), range, updates);
    note(chart, range.floor, "0: no difference", range, updates);
    if (certificate.tolerance() > 0) {
      String label = "tolerance " + Numbers.shortest(certificate.tolerance());
      note(chart, certificate.tolerance(), label, range, updates);
    }
    for (StageResult result : certificate.stages()) {
      addStage(chart, result, stretch, range);
    }
    return chart;
  }

  private static void addStage(XYChart chart, StageResult result, int stretch, Range range) {
    List<Integer> updates = new ArrayList<>();
    List<Double> differences = new ArrayList<>();
    double[] all = result.byUpdate();
    for (int from = 0; from < all.length; from += stretch) {
      int largest = from;
      for (int i = from; i < Math.min(from + stretch, all.length); i++) {
        largest = all[i] > all[largest] ? i : largest;
      }
      updates.add(largest + 1);
      differences.add(range.drawn(all[largest]));
    }
    int look = result.stage().ordinal();
    String name = NAMES.stage(result.stage());
    XYSeries curve = chart.addSeries("curve " + name, updates, differences);
    curve.setMarker(SeriesMarkers.NONE);
    curve.setLineColor(Palette.colour(look));
    curve.setLineStyle(Palette.LINE);
    curve.setShowInLegend(false);
    addMarks(chart, name, look, updates, differences);
    XYSeries legend = chart.addSeries(name, new double[] {0}, new double[] {Double.NaN});
    legend.setLineColor(Palette.colour(look));
    legend.setLineStyle(Palette.LINE);
    legend.setMarker(Palette.marker(look));
    legend.setMarkerColor(Palette.colour(look));
  }

  /** Where each stage's marks begin differs, so that those of curves on each other stay visible. */
  private static void addMarks(
      XYChart chart, String name, int look, List<Integer> updates, List<Double> differences) {
    int step = Math.max(1, updates.size() / MARKS);
    List<Integer> markedUpdates = new ArrayList<>();
    List<Double> markedDifferences = new ArrayList<>();
    for (int i = look * step / Palette.COLOUR_COUNT; i < updates.size(); i += step) {
      markedUpdates.add(updates.get(i));
      markedDifferences.add(differences.get(i));
    }
    XYSeries marks = chart.addSeries("marks " + name, markedUpdates, markedDifferences);
    marks.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    marks.setMarker(Palette.marker(look));
    marks.setMarkerColor(Palette.colour(look));
    marks.setShowInLegend(false);
  }

  private static void note(XYChart chart, double y, String text, Range range, int updates) {
    chart.addAnnotation(new AnnotationLine(y, false, false));
    double above = y * Math.pow(range.high / range.low, 0.017);
    chart.addAnnotation(new AnnotationText(text, updates * 1.08, above, false));
  }

  private static void style(XYStyler styler, Range range, int updates) {
    ChartStyle.apply(styler);
    // Seven names side by side would be too wide.
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendLayout(Styler.LegendLayout.Vertical);
    // Room on the right for the labels of the horizontal lines.
    ChartStyle.updatesAxis(styler, updates * 1.16);
    styler.setXAxisTickMarkSpacingHint(220);
    styler.setYAxisLogarithmic(true);
    styler.setYAxisMin(range.low);
    styler.setYAxisMax(range.high);
    styler.setYAxisDecimalPattern("0E0");
  }

  /**
   * The vertical axis.
   *
   * @param low its lower end
   * @param floor where zeros are drawn, a decade below the smallest difference that is shown as
   *     itself
   * @param high its upper end, where differences without end are drawn
   */
  private record Range(double low, double floor, double high) {
    /** Below this a difference is nothing but rounding, and as good as none on a chart. */
    private static final double LEAST = 1e-22;

    static Range of(Certificate certificate) {
      double least = certificate.tolerance() > LEAST ? certificate.tolerance() : 1;
      double most = least;
      for (StageResult result : certificate.stages()) {
        for (double difference : result.byUpdate()) {
          if (difference > 0 && !Double.isInfinite(difference)) {
            least = Math.min(least, Math.max(difference, LEAST));
            most = Math.max(most, difference);
          }
        }
      }
      double floor = Math.pow(10, Math.floor(Math.log10(least)) - 1);
      return new Range(floor / 10, floor, Math.pow(10, Math.floor(Math.log10(most)) + 1));
    }

    double drawn(double difference) {
      return Math.min(high, Math.max(floor, difference));
    }
  }
}
