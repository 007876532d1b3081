package org.dl4jcomparison.agreement;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.StageResult;
import org.dl4jcomparison.chart.ChartMessages;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the difference in each stage over the updates. */
public final class CertificateChart {
  /** Points of a curve: each is the largest difference of a stretch of updates. */
  private static final int STRETCHES = 250;

  /** Marks on each curve, so that curves can be told apart without colour. */
  private static final int MARKS = 8;

  private CertificateChart() {}

  /** A stage's points: of each stretch of updates the one with the largest difference. */
  private record Curve(int look, String name, List<Integer> updates, List<Double> differences) {

    static Curve of(StageResult result, String name, int look, int stretch) {
      Curve curve = new Curve(look, name, new ArrayList<>(), new ArrayList<>());
      double[] all = result.byUpdate();
      for (int from = 0; from < all.length; from += stretch) {
        int largest = from;
        for (int i = from; i < Math.min(from + stretch, all.length); i++) {
          largest = all[i] > all[largest] ? i : largest;
        }
        curve.updates.add(largest + 1);
        curve.differences.add(all[largest]);
      }
      return curve;
    }
  }

  /** A curve for each stage on a log axis; zeros have rows of their own at the bottom. */
  public static XYChart of(Certificate certificate, Language language) {
    AgreementMessages say = language.say(AgreementMessages.class);
    int updates = certificate.updates();
    int stretch = Math.max(1, (updates + STRETCHES - 1) / STRETCHES);
    List<Curve> curves = curves(certificate.stages(), stretch, say);
    Range range = Range.of(curves, certificate.tolerance());
    XYChart chart =
        ChartStyle.chart(
            say.chartTitle(
                certificate.a().name(), certificate.b().name(), certificate.data().name()),
            language.say(ChartMessages.class).updates(),
            say.chartDifferences(stretch));
    style(chart.getStyler(), range, updates);
    if (range.zeros) {
      note(chart, range.zero(-1), say.chartZero(), range, updates);
    }
    if (certificate.tolerance() > 0) {
      String label = say.chartTolerance(Numbers.shortest(certificate.tolerance()));
      note(chart, certificate.tolerance(), label, range, updates);
    }
    for (Curve curve : curves) {
      add(chart, curve, range, stretch);
    }
    return chart;
  }

  /** A stage looks the same in every chart; slots without a look of their own take the next. */
  private static List<Curve> curves(List<StageResult> stages, int stretch, AgreementMessages say) {
    List<Curve> curves = new ArrayList<>();
    int next = StageName.SLOT.ordinal();
    for (StageResult result : stages) {
      StageName name = StageName.of(result.stage());
      int look = name == StageName.SLOT ? next++ : name.ordinal();
      curves.add(Curve.of(result, StageName.said(say, result.stage()), look, stretch));
    }
    return curves;
  }

  private static void add(XYChart chart, Curve curve, Range range, int stretch) {
    List<Double> updates = new ArrayList<>();
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < curve.updates.size(); i++) {
      if (curve.differences.get(i) > 0) {
        updates.add((double) curve.updates.get(i));
        differences.add(Math.min(range.high, curve.differences.get(i)));
      }
    }
    if (!updates.isEmpty()) {
      addLine(chart, "curve " + curve.name, curve.look, updates, differences);
      addMarks(chart, curve, updates, differences);
    }
    addZeros(chart, curve, range, stretch);
    XYSeries legend = chart.addSeries(curve.name, new double[] {0}, new double[] {Double.NaN});
    legend.setLineColor(Palette.colour(curve.look));
    legend.setLineStyle(Palette.LINE);
    legend.setMarker(Palette.marker(curve.look));
    legend.setMarkerColor(Palette.colour(curve.look));
  }

  /**
   * Draws a dash for each stretch of updates without any difference, in a row of the stage's own.
   */
  private static void addZeros(XYChart chart, Curve curve, Range range, int stretch) {
    List<Double> updates = new ArrayList<>();
    List<Double> row = new ArrayList<>();
    for (int i = 0; i < curve.updates.size(); i++) {
      if (curve.differences.get(i) == 0) {
        double at = curve.updates.get(i);
        updates.addAll(List.of(at - 0.5, at - 0.5 + stretch, at - 0.5 + stretch));
        row.addAll(List.of(range.zero(curve.look), range.zero(curve.look), Double.NaN));
      }
    }
    if (!updates.isEmpty()) {
      addLine(chart, "zeros " + curve.name, curve.look, updates, row);
    }
  }

  private static void addLine(
      XYChart chart, String name, int look, List<Double> updates, List<Double> differences) {
    XYSeries line = chart.addSeries(name, updates, differences);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(Palette.colour(look));
    line.setLineStyle(Palette.LINE);
    line.setShowInLegend(false);
  }

  /**
   * Where a stage's marks begin: each stage has another place, so that the marks of curves on top
   * of each other stay visible.
   */
  private static void addMarks(
      XYChart chart, Curve curve, List<Double> updates, List<Double> differences) {
    int step = Math.max(1, updates.size() / MARKS);
    List<Double> markedUpdates = new ArrayList<>();
    List<Double> markedDifferences = new ArrayList<>();
    for (int i = curve.look * step / Palette.COLOUR_COUNT; i < updates.size(); i += step) {
      markedUpdates.add(updates.get(i));
      markedDifferences.add(differences.get(i));
    }
    XYSeries marks = chart.addSeries("marks " + curve.name, markedUpdates, markedDifferences);
    marks.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    marks.setMarker(Palette.marker(curve.look));
    marks.setMarkerColor(Palette.colour(curve.look));
    marks.setShowInLegend(false);
  }

  private static void note(XYChart chart, double y, String text, Range range, int updates) {
    chart.addAnnotation(new AnnotationLine(y, false, false));
    double above = y * Math.pow(range.high / range.low, 0.017);
    chart.addAnnotation(new AnnotationText(text, updates * 1.08, above, false));
  }

  private static void style(XYStyler styler, Range range, int updates) {
    // So many names side by side would be too wide.
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
   * @param high its upper end, where differences without end are drawn
   * @param zeros whether there are any; they have the lowest {@value #BAND} decades to themselves,
   *     and a decade keeps them apart from the others
   * @param looks rows of zeros that there is room for
   */
  private record Range(double low, double high, boolean zeros, int looks) {
    private static final int BAND = 2;

    static Range of(List<Curve> curves, double tolerance) {
      double least = tolerance > 0 ? tolerance : 1;
      double most = least;
      boolean zeros = false;
      int looks = Palette.COLOUR_COUNT;
      for (Curve curve : curves) {
        looks = Math.max(looks, curve.look + 1);
        for (double difference : curve.differences) {
          zeros |= difference == 0;
          if (difference > 0 && !Double.isInfinite(difference)) {
            least = Math.min(least, difference);
            most = Math.max(most, difference);
          }
        }
      }
      return new Range(
          Math.pow(10, Math.floor(Math.log10(least)) - (zeros ? BAND + 1 : 0)),
          Math.pow(10, Math.floor(Math.log10(most)) + 1),
          zeros,
          looks);
    }

    /**
     * The height of a stage's row of zeros; the first stage's row is on top. For -1, the height of
     * the line above all rows.
     */
    double zero(int look) {
      return low * Math.pow(10, BAND * (1 - (look + 1.0) / (looks + 2)));
    }
  }
}
