package org.dl4jcomparison.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dl4jcomparison.chart.CurvePoints;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.testing.ChartWords;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Investigations;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class LossChartTest {
  private static final Language ENGLISH = Language.english();
  private static final Experiment EXPERIMENT =
      Fixtures.experiment(
          List.of(0.5, 0.1),
          new Contender("first", "manual", Fixtures.spec(2)),
          new Contender("second", "stand-in", Fixtures.adam(4, 2)));
  private static final Evidence WIDE =
      Investigations.of(
              EXPERIMENT,
              Fixtures.run(Fixtures.spec(2), 0.9, 0.4, 0.05),
              Fixtures.run(Fixtures.adam(4, 2), 0.7, 0.3, 0.2))
          .evidence();
  private static final Evidence NARROW =
      Investigations.of(
              EXPERIMENT,
              Fixtures.run(Fixtures.spec(2), 0.9, 0.8, 0.7),
              Fixtures.run(Fixtures.adam(4, 2), 0.7, 0.69, 0.68))
          .evidence();

  @Test
  void aLossThatIsCutOffIsMarkedAndNamed() {
    NetworkSpec wild = Fixtures.notebook().withLearningRate(4000).withUpdates(300);
    Experiment experiment =
        Fixtures.experiment(List.of(0.1), new Contender("wild", "manual", wild));
    List<Measurement> measurements = Investigations.of(experiment).evidence().measurements();
    BitSet cutOff = measurements.get(0).run().cutOff();
    int last = cutOff.length() - 1;
    assertThat(cutOff.cardinality()).isGreaterThan(30);

    XYChart chart = LossChart.convergence(experiment, measurements, ENGLISH);
    XYSeries crosses = chart.getSeriesMap().get("cut off");
    assertThat(crosses.getLabel()).isEqualTo("loss cut off: the true one is larger");
    assertThat(DoubleStream.of(crosses.getXData()).mapToObj(x -> (int) x))
        .hasSizeBetween(20, 25)
        .contains(cutOff.nextSetBit(0), last)
        .allMatch(cutOff::get);
    assertThat(ChartWords.of(chart)).contains("wild", "loss cut off: the true one is larger");
    assertThat(MeasurementJson.of(measurements.get(0)).path("lossCutOff").toString())
        .isEqualTo(
            "{\"updates\":%d,\"first\":%d,\"last\":%d}"
                .formatted(cutOff.cardinality(), cutOff.nextSetBit(0), last));
    assertThat(measurements.get(0).problem(ENGLISH).orElseThrow())
        .contains("loss cut off after %d of the updates".formatted(cutOff.cardinality()));

    XYChart usual = LossChart.convergence(EXPERIMENT, WIDE.measurements(), ENGLISH);
    assertThat(usual.getSeriesMap()).doesNotContainKey("cut off");
    assertThat(MeasurementJson.of(WIDE.measurements().get(0)).get("lossCutOff").isNull()).isTrue();
    assertThat(WIDE.measurements().get(0).cutOffMarks(9)).isEmpty();
  }

  @Test
  void chartsAreLargeAndLabelled() {
    XYChart chart = LossChart.convergence(EXPERIMENT, WIDE.measurements(), ENGLISH);

    assertThat(chart.getWidth()).isGreaterThanOrEqualTo(1600);
    assertThat(chart.getTitle())
        .isEqualTo("Convergence on xor: loss of each network after every update");
    assertThat(chart.getXAxisTitle()).isEqualTo("updates (full-batch optimizer steps)");
    assertThat(chart.getYAxisTitle()).isEqualTo("mean binary cross-entropy (nats, log scale)");
    assertThat(LossChart.single(EXPERIMENT, WIDE.measurements(), 1, ENGLISH).getTitle())
        .isEqualTo("second on xor: 2-4-1, adam, learning rate 0.01, seed 100");
  }

  @Test
  void theAxisIsLogarithmicWhereLossesSpreadOverMoreThanADecade() {
    assertThat(
            LossChart.convergence(EXPERIMENT, WIDE.measurements(), ENGLISH)
                .getStyler()
                .isYAxisLogarithmic())
        .isTrue();
    XYChart narrow = LossChart.convergence(EXPERIMENT, NARROW.measurements(), ENGLISH);
    assertThat(narrow.getStyler().isYAxisLogarithmic()).isFalse();
    assertThat(narrow.getYAxisTitle()).isEqualTo("mean binary cross-entropy (nats)");
  }

  @Test
  void aContenderHasOneColourEverywhereAndNobodyElseHasIt() throws Exception {
    BufferedImage both = picture(LossChart.convergence(EXPERIMENT, WIDE.measurements(), ENGLISH));
    BufferedImage first = picture(LossChart.single(EXPERIMENT, WIDE.measurements(), 0, ENGLISH));
    BufferedImage second = picture(LossChart.single(EXPERIMENT, WIDE.measurements(), 1, ENGLISH));

    for (int contender = 0; contender < 2; contender++) {
      Color colour = Palette.colour(contender);
      assertThat(pixels(both, colour)).isGreaterThan(500);
      assertThat(pixels(first, colour) > 500).isEqualTo(contender == 0);
      assertThat(pixels(second, colour) > 500).isEqualTo(contender == 1);
    }
  }

  @Test
  void curvesThatLieOnEachOtherAllShow() throws Exception {
    Experiment experiment =
        Fixtures.experiment(
            List.of(0.5),
            new Contender("a", "manual", Fixtures.spec(40)),
            new Contender("b", "manual", Fixtures.spec(40)),
            new Contender("c", "manual", Fixtures.spec(40)),
            new Contender("apart", "manual", Fixtures.spec(40)));
    double[] falling = IntStream.rangeClosed(0, 40).mapToDouble(i -> 0.7 - 0.01 * i).toArray();
    double[] lower = IntStream.rangeClosed(0, 40).mapToDouble(i -> 0.6 - 0.01 * i).toArray();
    Evidence same =
        Investigations.of(
                experiment,
                Fixtures.run(Fixtures.spec(40), falling),
                Fixtures.run(Fixtures.spec(40), falling),
                Fixtures.run(Fixtures.spec(40), falling),
                Fixtures.run(Fixtures.spec(40), lower))
            .evidence();

    XYChart chart = LossChart.convergence(experiment, same.measurements(), ENGLISH);

    BufferedImage picture = picture(chart);
    for (int contender = 0; contender < 4; contender++) {
      assertThat(pixels(picture, Palette.colour(contender)))
          .as("%d", contender)
          .isGreaterThan(1000);
    }
    assertThat(gaps(chart, 0)).isZero();
    assertThat(gaps(chart, 1)).isPositive();
    assertThat(gaps(chart, 3)).isZero();
  }

  @Test
  void theSameChartIsTheSamePicture() throws Exception {
    assertThat(png(LossChart.convergence(EXPERIMENT, WIDE.measurements(), ENGLISH)))
        .isEqualTo(png(LossChart.convergence(EXPERIMENT, WIDE.measurements(), ENGLISH)));
  }

  @Test
  void aRunThatMeasuredNothingIsInTheLegendAndDoesNotBreakTheChart() throws Exception {
    Evidence broken =
        Investigations.of(
                EXPERIMENT,
                Fixtures.run(Fixtures.spec(2), new Outcome.Failed("no natives")),
                Fixtures.run(Fixtures.adam(4, 2), new Outcome.Diverged(0)))
            .evidence();

    XYChart chart = LossChart.convergence(EXPERIMENT, broken.measurements(), ENGLISH);

    assertThat(chart.getSeriesMap().values().stream().map(s -> s.getLabel()))
        .containsExactly("first (failed: no natives)", "second (diverged at update 0)");
    assertThat(picture(chart).getWidth()).isEqualTo(chart.getWidth());
  }

  @Test
  void nothingIsDrawnThatNoMessageSays() {
    Evidence broken =
        Investigations.of(
                EXPERIMENT,
                Fixtures.run(Fixtures.spec(2), 0.9, 0.4, 0.05),
                Fixtures.run(Fixtures.adam(4, 2), new Outcome.Diverged(0)))
            .evidence();
    for (Evidence evidence : List.of(WIDE, NARROW, broken)) {
      List<Measurement> all = evidence.measurements();
      List<String> words = new ArrayList<>();
      words.addAll(ChartWords.of(LossChart.convergence(EXPERIMENT, all, TestLanguages.pseudo())));
      words.addAll(ChartWords.of(LossChart.single(EXPERIMENT, all, 1, TestLanguages.pseudo())));
      assertThat(TestLanguages.untranslated(words, "first", "second", "xor", "adam")).isEmpty();
    }
  }

  @Test
  void longCurvesAreThinnedButKeepTheirExtremes() {
    double[] loss = IntStream.range(0, 1_000_001).mapToDouble(i -> 1.0 / (i + 1)).toArray();
    loss[777_777] = 5;
    loss[777_778] = 1e-9;

    CurvePoints points = CurvePoints.of(loss);

    assertThat(points.updates()).hasSizeLessThan(4500).isSorted().doesNotHaveDuplicates();
    assertThat(points.updates()).startsWith(0).endsWith(1_000_000).contains(777_777, 777_778);
    assertThat(CurvePoints.of(new double[] {3, 1, 2}).losses()).containsExactly(3.0, 1.0, 2.0);
    assertThat(CurvePoints.of(new double[0]).updates()).isEmpty();
  }

  private static byte[] png(XYChart chart) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PngEncoder.write(chart, bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage picture(XYChart chart) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(png(chart)));
  }

  private static int pixels(BufferedImage image, Color colour) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += new Color(image.getRGB(x, y)).equals(colour) ? 1 : 0;
      }
    }
    return count;
  }

  /** Points of a curve that are left out, so that one below shows. */
  private static long gaps(XYChart chart, int place) {
    return java.util.Arrays.stream(chart.getSeriesMap().get("curve " + place).getYData())
        .filter(Double::isNaN)
        .count();
  }
}
