package org.dl4jcomparison.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.scaling.ScalingPoint.Why;
import org.dl4jcomparison.testing.ChartWords;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

class ScalingReportTest {
  private static final ScalingPlan PLAN =
      ScalingPlan.of(
          new NetworkSize(100, 5, 10), List.of(10, 100, 1000), List.of(10), Duration.ofSeconds(9));

  private static List<ScalingPoint> timed(String engine, ToDoubleFunction<NetworkSize> micros) {
    List<ScalingPoint> points = new ArrayList<>();
    for (NetworkSize size : PLAN.sizes()) {
      double time = micros.applyAsDouble(size);
      points.add(new ScalingPoint.Timed(engine, size, new UpdateTime(time, time, time, 5, 8)));
    }
    return points;
  }

  private static Scaling scaling(ToDoubleFunction<NetworkSize> framework) {
    List<ScalingPoint> points = timed("byhand", NetworkSize::rows);
    points.addAll(timed("framework", framework));
    return new Scaling(PLAN, List.of("byhand", "framework"), Optional.of("byhand"), points);
  }

  private static List<String> sentences(Scaling scaling) {
    return ScalingText.in(Language.english(), scaling).sentences();
  }

  @Test
  void theSentenceNamesTheMeasuredSizesBetweenWhichTheCurvesCross() {
    // 1 to 10 at 100 rows, 1 to 1 at 316 rows, by straight lines on logarithmic axes.
    assertThat(sentences(scaling(size -> 10 * Math.pow(size.rows(), 0.6))))
        .containsExactly(
            "With 5 inputs, 10 hidden units: framework is faster than byhand from 1000 rows on (1.6"
                + " times as fast) and not up to 100; the curves cross at about 320.",
            "With 100 rows, 5 inputs: framework is nowhere faster than byhand, measured at 10 hidden"
                + " units; it takes 1.6 times as long.");
  }

  @Test
  void theSentenceSaysWhatThereIsToSay() {
    assertThat(sentences(scaling(size -> 25.0 * size.rows())).get(0))
        .endsWith(
            "framework is nowhere faster than byhand, measured at 10 to 1000 rows; it takes 25 times"
                + " as long.");
    assertThat(sentences(scaling(size -> 0.5 * size.rows())).get(0))
        .endsWith(
            "framework is faster than byhand wherever it was measured, at 10 to 1000 rows (2.0 times"
                + " as fast).");
    assertThat(sentences(scaling(size -> size.rows() * size.rows() / 50.0)).get(0))
        .endsWith(
            "framework is faster than byhand up to 10 rows (5.0 times as fast) and not from 100 on;"
                + " the curves cross at about 50.");
    assertThat(sentences(scaling(size -> size.rows() == 100 ? 1000 : 1)).get(0))
        .endsWith(
            "framework is faster than byhand at 10 and 1000 rows (10 to 1000 times as fast) and not at"
                + " the other sizes.");
    Scaling alone =
        new Scaling(PLAN, List.of("framework"), Optional.empty(), timed("framework", s -> 1));
    assertThat(sentences(alone)).hasSize(1).first().asString().contains("nothing is said");
  }

  @Test
  void chartsHaveLogarithmicAxesWithUnitsAndACurveForEachEngine() {
    Scaling scaling = scaling(size -> 10 * Math.pow(size.rows(), 0.6));
    XYChart rows = ScalingChart.of(scaling, Axis.ROWS, Language.english());
    assertThat(rows.getTitle()).isEqualTo("Time of an update by rows: 5 inputs, 10 hidden units");
    assertThat(rows.getXAxisTitle()).isEqualTo("rows (log scale)");
    assertThat(rows.getYAxisTitle()).isEqualTo("µs per update (log scale)");
    assertThat(rows.getStyler().isXAxisLogarithmic()).isTrue();
    assertThat(rows.getStyler().isYAxisLogarithmic()).isTrue();
    assertThat(ScalingChart.of(scaling, Axis.HIDDEN, Language.english()).getXAxisTitle())
        .isEqualTo("hidden units (log scale)");

    BufferedImage picture = BitmapEncoder.getBufferedImage(rows);
    for (int engine = 0; engine < 2; engine++) {
      assertThat(pixels(picture, Palette.colour(engine))).isGreaterThan(1000);
    }
  }

  @Test
  void anEngineThatWasNeverTimedBreaksNothing() throws Exception {
    List<ScalingPoint> points = new ArrayList<>();
    PLAN.sizes().forEach(s -> points.add(new ScalingPoint.LeftOut("x", s, Why.FAILED, "a, \"b\"")));
    Scaling scaling = new Scaling(PLAN, List.of("x"), Optional.of("x"), points);

    ScalingText text = ScalingText.in(Language.english(), scaling);
    XYChart chart = ScalingChart.of(scaling, Axis.ROWS, Language.english());

    assertThat(BitmapEncoder.getBufferedImage(chart).getWidth()).isEqualTo(chart.getWidth());
    assertThat(chart.getSeriesMap().get("x").getLabel()).isEqualTo("x (not timed)");
    assertThat(text.table(Axis.ROWS).toText()).contains("1000  -");
    assertThat(text.leftOut())
        .first()
        .isEqualTo("left out: x at 10 rows, 5 inputs, 10 hidden units: failed: a, \"b\"");
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ScalingCsv.write(scaling, csv);
    assertThat(csv.toString(StandardCharsets.UTF_8))
        .contains("x,10,5,10,,,,,,\"failed: a, \"\"b\"\"\"\n");
  }

  @Test
  void theDataFilesHoldWhatWasMeasured() throws Exception {
    Scaling scaling = scaling(size -> 0.5 * size.rows());
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ScalingCsv.write(scaling, csv);
    assertThat(csv.toString(StandardCharsets.UTF_8).lines())
        .startsWith(
            "engine,rows,inputs,hidden_units,micros_per_update,lower_quartile,upper_quartile,repetitions,updates,left_out",
            "byhand,10,5,10,10.0,10.0,10.0,5,8,")
        .hasSize(1 + 6);

    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("a.png", out -> {});
    ScalingJson.of(scaling).addTo(files, Map.of("machine", Map.of("cores", "2")));
    files.get("scaling.json").writeTo(json);
    assertThat(json.toString(StandardCharsets.UTF_8))
        .contains(
            "\"program\" : \"dl4j-comparison\"",
            "\"microsPerUpdate\" : 500.0",
            "\"cores\" : \"2\"",
            "\"files\" : [ \"a.png\", \"scaling.json\" ]",
            "faster than byhand wherever");
  }

  /** Of every kind of finding and reason. */
  private static List<Scaling> all() {
    List<ScalingPoint> none = new ArrayList<>(timed("byhand", NetworkSize::rows));
    for (Why why : Why.values()) {
      PLAN.sizes().forEach(s -> none.add(new ScalingPoint.LeftOut("framework", s, why, "7")));
    }
    List<String> engines = List.of("byhand", "framework");
    return List.of(
        scaling(size -> 10 * Math.pow(size.rows(), 0.6)),
        scaling(size -> 25.0 * size.rows()),
        scaling(size -> 0.5 * size.rows()),
        scaling(size -> size.rows() * size.rows() / 50.0),
        scaling(size -> size.rows() == 100 ? 1000 : 1),
        new Scaling(PLAN, engines, Optional.of("byhand"), none),
        new Scaling(PLAN, engines, Optional.empty(), none));
  }

  @Test
  void nothingIsSaidOrDrawnThatNoMessageSays() {
    Language pseudo = TestLanguages.pseudo();
    for (Scaling scaling : all()) {
      ScalingText text = ScalingText.in(pseudo, scaling);
      List<String> said = new ArrayList<>(text.sentences());
      said.addAll(text.leftOut());
      for (Axis axis : Axis.values()) {
        said.add(text.title(axis));
        said.addAll(text.table(axis).header());
        said.addAll(ChartWords.of(ScalingChart.of(scaling, axis, pseudo)));
      }
      assertThat(TestLanguages.untranslated(said, "byhand", "framework", "s")).isEmpty();
    }
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
}
