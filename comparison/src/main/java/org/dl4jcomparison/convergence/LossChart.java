package org.dl4jcomparison.convergence;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dl4jcomparison.chart.CurvePoints;
import org.dl4jcomparison.chart.LossAxis;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.OutcomeText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws loss curves. A chart is a value; {@link PngEncoder} makes a picture of it. */
public final class LossChart {
  /** Losses within this share of each other are drawn in the same place. */
  private static final double SAME_LINE = 0.01;

  /** Crosses on a curve, at most. */
  private static final int CROSSES = 25;

  private LossChart() {}

  /** One contender's curve, in the colour that it has beside the others. */
  public static XYChart single(
      Experiment experiment, List<Measurement> all, int which, Language language) {
    Measurement one = all.get(which);
    NetworkSpec spec = one.contender().spec();
    String title =
        language
            .say(PictureMessages.class)
            .single(
                one.contender().name(),
                experiment.data().name(),
                "%s-%s-%s"
                    .formatted(
                        experiment.data().inputs(), spec.hidden(), experiment.data().outputs()),
                spec.optimizer().label(),
                Numbers.shortest(spec.learningRate()),
                spec.seed());
    return draw(title, experiment, all, List.of(which), language);
  }

  /** Every contender on the same axes. */
  public static XYChart convergence(
      Experiment experiment, List<Measurement> all, Language language) {
    String title = language.say(PictureMessages.class).convergence(experiment.data().name());
    List<Integer> everyone = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      everyone.add(i);
    }
    return draw(title, experiment, all, everyone, language);
  }

  private static XYChart draw(
      String title,
      Experiment experiment,
      List<Measurement> all,
      List<Integer> shown,
      Language language) {
    List<Measurement> drawn = shown.stream().map(all::get).toList();
    LossAxis axis =
        LossAxis.of(
            drawn.stream().flatMapToDouble(m -> DoubleStream.of(m.run().loss())),
            experiment.targets());
    int last = Math.max(1, drawn.stream().mapToInt(m -> m.run().updates()).max().orElse(1));
    XYChart chart = axis.chart(title, last, experiment.targets(), language);
    List<Measurement> below = new ArrayList<>();
    for (int i : shown) {
      Measurement one = all.get(i);
      int covered = (int) below.stream().filter(other -> coincide(one, other)).count();
      addCurve(chart, one, i, covered, legend(one, language));
      below.add(one);
    }
    cutOff(chart, drawn, language);
    return chart;
  }

  /** Whether one curve, drawn after the other, would hide it wherever both are. */
  private static boolean coincide(Measurement one, Measurement other) {
    double[] a = one.run().loss();
    double[] b = other.run().loss();
    int common = Math.min(a.length, b.length);
    for (int update = 0; update < common; update++) {
      if (Math.abs(a[update] - b[update]) > SAME_LINE * Math.max(a[update], b[update])) {
        return false;
      }
    }
    return common > 0;
  }

  /** Three series: the curve, a mark where it reaches each target, and both in the legend. */
  private static void addCurve(
      XYChart chart, Measurement measurement, int place, int covered, String label) {
    CurvePoints points = CurvePoints.of(measurement.run().loss()).over(covered);
    if (!points.updates().isEmpty()) {
      XYSeries curve = chart.addSeries("curve " + place, points.updates(), points.losses());
      curve.setMarker(SeriesMarkers.NONE);
      curve.setLineColor(Palette.colour(place));
      curve.setLineStyle(Palette.LINE);
      curve.setShowInLegend(false);
    }
    List<Integer> reached =
        measurement.targets().stream()
            .flatMap(t -> t.reached().stream())
            .map(TimeToTarget.Reached::update)
            .toList();
    if (!reached.isEmpty()) {
      XYSeries marks =
          chart.addSeries(
              "targets " + place,
              reached,
              reached.stream().map(update -> measurement.run().loss()[update]).toList());
      marks.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      marks.setMarker(Palette.marker(place));
      marks.setMarkerColor(Palette.colour(place));
      marks.setShowInLegend(false);
    }
    XYSeries legend =
        chart.addSeries("legend " + place, new double[] {0}, new double[] {Double.NaN});
    legend.setLabel(label);
    legend.setLineColor(Palette.colour(place));
    legend.setLineStyle(Palette.lineOver(covered));
    legend.setMarker(Palette.marker(place));
    legend.setMarkerColor(Palette.colour(place));
  }

  /** Crosses where a curve's loss was cut off, and one in the legend. */
  private static void cutOff(XYChart chart, List<Measurement> drawn, Language language) {
    List<Integer> updates = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    for (Measurement measurement : drawn) {
      for (int update : measurement.cutOffMarks(CROSSES)) {
        updates.add(update);
        losses.add(measurement.run().loss()[update]);
      }
    }
    if (!updates.isEmpty()) {
      XYSeries crosses = chart.addSeries("cut off", updates, losses);
      crosses.setLabel(language.say(PictureMessages.class).cutOff());
      crosses.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      crosses.setMarker(SeriesMarkers.CROSS);
      crosses.setMarkerColor(Color.BLACK);
    }
  }

  private static String legend(Measurement measurement, Language language) {
    String name = measurement.contender().name();
    return OutcomeText.problem(measurement.run().outcome(), language)
        .map(problem -> name + " (" + problem + ")")
        .orElse(name);
  }
}
