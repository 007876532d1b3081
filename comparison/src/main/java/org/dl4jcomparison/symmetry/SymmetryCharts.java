package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.chart.ChartMessages;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.CurvePoints;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the losses and the distinct hidden units from every start. */
public final class SymmetryCharts {
  /** Marks on each curve; those of curves that lie on each other stand beside each other. */
  private static final int MARKS = 6;

  /** Where the start is on a logarithmic axis. */
  private static final double START = 0.5;

  private SymmetryCharts() {}

  /** Loss against updates, a curve for each start, and the loss of guessing. */
  public static XYChart losses(SymmetryTable table, Dataset data, Language language) {
    SymmetryMessages say = language.say(SymmetryMessages.class);
    ChartMessages common = language.say(ChartMessages.class);
    XYChart chart =
        chart(
            say.lossChart(table.contender().name(), table.engine(), data.name()),
            common.updates(),
            common.loss(true));
    double least = data.lossOfGuessing();
    double most = data.lossOfGuessing();
    int last = 1;
    for (SymmetryResult result : table.results()) {
      for (double loss : result.loss()) {
        least = loss > 0 ? Math.min(least, loss) : least;
        most = Math.max(most, loss);
      }
      last = Math.max(last, result.loss().length - 1);
      CurvePoints points = CurvePoints.of(result.loss());
      if (!points.updates().isEmpty()) {
        XYSeries curve =
            chart.addSeries("curve " + result.start().label(), points.updates(), points.losses());
        curve.setMarker(SeriesMarkers.NONE);
        curve.setLineColor(Palette.colour(result.start().ordinal()));
        curve.setLineStyle(Palette.LINE);
        curve.setShowInLegend(false);
      }
      line(chart, result.start(), say, List.of(0), List.of(Double.NaN));
    }
    for (SymmetryResult result : table.results()) {
      marks(chart, result, last);
    }
    XYStyler styler = chart.getStyler();
    ChartStyle.updatesAxis(styler, last * 1.05);
    styler.setXAxisTickMarkSpacingHint(220);
    styler.setYAxisLogarithmic(true);
    styler.setYAxisMin(Math.pow(10, Math.floor(Math.log10(least))));
    styler.setYAxisMax(Math.max(1, Math.pow(10, Math.ceil(Math.log10(most)))));
    styler.setYAxisDecimalPattern("0.######");
    chart.addAnnotation(new AnnotationLine(data.lossOfGuessing(), false, false));
    return chart;
  }

  /**
   * Number of distinct hidden units, to within rounding, against updates on a log scale. Lines that
   * would lie on each other are drawn beside each other; the gap means nothing.
   */
  public static XYChart units(SymmetryTable table, Dataset data, Language language) {
    SymmetryMessages say = language.say(SymmetryMessages.class);
    XYChart chart =
        chart(
            say.unitsChart(table.contender().name(), table.engine(), data.name()),
            say.unitsChartUpdates(Numbers.shortest(START)),
            say.unitsChartUnits());
    int hidden = 1;
    for (SymmetryResult result : table.results()) {
      hidden = Math.max(hidden, result.hidden());
      List<Double> updates = new ArrayList<>();
      List<Double> distinct = new ArrayList<>();
      double aside = (result.start().ordinal() - 3.5) / 3.5 * 0.022 * result.hidden();
      for (SymmetryPoint point : result.points()) {
        updates.add(Math.max(START, point.update()));
        distinct.add(point.distinct() + aside);
      }
      if (!updates.isEmpty()) {
        line(chart, result.start(), say, updates, distinct);
      }
    }
    XYStyler styler = chart.getStyler();
    styler.setXAxisLogarithmic(true);
    styler.setXAxisDecimalPattern("#,##0.#");
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(hidden * 1.06);
    styler.setYAxisDecimalPattern("0");
    return chart;
  }

  private static XYChart chart(String title, String x, String y) {
    XYChart chart = ChartStyle.chart(title, x, y);
    // Eight names side by side would be too wide.
    chart.getStyler().setLegendPosition(org.knowm.xchart.style.Styler.LegendPosition.OutsideE);
    chart.getStyler().setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Vertical);
    return chart;
  }

  private static void marks(XYChart chart, SymmetryResult result, int last) {
    List<Integer> updates = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    int starts = SymmetryStart.values().length;
    for (int i = 0; i < MARKS; i++) {
      int update = (int) ((i + (result.start().ordinal() + 1.0) / (starts + 1)) * last / MARKS);
      if (update < result.loss().length) {
        updates.add(update);
        losses.add(result.loss()[update]);
      }
    }
    if (!updates.isEmpty()) {
      XYSeries series = chart.addSeries("marks " + result.start().label(), updates, losses);
      series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      series.setMarker(Palette.marker(result.start().ordinal()));
      series.setMarkerColor(Palette.colour(result.start().ordinal()));
      series.setShowInLegend(false);
    }
  }

  private static void line(
      XYChart chart,
      SymmetryStart start,
      SymmetryMessages say,
      List<? extends Number> updates,
      List<? extends Number> values) {
    XYSeries series = chart.addSeries(say.start(start), updates, values);
    series.setMarker(Palette.marker(start.ordinal()));
    series.setMarkerColor(Palette.colour(start.ordinal()));
    series.setLineColor(Palette.colour(start.ordinal()));
    series.setLineStyle(Palette.LINE);
  }
}
