package org.dl4jcomparison.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.compare.Claims;
import org.dl4jcomparison.compare.Investigation;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.testing.ChartWords;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Investigations;
import org.dl4jcomparison.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

class DataSectionTest {
  private static final Language ENGLISH = Language.english();
  private static final String CONTENDERS =
      """
      contenders:
        - {name: a, engine: manual, hidden: 3, initializer: uniform-fan-in, optimizer: adam, learning-rate: 0.05, updates: 200}
        - {name: b, engine: stand-in, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.5, updates: 100}
      """;

  @TempDir static Path folder;
  private static Investigation investigation;
  private static Evidence evidence;

  @BeforeAll
  static void train() throws Exception {
    StringBuilder csv = new StringBuilder("<b>old</b>,ill,k\n");
    for (int i = 0; i < 40; i++) {
      csv.append(i % 7 + i / 40.0)
          .append(',')
          .append(i % 7 + i % 3 > 4 ? "*yes*" : "no")
          .append(",5\n");
    }
    Files.writeString(folder.resolve("my_data.csv"), csv);
    investigation =
        investigation("{csv: my_data.csv, target: ill, positive: \"*yes*\", test-share: 0.25}");
    evidence = investigation.evidence();
  }

  private static Investigation investigation(String data) throws Exception {
    Path file = folder.resolve("e.yaml");
    Files.writeString(file, "name: mine\ndata: " + data + "\ntargets: [0.6]\n" + CONTENDERS);
    Experiment experiment = ExperimentFile.read(file, Fixtures.engines());
    return Investigations.of(experiment);
  }

  @Test
  void theAnswersTalkAboutTheDataThatWereTrainedOn() {
    Dataset data = evidence.experiment().data();
    Scores test = evidence.measurements().get(0).test().orElseThrow();
    String said = said(investigation);

    assertThat(said)
        .contains(
            "answers.intro([convergence.network(HAND_WRITTEN, manual, a);"
                + " convergence.network(FRAMEWORK, stand-in, b)], my\\_data.csv)")
        .contains(
            "data.rows(%d, %d, 2, %s, \\*yes\\*, %s)"
                .formatted(
                    data.rows(),
                    data.test().count(),
                    Text.share(data.training().positives(), data.rows()),
                    Text.loss(data.lossOfGuessing())))
        .contains("data.constant([k])")
        .contains(
            "data.onTestRows(a, %d, %d, %s, "
                .formatted(test.accuracy().right(), test.accuracy().rows(), Text.loss(test.loss())))
        .contains(
            "| data.scoreHeader | data.trainingColumn(a) | data.testColumn(a) |"
                + " data.trainingColumn(b) | data.testColumn(b) |")
        .contains("symmetry.intro(%s, false)".formatted(Text.loss(data.lossOfGuessing())));
    for (Language language : Language.all()) {
      assertThat(Investigations.answers(language, investigation).toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("xor");
    }
  }

  private static String said(Investigation investigation) {
    return Investigations.answers(TestLanguages.keys(), investigation);
  }

  @Test
  void rowsOfAnExactTableNeedNoScores() throws Exception {
    assertThat(said(investigation("xor")))
        .contains("data.rows(4, 0, 2, 50 %, 1, 0.6931)\n\n## answers.claimsHeading")
        .contains("symmetry.intro(0.6931, true)");
  }

  @Test
  void testColumnsStandInTheSummaryOnlyIfThereAreTestRows() throws Exception {
    assertThat(SummaryTable.of(evidence, ENGLISH).header())
        .containsExactly(
            "contender",
            "parameters",
            "final loss",
            "accuracy",
            "test loss",
            "test accuracy",
            "balanced",
            "AUC",
            "cal. error",
            "to 0.6",
            "time");
    assertThat(SummaryTable.of(evidence, ENGLISH).rows()).allMatch(row -> row.size() == 11);
    assertThat(
            SummaryTable.of(investigation("{name: moons, size: 20}").evidence(), ENGLISH).header())
        .containsExactly("contender", "parameters", "final loss", "accuracy", "to 0.6", "time");
  }

  @Test
  void theResultsHoldTheScores() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Investigations.report(investigation).files().get("results.json").writeTo(bytes);
    JsonNode results = new ObjectMapper().readTree(bytes.toByteArray());
    Scores test = evidence.measurements().get(1).test().orElseThrow();

    JsonNode written = results.path("contenders").path(1).path("scores").path("test");
    assertThat(written.path("loss").asDouble()).isEqualTo(test.loss());
    assertThat(written.path("balancedAccuracy").asDouble()).isEqualTo(test.balancedAccuracy());
    assertThat(written.path("rocAuc").asDouble()).isEqualTo(test.auc().orElseThrow());
    assertThat(written.path("expectedCalibrationError").asDouble())
        .isEqualTo(test.calibration().expectedError());
    assertThat(written.path("calibration")).hasSize(test.calibration().bins().size());
    assertThat(results.path("data").path("testRows").asInt())
        .isEqualTo(evidence.experiment().data().test().count());
    assertThat(results.path("data").path("positive").asText()).isEqualTo("*yes*");
    assertThat(results.path("data").path("constantInputs").path(0).asText()).isEqualTo("k");
  }

  @Test
  void theCalibrationChartShowsEveryContenderOnTheTestRows() {
    XYChart chart =
        CalibrationChart.of(evidence.experiment().data(), evidence.measurements(), ENGLISH);

    assertThat(chart.getTitle())
        .isEqualTo(
            "Calibration on %d test rows of my_data.csv"
                .formatted(evidence.experiment().data().test().count()));
    assertThat(chart.getSeriesMap()).hasSize(3);
    Scores test = evidence.measurements().get(0).test().orElseThrow();
    assertThat(chart.getSeriesMap().get("contender 0").getYData())
        .containsExactly(
            test.calibration().bins().stream().mapToDouble(b -> b.shareOfOnes()).toArray());
    assertThat(chart.getSeriesMap().get("contender 0").getLabel())
        .isEqualTo("a (error %s)".formatted(Text.fraction(test.calibration().expectedError())));
  }

  @Test
  void aRunThatBrokeHasNoScoresAndBreaksNothing() {
    Contender wild = evidence.experiment().contenders().get(0);
    Experiment alone =
        new Experiment(
            "alone",
            evidence.experiment().data(),
            List.of(0.6),
            List.of(new Contender("wild", wild.engine(), Fixtures.spec(5).withUpdates(5))));
    Investigation wildly =
        Investigations.of(
            alone,
            Fixtures.run(Fixtures.spec(5), new org.dl4jcomparison.engine.Outcome.Diverged(1), 0.7));
    Evidence broken = wildly.evidence();

    assertThat(SummaryTable.of(broken, ENGLISH).rows().get(0)).contains("-").hasSize(11);
    assertThat(said(wildly)).contains("outcome.diverged(1)");
    assertThat(CalibrationChart.of(alone.data(), broken.measurements(), ENGLISH).getSeriesMap())
        .hasSize(2);
  }

  @Test
  void nothingIsPrintedOrDrawnThatNoMessageSays() throws Exception {
    Language pseudo = TestLanguages.pseudo();
    Investigation moons = investigation("{name: moons, size: 20}");
    for (Investigation of : List.of(investigation, moons)) {
      Experiment experiment = of.evidence().experiment();
      List<Measurement> all = of.evidence().measurements();
      List<String> words = new ArrayList<>(SummaryTable.of(of.evidence(), pseudo).header());
      words.add(Claims.toText(Investigations.report(of).claims(), pseudo));
      words.addAll(ChartWords.of(CalibrationChart.of(experiment.data(), all, pseudo)));
      Plane plane = Plane.of(experiment.data(), all).orElseThrow();
      SurfaceFrame frame = new SurfaceFrame(plane, experiment, all, pseudo);
      words.add(frame.title(100));
      words.add(frame.loss(1, 100));
      words.add(frame.loss(1, 150));
      assertThat(
              TestLanguages.untranslated(
                  words, "a", "b", "stand-in", "csv", "moons", "my", "data", "yes"))
          .isEmpty();
    }
  }

  @Test
  void aShareIsWholeOnlyIfItIs() {
    assertThat(Text.share(4, 4)).isEqualTo("100 %");
    assertThat(Text.share(0, 4)).isEqualTo("0 %");
    assertThat(Text.share(1, 3)).isEqualTo("33.3 %");
    assertThat(Text.share(99_999, 100_000)).isEqualTo("99.9 %");
    assertThat(Text.share(1, 100_000)).isEqualTo("0.1 %");
  }
}
