package org.dl4jcomparison.explain;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.explain.Decomposition.Share;
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
  /** Height of a row, about what title, axis and legend leave. */
  private static final double PLOT_HEIGHT = 0.78 * ChartStyle.HEIGHT;

  private static final int PLOT_WIDTH = 1500;

  /** Width of a letter of a row's name. */
  private static final int LETTER = 14;

  private static final double THICKNESS = 0.34;
  private static final Color MORE = Palette.colour(4);
  private static final Color FEWER = Palette.colour(5);
  private static final Color DARK = new Color(0x22, 0x22, 0x22);
  private static final BasicStroke THIN =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

  private final ExplainMessages say;
  private final TargetExplanation target;
  private final List<Share> shares;
  private final List<Factor> factors;
  private final XYChart chart;
  private final Range range;

  private WaterfallChart(Explanation explanation, TargetExplanation target, Language language) {
    this.say = language.say(ExplainMessages.class);
    this.target = target;
    this.shares = ExplanationTables.largestFirst(target.decomposition());
    this.factors = explanation.factors();
    this.range = Range.of(target, shares);
    this.chart =
        ChartStyle.chart(
            Math.max(ChartStyle.WIDTH, PLOT_WIDTH + LETTER * longestName(explanation)),
            ChartStyle.HEIGHT,
            say.chartTitle(
                Numbers.shortest(target.target()), explanation.experiment().data().name()),
            say.chartMeans(explanation.plan().horizon()),
            say.chartSettings());
  }

  /** Draws the chart of one target. */
  public static XYChart of(Explanation explanation, TargetExplanation target, Language language) {
    WaterfallChart waterfall = new WaterfallChart(explanation, target, language);
    waterfall.style(explanation);
    waterfall.addRows();
    waterfall.addLegend();
    return waterfall.chart;
  }

  private int bottom() {
    return shares.size() + 1;
  }

  private void addRows() {
    double at = target.decomposition().a().value();
    mean(0, target.decomposition().a(), Palette.colour(0));
    for (int row = 1; row <= shares.size(); row++) {
      Effect share = shares.get(row - 1).share();
      connect(row - 1, at);
      double next = at + share.value();
      bar("share " + row, row, at, next, share.sign() > 0 ? MORE : FEWER);
      double from = at;
      whisker(row, next, share.interval().map(i -> List.of(from + i.low(), from + i.high())));
      label(row, Math.max(at, next), share.interval().map(i -> from + i.high()), share.value());
      at = next;
    }
    connect(shares.size(), at);
    mean(bottom(), target.decomposition().b(), Palette.colour(1));
  }

  private void mean(int row, Effect mean, Color colour) {
    bar("contender " + row, row, 0, mean.value(), colour);
    whisker(row, mean.value(), mean.interval().map(i -> List.of(i.low(), i.high())));
    text(
        row,
        Math.max(mean.value(), mean.interval().map(Effect.Interval::high).orElse(mean.value())),
        Text.updates(mean.value()));
  }

  private void bar(String name, int row, double from, double to, Color colour) {
    double y = -row;
    XYSeries bar =
        chart.addSeries(
            name,
            new double[] {from, to, to, from, from},
            new double[] {
              y - THICKNESS, y - THICKNESS, y + THICKNESS, y + THICKNESS, y - THICKNESS
            });
    bar.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    bar.setFillColor(colour);
    bar.setLineColor(colour);
    bar.setLineStyle(THIN);
    bar.setMarker(SeriesMarkers.NONE);
    bar.setShowInLegend(false);
  }

  /** The interval of a bar's end. */
  private void whisker(int row, double end, Optional<List<Double>> ends) {
    if (ends.isEmpty()) {
      return;
    }
    double low = ends.get().get(0);
    double high = ends.get().get(1);
    double tick = THICKNESS / 3;
    double y = -row;
    line(
        "interval " + row,
        new double[] {low, low, low, high, high, high},
        new double[] {y - tick, y + tick, y, y, y + tick, y - tick});
  }

  private void connect(int row, double at) {
    line(
        "step " + row,
        new double[] {at, at},
        new double[] {-row - THICKNESS, -row - 1 + THICKNESS});
  }

  private void line(String name, double[] x, double[] y) {
    XYSeries line = chart.addSeries(name, x, y);
    line.setLineColor(DARK);
    line.setLineStyle(THIN);
    line.setMarker(SeriesMarkers.NONE);
    line.setShowInLegend(false);
  }

  private void label(int row, double right, Optional<Double> high, double share) {
    text(row, Math.max(right, high.orElse(right)), Text.change(share));
  }

  private void text(int row, double right, String text) {
    chart.addAnnotation(
        new AnnotationText(
            text, right + range.width() * (0.012 + 0.006 * text.length()), -row, false));
  }

  private void addLegend() {
    legend(say.waterfallMore(), MORE);
    legend(say.waterfallFewer(), FEWER);
    if (target.decomposition().difference().interval().isPresent()) {
      XYSeries series =
          chart.addSeries(say.chartInterval(), new double[] {0}, new double[] {Double.NaN});
      series.setLineColor(DARK);
      series.setLineStyle(THIN);
      series.setMarker(SeriesMarkers.NONE);
    }
  }

  private void legend(String name, Color colour) {
    XYSeries series = chart.addSeries(name, new double[] {0}, new double[] {Double.NaN});
    series.setLineColor(colour);
    series.setLineStyle(new BasicStroke(22, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    series.setMarker(SeriesMarkers.NONE);
  }

  private void style(Explanation explanation) {
    XYStyler styler = chart.getStyler();
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setAnnotationTextFont(new Font(Font.SANS_SERIF, Font.BOLD, 24));
    styler.setAnnotationTextFontColor(DARK);
    styler.setXAxisMin(range.low());
    styler.setXAxisMax(range.high());
    styler.setXAxisDecimalPattern("#,##0");
    styler.setXAxisTickMarkSpacingHint(150);
    styler.setYAxisMin(-bottom() - 0.6);
    styler.setYAxisMax(0.6);
    styler.setPlotGridHorizontalLinesVisible(false);
    // One tick a row.
    styler.setYAxisTickMarkSpacingHint((int) (PLOT_HEIGHT / (bottom() + 1.2)));
    chart.setCustomYAxisTickLabelsFormatter(y -> rowName(explanation, y));
  }

  private int longestName(Explanation explanation) {
    return IntStream.rangeClosed(0, bottom())
        .map(row -> rowName(explanation, -row).length())
        .max()
        .orElseThrow();
  }

  private String rowName(Explanation explanation, double y) {
    int row = (int) Math.rint(-y);
    if (Math.abs(row + y) > 1e-9 || row < 0 || row > bottom()) {
      // Outside the plot. XChart wants no two labels to be the same, these included.
      return String.valueOf(y);
    }
    if (row == 0) {
      return explanation.a().name();
    }
    if (row == bottom()) {
      return explanation.b().name();
    }
    Factor factor = factors.get(shares.get(row - 1).factor());
    return "%s: %s → %s".formatted(factor.key(), factor.a(), factor.b());
  }

  /** The horizontal axis: everything that is drawn, with room for the last label. */
  private record Range(double low, double high) {
    static Range of(TargetExplanation target, List<Share> shares) {
      double low = 0;
      double high = Math.max(end(target.decomposition().a()), end(target.decomposition().b()));
      double at = target.decomposition().a().value();
      for (Share share : shares) {
        Effect.Interval i =
            share.share().interval().orElse(new Effect.Interval(0, share.share().value()));
        low = Math.min(low, Math.min(at, at + i.low()));
        high = Math.max(high, Math.max(at, at + i.high()));
        at += share.share().value();
      }
      double room = Math.max(1, high - low) * 0.1;
      return new Range(low < 0 ? low - room / 2 : 0, high + room);
    }

    private static double end(Effect mean) {
      return Math.max(mean.value(), mean.interval().map(Effect.Interval::high).orElse(0.0));
    }

    double width() {
      return high - low;
    }
  }
}
