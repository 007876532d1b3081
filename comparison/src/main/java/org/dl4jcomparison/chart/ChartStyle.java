package org.dl4jcomparison.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** How every chart of the program looks: large enough for a page, legible on a slide. */
public final class ChartStyle {
  /** Width of a chart in pixels. */
  public static final int WIDTH = 1800;

  /** Height of a chart in pixels. */
  public static final int HEIGHT = 1080;

  private static final Color INK = new Color(0x22, 0x22, 0x22);
  private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
  private static final Color NOTE = new Color(0x70, 0x70, 0x70);

  private ChartStyle() {}

  /** A chart without curves that looks like all others. */
  public static XYChart chart(String title, String x, String y) {
    return chart(WIDTH, HEIGHT, title, x, y);
  }

  /** The same in a size of its own, in pixels. */
  public static XYChart chart(int width, int height, String title, String x, String y) {
    XYChart chart = new XYChart(width, height);
    chart.setTitle(title);
    chart.setXAxisTitle(x);
    chart.setYAxisTitle(y);
    apply(chart.getStyler());
    return chart;
  }

  /** Fonts, colours, grid, legend below the plot, thin dotted lines for annotations. */
  private static void apply(XYStyler styler) {
    styler.setLocale(Locale.ROOT);
    styler.setAntiAlias(true);
    styler.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 30));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
    styler.setAnnotationTextFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
    styler.setAnnotationTextFontColor(NOTE);
    styler.setAnnotationLineColor(NOTE);
    styler.setAnnotationLineStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 5}, 0));
    styler.setChartFontColor(INK);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitlePadding(18);
    styler.setChartPadding(24);
    styler.setAxisTitlePadding(14);
    styler.setAxisTickPadding(10);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendSeriesLineLength(70);
    styler.setLegendPadding(14);
    styler.setMarkerSize(14);
    styler.setPlotContentSize(0.98);
  }

  /** A horizontal axis that counts updates from 0 to a last one. */
  public static void updatesAxis(XYStyler styler, double last) {
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(last);
    styler.setXAxisDecimalPattern("#,##0");
    styler.setXAxisTickMarkSpacingHint(150);
  }
}
