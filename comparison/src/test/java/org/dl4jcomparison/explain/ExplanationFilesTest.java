package org.dl4jcomparison.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.testing.ChartWords;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

/** What an explanation leaves behind. */
class ExplanationFilesTest {
  private static final Explanation EXPLANATION =
      Explanations.of(
          3,
          3,
          (mask, seed) ->
              mask == 0b110 ? 5000 : 400 + 91 * (mask & 1) - 70 * (mask >> 1 & 1) * (seed + 1));

  @TempDir Path folder;

  private static byte[] bytes(String file) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExplanationReport.of(EXPLANATION, Map.of()).files().get(file).writeTo(out);
    return out.toByteArray();
  }

  private static String text(String file) throws Exception {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  @Test
  void theFractionsOfTheSharesAddUpToThatOfTheDifference() throws Exception {
    JsonNode target = new ObjectMapper().readTree(bytes("explain.json")).get("targets").get(0);

    BigFraction sum = BigFraction.ZERO;
    for (JsonNode share : target.get("shares")) {
      sum = sum.add(fraction(share.get("share")));
    }
    assertThat(sum).isEqualTo(fraction(target.get("difference")));
    assertThat(target.get("combinations")).hasSize(8);
    assertThat(target.get("fromAToB")).hasSize(3);
    assertThat(target.get("interactions")).hasSize(3);
    assertThat(target.get("shares").get(0).get("share").get("interval")).hasSize(2);
  }

  private static BigFraction fraction(JsonNode effect) {
    String[] parts = effect.get("exact").asText().split("/");
    BigFraction exact = new BigFraction(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    assertThat(effect.get("updates").asDouble()).isEqualTo(exact.doubleValue());
    return exact;
  }

  @Test
  void theTableHasEveryCombinationWithItsSettingsAndCounts() throws Exception {
    List<String> lines = text("explain.csv").lines().toList();

    assertThat(lines).hasSize(1 + 8);
    assertThat(lines.get(0))
        .isEqualTo(
            "target,combination,hidden,initializer,optimizer,runs,reached,censored,diverged,failed,explained_seeds,capped,restricted_mean");
    assertThat(lines.get(1))
        .isEqualTo("0.1,AAA,3,uniform-0-1,gradient-descent,3,3,0,0,0,3,0,400.0");
    assertThat(lines.get(7)).isEqualTo("0.1,ABB,3,uniform-fan-in,adam,3,0,3,0,0,3,3,1000.0");
  }

  @Test
  void theSameExplanationIsTheSameBytesInAnyLocale() throws Exception {
    Locale before = Locale.getDefault();
    try {
      for (String file : ExplanationReport.of(EXPLANATION, Map.of()).files().keySet()) {
        Locale.setDefault(Locale.ROOT);
        byte[] root = bytes(file);
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(Arrays.equals(bytes(file), root)).as(file).isTrue();
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aSecondExplanationTakesThePlaceOfTheFirst() throws Exception {
    Path results = folder.resolve("out");
    List<String> names =
        ExplanationReport.of(EXPLANATION, Map.of()).write(OutputFolder.at(results));

    assertThat(names)
        .containsExactly(
            "report.html",
            "explain.es.md",
            "explain.en.md",
            "waterfall-0.1.png",
            "explain.csv",
            "explain.json");
    ExplanationReport.of(EXPLANATION, Map.of()).write(OutputFolder.at(results));
    try (var files = Files.list(results)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void theWaterfallIsLargeTitledAndLabelled() {
    XYChart chart =
        WaterfallChart.of(EXPLANATION, EXPLANATION.targets().get(0), Language.english());

    assertThat(chart.getWidth()).isGreaterThanOrEqualTo(1600);
    assertThat(chart.getTitle())
        .isEqualTo("Which setting changes the updates to a loss of 0.1 on xor");
    assertThat(chart.getXAxisTitle())
        .isEqualTo("mean updates to the target (not reached counts as 1000)");
    assertThat(chart.getYAxisTitle()).isEqualTo("setting taken over, largest Shapley share first");
  }

  @Test
  void nothingIsDrawnThatNoMessageSays() {
    XYChart chart =
        WaterfallChart.of(EXPLANATION, EXPLANATION.targets().get(0), TestLanguages.pseudo());
    assertThat(ChartWords.of(chart)).hasSizeGreaterThan(6);
    assertThat(TestLanguages.untranslated(ChartWords.of(chart), "xor")).isEmpty();
  }

  @Test
  void theWaterfallGoesFromOneMeanThroughTheSharesToTheOther() {
    XYChart chart =
        WaterfallChart.of(EXPLANATION, EXPLANATION.targets().get(0), Language.english());

    double at = chart.getSeriesMap().get("bar 0").getXData()[1];
    assertThat(at).isEqualTo(EXPLANATION.targets().get(0).decomposed().a().value());
    double size = Double.POSITIVE_INFINITY;
    for (int row = 1; row <= 3; row++) {
      double[] bar = chart.getSeriesMap().get("bar " + row).getXData();
      assertThat(bar[0]).isEqualTo(at);
      assertThat(Math.abs(bar[1] - bar[0])).isLessThanOrEqualTo(size);
      size = Math.abs(bar[1] - bar[0]);
      at = bar[1];
    }
    double[] last = chart.getSeriesMap().get("bar 4").getXData();
    assertThat(last[1]).isCloseTo(at, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void moreAndFewerUpdatesHaveTheirOwnColours() throws Exception {
    BufferedImage both = picture(EXPLANATION);
    BufferedImage onlyMore =
        picture(Explanations.of(2, 3, (mask, seed) -> 200 + 100 * Long.bitCount(mask)));

    Color more = Palette.colour(4);
    Color fewer = Palette.colour(5);
    // What the legend shows is below this.
    assertThat(pixels(both, more)).isGreaterThan(3000);
    assertThat(pixels(both, fewer)).isGreaterThan(3000);
    assertThat(pixels(onlyMore, fewer)).isLessThan(3000);
  }

  @Test
  void everyRowHasItsName() throws Exception {
    for (int factors = 1; factors <= 7; factors++) {
      BufferedImage image =
          picture(Explanations.of(factors, 2, (mask, seed) -> 200 + 10 * mask % 300));
      // Between the axis's title and the plot: ink at as many heights as there are rows.
      assertThat(rowsOfInk(image)).as("%d factors", factors).isEqualTo(factors + 2);
    }
  }

  /** Groups of dark rows of pixels in a column band of the names, separated by white. */
  private static int rowsOfInk(BufferedImage image) {
    int groups = 0;
    int white = 100;
    for (int y = 90; y < 930; y++) {
      boolean ink = false;
      for (int x = 70; x < 140; x++) {
        ink |= new Color(image.getRGB(x, y)).getRed() < 128;
      }
      if (ink && white > 12) {
        groups++;
      }
      white = ink ? 0 : white + 1;
    }
    return groups;
  }

  private static BufferedImage picture(Explanation explanation) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PngEncoder.write(
        WaterfallChart.of(explanation, explanation.targets().get(0), Language.english()), bytes);
    return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
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
