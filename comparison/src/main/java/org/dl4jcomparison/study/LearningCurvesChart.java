package org.dl4jcomparison.study;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dl4jcomparison.chart.ChartMessages;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.convergence.LossBand;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.XYStyler;

/** Draws the median loss of each contender's runs, and between which losses half of them are. */
public final class LearningCurvesChart {
  /** With losses spread over more than this factor the small ones need a logarithmic axis. */
  private static final double LOG_FROM = 10;

  private LearningCurvesChart() {}

  /** A line and a band for each contender, and the targets. */
  public static XYChart of(StudyEvidence evidence, Language language) {
    ChartMessages common = language.say(ChartMessages.class);
    StudyChartMessages say = language.say(StudyChartMessages.class);
    Range range = Range.of(evidence);
    XYChart chart =
        new XYChartBuilder()
            .width(ChartStyle.WIDTH)
            .height(ChartStyle.HEIGHT)
            .title(say.curves(evidence.experiment().data().name(), evidence.seeds().count()))
            .xAxisTitle(common.updates())
            .yAxisTitle(common.loss(range.logarithmic))
            .build();
    int last = 1;
    for (int i = 0; i < evidence.contenders().size(); i++) {
      ContenderEvidence contender = evidence.contenders().get(i);
      last = Math.max(last, contender.contender().spec().updates());
      band(chart, i, contender.curves(), range);
    }
    for (int i = 0; i < evidence.contenders().size(); i++) {
      line(chart, i, evidence.contenders().get(i), last, say);
    }
    for (double target : evidence.experiment().targets()) {
      if (target > range.low && target < range.high) {
        chart.addAnnotation(new AnnotationLine(target, false, false));
        chart.addAnnotation(
            new AnnotationText(
                common.target(Numbers.shortest(target)), last * 1.045, range.above(target), false));
      }
    }
    style(chart.getStyler(), range, last);
    return chart;
  }

  /** Where a quarter of the runs has broken, the band goes up to the edge of the chart. */
  private static void band(XYChart chart, int place, LossBand curves, Range range) {
    Band band = new Band();
    for (LossBand.Point point : curves.points()) {
      if (Double.isFinite(point.lower())) {
        band.add(point.update(), point.lower(), Math.min(point.upper(), range.high));
      }
    }
    band.draw(chart, "band " + place, Palette.colour(place));
  }

  private static void line(
      XYChart chart, int place, ContenderEvidence contender, int last, StudyChartMessages say) {
    List<LossBand.Point> points =
        contender.curves().points().stream().filter(p -> Double.isFinite(p.median())).toList();
    int broken = contender.counts().diverged() + contender.counts().failed();
    Line.draw(
        chart,
        place,
        say.curvesOf(contender.contender().name(), broken, contender.counts().runs()),
        points.stream().map(p -> (double) p.update()).toList(),
        points.stream().map(LossBand.Point::median).toList(),
        last);
  }

  private static void style(XYStyler styler, Range range, int last) {
    ChartStyle.apply(styler);
    // Room on the right for the targets' labels.
    ChartStyle.updatesAxis(styler, last * 1.09);
    styler.setYAxisLogarithmic(range.logarithmic);
    styler.setYAxisMin(range.low);
    styler.setYAxisMax(range.high);
    styler.setYAxisDecimalPattern("0.######");
  }

  private record Range(double low, double high, boolean logarithmic) {

    /** A little above a loss, where its line's label goes. */
    double above(double loss) {
      return logarithmic ? loss * Math.pow(high / low, 0.018) : loss + (high - low) * 0.018;
    }

    static Range of(StudyEvidence evidence) {
      double[] shown =
          evidence.contenders().stream()
              .flatMap(contender -> contender.curves().points().stream())
              .flatMapToDouble(p -> DoubleStream.of(p.lower(), p.median(), p.upper()))
              .filter(Double::isFinite)
              .toArray();
      if (shown.length == 0) {
        return new Range(0, 1, false);
      }
      double least = DoubleStream.of(shown).min().getAsDouble();
      double most = DoubleStream.of(shown).max().getAsDouble();
      return least > 0 && most > LOG_FROM * least
          ? new Range(
              Math.pow(10, Math.floor(Math.log10(least))),
              Math.pow(10, Math.ceil(Math.log10(most))),
              true)
          : new Range(0, 1.08 * Math.max(most, evidence.experiment().targets().get(0)), false);
    }
  }
}
