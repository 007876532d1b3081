package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.statistics.IntervalMethod;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.testing.ChartWords;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Studies;
import org.dl4jcomparison.text.IntervalMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReportTest {
  private static final int NEVER = 1000;
  private static final int[] FEW = {3, 4, 5, 3, 4, 5, 3, 4, 5, 3};
  private static final int[] MANY = {8, 9, 10, 8, 9, 10, 8, 9, 10, 8};
  private static final int[] NONE = {
    NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER
  };
  private static final Contender A = Studies.contender("a", 20);
  private static final Contender B = Studies.contender("b", 20);

  @TempDir Path folder;

  private static StudyEvidence evidence(List<TrainingRun> a, List<TrainingRun> b) {
    Map<Contender, List<TrainingRun>> runs = new LinkedHashMap<>();
    runs.put(A, a);
    runs.put(B, b);
    return Studies.evidence(List.of(0.1), runs);
  }

  private static String finding(List<TrainingRun> a, List<TrainingRun> b) {
    return StudyPage.in(TestLanguages.keys(), evidence(a, b)).findings().get(0);
  }

  @Test
  void theSentencesAreChosenByTheNumbers() {
    assertThat(finding(Studies.reaching(A, FEW), Studies.reaching(B, MANY)))
        .startsWith("study.pair(a, b) study.faster(a, b, [0.1]) study.example(a, b, 1.00 [")
        .contains("], 0.1, 10, 10, 5.0 [", ", true)");
    assertThat(finding(Studies.reaching(A, MANY), Studies.reaching(B, FEW)))
        .startsWith("study.pair(a, b) study.faster(b, a, [0.1]) study.example(b, a, 1.00 [")
        .contains("], 0.1, 10, 10, 5.0 [", ", true)");
    assertThat(finding(Studies.reaching(A, FEW), Studies.reaching(B, FEW)))
        .isEqualTo("study.pair(a, b) study.same([0.1])");
    int[] mixed = FEW.clone();
    Arrays.setAll(mixed, i -> FEW[i] + (i % 2 == 0 ? 1 : -1));
    assertThat(finding(Studies.reaching(A, FEW), Studies.reaching(B, mixed)))
        .isEqualTo("study.pair(a, b) study.open([0.1])");
    assertThat(finding(Studies.reaching(A, NONE), Studies.reaching(B, NONE)))
        .isEqualTo("study.pair(a, b) study.neitherReaches([0.1])");
  }

  @Test
  void anOrderThatNobodySawIsNotClaimed() {
    Contender brief = Studies.contender("d", 2);
    Map<Contender, List<TrainingRun>> runs = new LinkedHashMap<>();
    runs.put(A, Studies.reaching(A, FEW));
    runs.put(brief, Studies.reaching(brief, NONE));

    assertThat(StudyPage.in(TestLanguages.keys(), Studies.evidence(List.of(0.1), runs)).findings())
        .containsExactly("study.pair(a, d) study.stoppedTooEarly([0.1])");
  }

  private static List<TrainingRun> withBroken() {
    List<TrainingRun> runs = new ArrayList<>(Studies.reaching(A, FEW));
    runs.set(2, Fixtures.run(A.spec(), new Outcome.Diverged(1), 0.7));
    runs.set(5, Fixtures.run(A.spec(), new Outcome.Failed("Broken: why"), 0.7, 0.6));
    return runs;
  }

  @Test
  void brokenRunsAreToldAndCounted() {
    StudyEvidence evidence = evidence(withBroken(), Studies.reaching(B, MANY));

    assertThat(StudyPage.in(TestLanguages.keys(), evidence).warnings())
        .containsExactly("study.broke(a, 10, [study.diverged(1); study.failed(1, Broken: why)])");
    assertThat(StudySummary.of(evidence, Language.english()).toText())
        .isEqualTo(
            """
            contender  runs  completed  diverged  failed  to 0.1  median
            a            10          8         1       1       8       4
            b            10         10         0       0      10       9
            """);
  }

  private static byte[] bytes(OutputFolder.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toByteArray();
  }

  @Test
  void everyFileIsThereAndEveryIntervalNamesItsMethod() throws Exception {
    Map<String, OutputFolder.Content> files =
        StudyReport.of(
                evidence(withBroken(), Studies.reaching(B, MANY)), Map.of("java", Map.of("v", "1")))
            .files();

    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "study.json",
            "report.html",
            "study.es.md",
            "study.en.md",
            "time-to-target-0.1.png",
            "learning-curves.png");
    for (Language language : Language.all()) {
      IntervalMessages say = language.say(IntervalMessages.class);
      assertThat(
              new String(
                  bytes(files.get("study." + language.code() + ".md")), StandardCharsets.UTF_8))
          .contains(
              Stream.of(
                      IntervalMethod.WILSON,
                      IntervalMethod.BROOKMEYER_CROWLEY,
                      IntervalMethod.TANGO,
                      IntervalMethod.STUDENT,
                      IntervalMethod.BOOTSTRAP)
                  .map(method -> "(" + say.method(method) + ")")
                  .toList())
          .contains("](time-to-target-0.1.png)")
          .doesNotContain("NaN", "null", "%s", "%d", "\r");
    }
    JsonNode json = new ObjectMapper().readTree(bytes(files.get("study.json")));
    assertThat(json.findValuesAsText("method")).isNotEmpty().doesNotContain("");
    assertThat(json.at("/contenders/0/diverged").asInt()).isEqualTo(1);
    assertThat(json.at("/contenders/0/failures/Broken: why").asInt()).isEqualTo(1);
    assertThat(json.at("/pairs/0/targets/0/probabilityAFirst/wins").asInt()).isEqualTo(8);
    assertThat(json.at("/pairs/0/targets/0/logRank/p").isNumber()).isTrue();
    assertThat(json.at("/files")).hasSize(6);
    assertThat(json.at("/contenders/0/seeds").toString()).isEqualTo("{\"own\":10,\"twin\":0}");
    assertThat(json.at("/contenders/0/twin").isNull()).isTrue();
  }

  @Test
  void aTwinIsToldInFiguresAndNoDifferenceIsRoundedDown() throws Exception {
    List<TrainingRun> runs = Studies.reaching(A, FEW);
    TwinCheck check = new TwinCheck(3, 5.71e-7, Optional.of(1), 1e-4);
    Experiment experiment = new Experiment("twin", Dataset.xor(), List.of(0.1), List.of(A));
    StudyEvidence evidence =
        MadeUpStudies.of(experiment, List.of(runs), List.of(Optional.of(check)));

    Report report = StudyReport.of(evidence, Map.of());
    JsonNode json = new ObjectMapper().readTree(bytes(report.files().get("study.json")));

    assertThat(json.at("/contenders/0/seeds").toString()).isEqualTo("{\"own\":3,\"twin\":7}");
    assertThat(json.at("/contenders/0/twin/agrees").asBoolean()).isTrue();
    assertThat(json.at("/contenders/0/twin/largestDifferenceOfLosses").asDouble())
        .isEqualTo(5.71e-7);
    assertThat(report.headline().in(Language.english()))
        .endsWith("of 10 seeds (3 on its own engine, 7 on its certified twin).");
    assertThat(StudyPage.in(Language.english(), evidence).toMarkdown())
        .contains("differ by at most 5.8e-07", "| a | 20 | 3 | 7 | 5.8e-07 | 1 |");
  }

  @Test
  void chartsAreLargeAndShowBothContenders() throws Exception {
    StudyEvidence evidence = evidence(withBroken(), Studies.reaching(B, MANY));
    for (String name : List.of("time-to-target-0.1.png", "learning-curves.png")) {
      BufferedImage image =
          ImageIO.read(
              new ByteArrayInputStream(
                  bytes(StudyReport.of(evidence, Map.of()).files().get(name))));
      assertThat(image.getWidth()).isGreaterThanOrEqualTo(1600);
      assertThat(pixels(image, 0x0072B2)).as("first contender").isGreaterThan(500);
      assertThat(pixels(image, 0xD55E00)).as("second contender").isGreaterThan(500);
    }
    assertThat(TimeToTargetChart.of(evidence, 0, Language.english()).getSeriesMap())
        .containsKeys("band 0", "band 1", "curve 0", "curve 1")
        .doesNotContainKey("censored 0");
    assertThat(
            TimeToTargetChart.of(
                    evidence(Studies.reaching(A, NONE), Studies.reaching(B, MANY)),
                    0,
                    Language.english())
                .getSeriesMap()
                .get("censored 0")
                .getXData())
        .containsExactly(20.0);
  }

  @Test
  void nothingIsPrintedOrDrawnThatNoMessageSays() {
    Language pseudo = TestLanguages.pseudo();
    for (StudyEvidence of :
        List.of(
            evidence(withBroken(), Studies.reaching(B, MANY)),
            evidence(Studies.reaching(A, NONE), Studies.reaching(B, MANY)))) {
      List<String> words = new ArrayList<>(StudySummary.of(of, pseudo).header());
      words.addAll(ChartWords.of(TimeToTargetChart.of(of, 0, pseudo)));
      words.addAll(ChartWords.of(LearningCurvesChart.of(of, pseudo)));
      assertThat(TestLanguages.untranslated(words, "a", "b", "xor")).isEmpty();
    }
  }

  private static int pixels(BufferedImage image, int colour) {
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        found += (image.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
      }
    }
    return found;
  }

  @Test
  void theSameBytesInEveryLocale() throws Exception {
    StudyEvidence evidence = evidence(withBroken(), Studies.reaching(B, MANY));
    Locale before = Locale.getDefault();
    try {
      List<byte[]> all = new ArrayList<>();
      for (String tag : List.of("en-US", "es-ES", "ar-EG", "tr-TR", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (OutputFolder.Content content : StudyReport.of(evidence, Map.of()).files().values()) {
          content.writeTo(bytes);
        }
        bytes.writeBytes(
            StudySummary.of(evidence, Language.english())
                .toText()
                .getBytes(StandardCharsets.UTF_8));
        all.add(bytes.toByteArray());
      }
      assertThat(all).allMatch(bytes -> Arrays.equals(bytes, all.get(0)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theExportHoldsEveryRunAndEveryLossToTheLastDigit() throws Exception {
    Map<String, List<TrainingRun>> runs = new LinkedHashMap<>();
    runs.put("a", withBroken());
    runs.put("b", Studies.reaching(B, MANY));
    Path out = folder.resolve("csv");
    try (KeptRuns store = KeptRuns.inMemory()) {
      StudyRuns study = Studies.runs(store, Fixtures.experiment(List.of(0.1, 0.05), A, B), runs);
      // Twice: an export may take the place of an earlier one.
      StudyExport.write(study, StudyExport.folder(out));
      StudyExport.write(study, StudyExport.folder(out));
    }

    List<CSVRecord> table = read(out.resolve("runs.csv"));
    assertThat(table).hasSize(20);
    assertThat(table)
        .extracting(row -> row.get("outcome"))
        .containsOnly("completed", "diverged", "failed");
    assertThat(table.get(0).toMap())
        .containsEntry("contender", "a")
        .containsEntry("seed", "10")
        .containsEntry("updates_to_0.1", "3")
        .containsEntry("updates_to_0.05", "")
        .containsEntry("final_loss", "0.1");
    assertThat(table.get(5).toMap())
        .containsEntry("reason", "failed: Broken: why")
        .containsEntry("accuracy", "");
    assertThat(Files.readString(out.resolve("curves.csv")))
        .startsWith("contender,seed,update,loss\na,10,0,0.7\n");
    List<CSVRecord> curves = read(out.resolve("curves.csv"));
    int row = 0;
    for (Map.Entry<String, List<TrainingRun>> contender : runs.entrySet()) {
      for (int i = 0; i < contender.getValue().size(); i++) {
        double[] loss = contender.getValue().get(i).loss();
        for (int update = 0; update < loss.length; update++) {
          CSVRecord record = curves.get(row++);
          assertThat(record.toList().subList(0, 3))
              .containsExactly(contender.getKey(), String.valueOf(10 + i), String.valueOf(update));
          assertThat(Double.parseDouble(record.get("loss"))).isEqualTo(loss[update]);
        }
      }
    }
    assertThat(curves).hasSize(row);
    JsonNode described = new ObjectMapper().readTree(out.resolve("datapackage.json").toFile());
    assertThat(described.at("/resources/0/schema/fields").findValuesAsText("name"))
        .containsExactlyElementsOf(table.get(0).getParser().getHeaderNames());
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(Files.readString(file)))
        .getRecords();
  }
}
