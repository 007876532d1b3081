package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.chart.ChartMessages;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.IntervalMethod;
import org.dl4jcomparison.statistics.KaplanMeier;
import org.dl4jcomparison.text.IntervalMessages;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** Draws which share of each contender's runs has reached a target after how many updates. */
public final class TimeToTargetChart {
  private static final double PERCENT = 100;

  private TimeToTargetChart() {}

  /** A step curve, a band and ticks for each contender. */
  public static XYChart of(StudyEvidence evidence, int target, Language language) {
    StudyChartMessages say = language.say(StudyChartMessages.class);
    XYChart chart =
        ChartStyle.chart(
            say.times(
                Numbers.shortest(evidence.experiment().targets().get(target)),
                evidence.experiment().data().name(),
                evidence.fewestSeeds() == evidence.seeds().count(),
                evidence.fewestSeeds(),
                evidence.seeds().count()),
            language.say(ChartMessages.class).updates(),
            say.reached());
    int last = 1;
    for (int i = 0; i < evidence.contenders().size(); i++) {
      ContenderEvidence contender = evidence.contenders().get(i);
      last = Math.max(last, contender.contender().spec().updates());
      band(chart, i, contender, curve(contender, target));
    }
    for (int i = 0; i < evidence.contenders().size(); i++) {
      ContenderEvidence contender = evidence.contenders().get(i);
      line(chart, i, contender, target, last, legend(contender, target, say));
      ticks(chart, i, curve(contender, target));
    }
    explain(chart, language);
    style(chart.getStyler(), last);
    return chart;
  }

  private static KaplanMeier curve(ContenderEvidence contender, int target) {
    return contender.targets().get(target).curve();
  }

  private static void band(
      XYChart chart, int place, ContenderEvidence contender, KaplanMeier curve) {
    Band band = new Band();
    List<KaplanMeier.Step> steps = curve.steps();
    if (steps.isEmpty() || steps.get(0).time() > 0) {
      Interval before = curve.survivalAt(0).orElseThrow().interval();
      band.add(0, reached(before.high()), reached(before.low()));
      double until = steps.isEmpty() ? contender.contender().spec().updates() : steps.get(0).time();
      band.add(until, reached(before.high()), reached(before.low()));
    }
    for (int j = 0; j < steps.size(); j++) {
      Interval interval = steps.get(j).band();
      double until =
          j + 1 < steps.size() ? steps.get(j + 1).time() : contender.contender().spec().updates();
      band.add(steps.get(j).time(), reached(interval.high()), reached(interval.low()));
      band.add(until, reached(interval.high()), reached(interval.low()));
    }
    band.draw(chart, "band " + place, Palette.colour(place));
  }

  private static double reached(double survival) {
    return PERCENT * (1 - survival);
  }

  private static void line(
      XYChart chart, int place, ContenderEvidence contender, int target, int last, String label) {
    List<Double> x = new ArrayList<>(List.of(0.0));
    List<Double> y = new ArrayList<>(List.of(0.0));
    for (KaplanMeier.Step step : curve(contender, target).steps()) {
      x.add(step.time());
      y.add(y.get(y.size() - 1));
      x.add(step.time());
      y.add(reached(step.survival()));
    }
    x.add((double) contender.contender().spec().updates());
    y.add(y.get(y.size() - 1));
    Line.draw(chart, place, label, x, y, last);
  }

  private static String legend(ContenderEvidence contender, int target, StudyChartMessages say) {
    int reached = contender.targets().get(target).reached().count();
    int broken = contender.counts().diverged() + contender.counts().failed();
    return say.timesOf(contender.contender().name(), reached, contender.counts().runs(), broken);
  }

  private static void ticks(XYChart chart, int place, KaplanMeier curve) {
    List<KaplanMeier.Censoring> censorings = curve.censorings();
    if (!censorings.isEmpty()) {
      XYSeries ticks =
          chart.addSeries(
              "censored " + place,
              censorings.stream().map(KaplanMeier.Censoring::time).toList(),
              censorings.stream().map(c -> reached(c.survival())).toList());
      ticks.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      ticks.setMarker(new CensoringTick());
      ticks.setMarkerColor(Palette.colour(place));
      ticks.setShowInLegend(false);
    }
  }

  private static void explain(XYChart chart, Language language) {
    XYSeries note = chart.addSeries("note", new double[] {0}, new double[] {Double.NaN});
    note.setLabel(
        language
            .say(StudyChartMessages.class)
            .timesNote(
                Numbers.shortest(PERCENT * StudyEvidence.LEVEL),
                language.say(IntervalMessages.class).method(IntervalMethod.GREENWOOD_LOG_LOG)));
    note.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    note.setMarker(new CensoringTick());
    note.setMarkerColor(java.awt.Color.GRAY);
  }

  private static void style(XYStyler styler, int last) {
    ChartStyle.updatesAxis(styler, last * 1.02);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(104.0);
    styler.setYAxisTickMarkSpacingHint(150);
    styler.setYAxisDecimalPattern("0");
  }
}
