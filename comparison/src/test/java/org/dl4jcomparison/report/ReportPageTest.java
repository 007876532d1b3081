package org.dl4jcomparison.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dl4jcomparison.agreement.CertificateReport;
import org.dl4jcomparison.compare.Investigation;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.explain.ExplanationReport;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.study.StudyReport;
import org.dl4jcomparison.symmetry.SymmetryReport;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page holds, before any browser looks at it. */
class ReportPageTest {
  private static final int MOST_BYTES = 3 * 1024 * 1024;
  private static final Engines ENGINES =
      Engines.of(List.of(new ManualEngine(), new Fixtures.Named("dl4j", EpsilonPlacement.DL4J)));
  private static final Investigation WHOLE = Pages.whole();
  private static final String PAGE = Pages.html(WHOLE);

  @TempDir Path folder;

  private static JsonNode data(String page) throws Exception {
    Matcher matcher =
        Pattern.compile(
                "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertThat(matcher.find()).isTrue();
    return new ObjectMapper().readTree(matcher.group(1));
  }

  @Test
  void numbersAreThoseOfTheResults() throws Exception {
    OutputFolder results = OutputFolder.at(folder.resolve("r"));
    List<String> names = Pages.report(WHOLE).write(results);
    assertThat(names).contains("report.html", "decision.gif");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("r/results.json").toFile());
    JsonNode page = data(Files.readString(folder.resolve("r/report.html")));

    assertThat(page.get("contenders")).hasSize(2);
    for (int i = 0; i < 2; i++) {
      JsonNode shown = page.get("contenders").get(i);
      JsonNode result = json.get("contenders").get(i);
      for (String key : List.of("name", "parameters", "updates", "lastLoss")) {
        assertThat(shown.get(key)).as(key).isEqualTo(result.get(key));
      }
      for (int t = 0; t < result.get("updatesToTarget").size(); t++) {
        for (String key : List.of("target", "updates")) {
          assertThat(shown.get("targets").get(t).get(key))
              .isEqualTo(result.get("updatesToTarget").get(t).get(key));
        }
      }
    }
  }

  @Test
  void everyPointOfACurveIsOneThatWasMeasured() throws Exception {
    JsonNode contenders = data(PAGE).get("contenders");
    for (int i = 0; i < contenders.size(); i++) {
      JsonNode curve = contenders.get(i).get("curve");
      double[] loss = WHOLE.evidence().measurements().get(i).run().loss();
      long[] nanos = WHOLE.evidence().measurements().get(i).run().nanos();
      assertThat(curve.get("updates").size())
          .isGreaterThan(100)
          .isEqualTo(curve.get("loss").size());
      for (int k = 0; k < curve.get("updates").size(); k++) {
        int update = curve.get("updates").get(k).asInt();
        assertThat(curve.get("loss").get(k).asDouble()).isEqualTo(loss[update]);
        assertThat(curve.get("seconds").get(k).asDouble()).isEqualTo(nanos[update] / 1e9);
      }
    }
  }

  @Test
  void aNetworkOnThePlaneComputesWhatTheNetworkComputes() throws Exception {
    JsonNode page = data(PAGE);
    for (int i = 0; i < 2; i++) {
      Measurement measurement = WHOLE.evidence().measurements().get(i);
      JsonNode network = page.get("networks").get(i);
      JsonNode section = network.get("sections").get(network.get("sections").size() - 1);
      JsonNode outputs =
          new ObjectMapper()
              .valueToTree(
                  ((org.dl4jcomparison.engine.Outcome.Completed) measurement.run().outcome())
                      .outputs());
      int hidden = (section.size() - 1) / 4;
      for (int row = 0; row < 4; row++) {
        double[] x = WHOLE.evidence().experiment().data().x()[row];
        double sum = section.get(section.size() - 1).asDouble();
        for (int j = 0; j < hidden; j++) {
          double z =
              section.get(j).asDouble()
                  + section.get(hidden + j).asDouble() * x[0]
                  + section.get(2 * hidden + j).asDouble() * x[1];
          sum += section.get(3 * hidden + j).asDouble() / (1 + Math.exp(-z));
        }
        assertThat(1 / (1 + Math.exp(-sum)))
            .isCloseTo(outputs.get(row).get(0).asDouble(), within(1e-5));
      }
    }
  }

  @Test
  void allContendersHaveTheSameMoments() throws Exception {
    JsonNode networks = data(PAGE).get("networks");
    List<Integer> first = ints(networks.get(0).get("updates"));
    List<Integer> second = ints(networks.get(1).get("updates"));
    assertThat(first).startsWith(0).endsWith(900).hasSizeGreaterThan(40).isSorted();
    assertThat(second).endsWith(600).isSubsetOf(first);
  }

  private static List<Integer> ints(JsonNode array) {
    return new ObjectMapper()
        .convertValue(array, new com.fasterxml.jackson.core.type.TypeReference<>() {});
  }

  @Test
  void thePolicyNamesTheOnlyScriptAndTheOnlyStyleAndReachesNothing() throws Exception {
    String policy =
        between(PAGE, "Content-Security-Policy\" content=\"", "\"").replace("&#39;", "'");
    String script = between(PAGE, "<script>", "</script>");
    String style = between(PAGE, "<style>", "</style>");
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("script-src '" + hash(script) + "'")
        .contains("style-src '" + hash(style) + "'")
        .contains("base-uri 'none'", "form-action 'none'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(PAGE.substring(0, PAGE.indexOf("<script")))
        .doesNotContainPattern("<[^>]* (style|on\\w+|src|action)=");
    assertThat(PAGE.split("<script", -1)).hasSize(3);
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  @Test
  void namesAreNeverMarkup() throws Exception {
    String page = Pages.html(Pages.hostile());
    assertThat(page).doesNotContain("<img", "<script>alert");
    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(data(page).get("contenders").get(0).get("name").asText()).isEqualTo(Pages.HOSTILE);
    assertThat(data(page).get("plane").get("x").get("name").asText())
        .isIn(Pages.HOSTILE, Pages.BREAKING, "third");
  }

  @Test
  @Tag("slow")
  void evenALargeComparisonStaysSmall() {
    String page = Pages.html(Pages.large());
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES / 3);
  }

  @Test
  void theExperimentOnThePageRunsAgain() throws Exception {
    Experiment experiment = ExperimentFile.builtIn("moons", ENGINES);
    Path file = folder.resolve("again.yaml");
    Files.writeString(file, ExperimentYaml.of(experiment));
    assertThat(ExperimentWriter.toJson(ExperimentFile.read(file, ENGINES)))
        .isEqualTo(ExperimentWriter.toJson(experiment));
  }

  @Test
  void theSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "de-DE", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        String[] lines = Pages.html(WHOLE).split("\n", -1);
        String[] expected = PAGE.split("\n", -1);
        assertThat(lines).hasSameSizeAs(expected);
        for (int i = 0; i < lines.length; i++) {
          // Not as wholes: the message would hold two pages.
          assertThat(lines[i]).as(tag).isEqualTo(expected[i]);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void otherReportsHaveTheSectionsThatTheyCanFill() {
    assertThat(ReportPage.html(StudyReport.of(WHOLE.study().orElseThrow(), Pages.ENVIRONMENT)))
        .contains("id=\"times\"", "id=\"curves\"", "value=\"band\"")
        .doesNotContain("id=\"surface\"", "id=\"waterfall\"", "value=\"one\"", "value=\"seconds\"");
    assertThat(
            ReportPage.html(
                ExplanationReport.of(WHOLE.explanation().orElseThrow(), Pages.ENVIRONMENT)))
        .contains("id=\"waterfall\"")
        .doesNotContain("id=\"times\"", "id=\"curves\"");
    assertThat(
            ReportPage.html(
                CertificateReport.of(WHOLE.certificate().orElseThrow(), Pages.ENVIRONMENT)))
        .contains("id=\"certificate\"")
        .doesNotContain("id=\"symmetry\"", "id=\"curves\"");
    assertThat(
            ReportPage.html(
                SymmetryReport.of(
                    WHOLE.evidence().experiment(), WHOLE.symmetry(), Pages.ENVIRONMENT)))
        .contains("id=\"symmetry\"")
        .doesNotContain("id=\"certificate\"");
  }
}
