package org.dl4jcomparison.study;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dl4jcomparison.chart.LossAxis;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.convergence.LossBand;
import org.dl4jcomparison.messages.Language;
import org.knowm.xchart.XYChart;

/** Draws the median loss of each contender's runs, and between which losses half of them are. */
public final class LearningCurvesChart {
  private LearningCurvesChart() {}

  /** A line and a band for each contender, and the targets. */
  public static XYChart of(StudyEvidence evidence, Language language) {
    StudyChartMessages say = language.say(StudyChartMessages.class);
    List<ContenderEvidence> all = evidence.contenders();
    List<Double> targets = evidence.experiment().targets();
    LossAxis axis =
        LossAxis.of(
            all.stream()
                .flatMap(contender -> contender.curves().points().stream())
                .flatMapToDouble(p -> DoubleStream.of(p.lower(), p.median(), p.upper())),
            targets);
    int last = all.stream().mapToInt(c -> c.contender().spec().updates()).max().orElse(1);
    String title =
        say.curves(
            evidence.experiment().data().name(),
            evidence.fewestSeeds() == evidence.seeds().count(),
            evidence.fewestSeeds(),
            evidence.seeds().count());
    XYChart chart = axis.chart(title, last, targets, language);
    for (int i = 0; i < all.size(); i++) {
      band(chart, i, all.get(i).curves(), axis);
    }
    for (int i = 0; i < all.size(); i++) {
      line(chart, i, all.get(i), last, say);
    }
    return chart;
  }

  /** Where a quarter of the runs has broken, the band goes up to the edge of the chart. */
  private static void band(XYChart chart, int place, LossBand curves, LossAxis axis) {
    Band band = new Band();
    for (LossBand.Point point : curves.points()) {
      if (Double.isFinite(point.lower())) {
        band.add(point.update(), point.lower(), Math.min(point.upper(), axis.high()));
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
}
