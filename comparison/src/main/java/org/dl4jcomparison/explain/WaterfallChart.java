package org.dl4jcomparison.explain;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.explain.Waterfall.Row;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Text;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * From the first contender's restricted mean through the Shapley shares, the largest first, to the
 * second's: one row each, from the top down, so that the settings' names can be read.
 */
public final class WaterfallChart {
  /** Height of the plot, about what title, axis and legend leave. */
  private static final double PLOT_HEIGHT = 0.78 * ChartStyle.HEIGHT;

  private static final int PLOT_WIDTH = 1500;

  /** Width of a letter of a row's name. */
  private static final int LETTER = 14;

  private static final double THICKNESS = 0.34;
  private static final Color DARK = new Color(0x22, 0x22, 0x22);
  private static final BasicStroke THIN =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

  private final ExplainMessages say;
  private final List<Row> rows;
  private final XYChart chart;
  private final double left;
  private final double right;

  private WaterfallChart(Explanation explanation, Waterfall waterfall, Language language) {
    this.say = language.say(ExplainMessages.class);
    this.rows = waterfall.rows();
    double room = (waterfall.high() - waterfall.low()) * 0.1;
    this.left = waterfall.low() < 0 ? waterfall.low() - room / 2 : 0;
    this.right = waterfall.high() + room;
    int longest = rows.stream().mapToInt(row -> name(row).length()).max().orElseThrow();
    this.chart =
        ChartStyle.chart(
            Math.max(ChartStyle.WIDTH, PLOT_WIDTH + LETTER * longest),
            ChartStyle.HEIGHT,
            say.chartTitle(waterfall.target(), explanation.experiment().data().name()),
            say.chartMeans(explanation.plan().horizon()),
            say.chartSettings());
  }

  /** Draws the chart of one target. */
  public static XYChart of(Explanation explanation, TargetExplanation target, Language language) {
    Waterfall shape = Waterfall.in(language, explanation, target);
    WaterfallChart waterfall = new WaterfallChart(explanation, shape, language);
    waterfall.style();
    waterfall.addRows();
    waterfall.addLegend();
    return waterfall.chart;
  }

  private void addRows() {
    for (int place = 0; place < rows.size(); place++) {
      Row row = rows.get(place);
      bar("bar " + place, place, row);
      int at = place;
      row.interval().ifPresent(interval -> whisker(at, interval));
      if (place < rows.size() - 1) {
        line(
            "step " + place,
            new double[] {row.to(), row.to()},
            new double[] {-place - THICKNESS, -place - 1 + THICKNESS});
      }
      double end =
          Math.max(
              Math.max(row.from(), row.to()),
              row.interval().map(Effect.Interval::high).orElse(row.to()));
      text(place, end, isMean(row) ? Text.updates(row.to()) : Text.change(row.to() - row.from()));
    }
  }

  private static boolean isMean(Row row) {
    return row.kind() == Waterfall.Kind.FIRST || row.kind() == Waterfall.Kind.SECOND;
  }

  private static Color colour(Waterfall.Kind kind) {
    return Palette.colour(
        switch (kind) {
          case FIRST -> 0;
          case SECOND -> 1;
          case MORE -> Palette.POSITIVE;
          case FEWER -> Palette.NEGATIVE;
        });
  }

  private void bar(String name, int place, Row row) {
    double top = -place - THICKNESS;
    double bottom = -place + THICKNESS;
    XYSeries bar =
        chart.addSeries(
            name,
            new double[] {row.from(), row.to(), row.to(), row.from(), row.from()},
            new double[] {top, top, bottom, bottom, top});
    bar.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    bar.setFillColor(colour(row.kind()));
    bar.setLineColor(colour(row.kind()));
    bar.setLineStyle(THIN);
    bar.setMarker(SeriesMarkers.NONE);
    bar.setShowInLegend(false);
  }

  private void whisker(int place, Effect.Interval ends) {
    double tick = THICKNESS / 3;
    double y = -place;
    line(
        "interval " + place,
        new double[] {ends.low(), ends.low(), ends.low(), ends.high(), ends.high(), ends.high()},
        new double[] {y - tick, y + tick, y, y, y + tick, y - tick});
  }

  private void line(String name, double[] x, double[] y) {
    XYSeries line = chart.addSeries(name, x, y);
    line.setLineColor(DARK);
    line.setLineStyle(THIN);
    line.setMarker(SeriesMarkers.NONE);
    line.setShowInLegend(false);
  }

  private void text(int place, double end, String text) {
    chart.addAnnotation(
        new AnnotationText(
            text, end + (right - left) * (0.012 + 0.006 * text.length()), -place, false));
  }

  private void addLegend() {
    BasicStroke thick = new BasicStroke(22, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    legend(say.waterfallMore(), colour(Waterfall.Kind.MORE), thick);
    legend(say.waterfallFewer(), colour(Waterfall.Kind.FEWER), thick);
    if (rows.stream().anyMatch(row -> row.interval().isPresent())) {
      legend(say.chartInterval(), DARK, THIN);
    }
  }

  private void legend(String name, Color colour, BasicStroke stroke) {
    XYSeries series = chart.addSeries(name, new double[] {0}, new double[] {Double.NaN});
    series.setLineColor(colour);
    series.setLineStyle(stroke);
    series.setMarker(SeriesMarkers.NONE);
  }

  private void style() {
    XYStyler styler = chart.getStyler();
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setAnnotationTextFont(new Font(Font.SANS_SERIF, Font.BOLD, 24));
    styler.setAnnotationTextFontColor(DARK);
    styler.setXAxisMin(left);
    styler.setXAxisMax(right);
    styler.setXAxisDecimalPattern("#,##0");
    styler.setXAxisTickMarkSpacingHint(150);
    styler.setYAxisMin(-rows.size() + 0.4);
    styler.setYAxisMax(0.6);
    styler.setPlotGridHorizontalLinesVisible(false);
    // One tick a row.
    styler.setYAxisTickMarkSpacingHint((int) (PLOT_HEIGHT / (rows.size() + 0.2)));
    chart.setCustomYAxisTickLabelsFormatter(this::label);
  }

  private String label(double y) {
    int place = (int) Math.rint(-y);
    boolean between = Math.abs(place + y) > 1e-9 || place < 0 || place >= rows.size();
    // XChart wants no two labels to be the same, those outside the plot included.
    return between ? String.valueOf(y) : name(rows.get(place));
  }

  private static String name(Row row) {
    return row.change().isEmpty() ? row.name() : row.name() + ": " + row.change();
  }
}
