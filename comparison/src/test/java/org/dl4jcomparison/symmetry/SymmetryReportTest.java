package org.dl4jcomparison.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.ReportPage;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.testing.ChartWords;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymmetryReportTest {
  private static final SymmetryText SAID = SymmetryText.in(TestLanguages.keys());
  private static final Dataset XOR = Dataset.xor();

  private static List<SymmetryTable> tables(Contender contender, String... engines) {
    SymmetryTrainings starts = new SymmetryTrainings(XOR);
    for (String engine : engines) {
      starts.add(contender, Fixtures.engines().get(engine));
    }
    return starts.run(new Runner(Fixtures.engines(), 1), Progress.NONE);
  }

  @Test
  void everyTableHasItsChartsAndAllFilesAreListed(@TempDir Path folder) throws Exception {
    Contender contender = new Contender("A b", "manual", Fixtures.adam(3, 30));
    Experiment experiment = Fixtures.experiment(List.of(0.5), contender);
    Path out = folder.resolve("out");

    List<String> written =
        SymmetryReport.of(
                experiment,
                tables(contender, "manual", "stand-in"),
                Map.of("machine", Map.of("cores", "2")))
            .write(OutputFolder.at(out));

    assertThat(written)
        .containsExactly(
            "report.html",
            "symmetry.es.md",
            "symmetry.en.md",
            "loss-a-b-on-manual.png",
            "units-a-b-on-manual.png",
            "loss-a-b-on-stand-in.png",
            "units-a-b-on-stand-in.png",
            "results.json");
    BufferedImage picture = ImageIO.read(out.resolve("loss-a-b-on-manual.png").toFile());
    assertThat(picture.getWidth()).isGreaterThanOrEqualTo(1600);
    JsonNode json = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    assertThat(json.at("/symmetry/1/engine").asText()).isEqualTo("stand-in");
    assertThat(json.at("/symmetry/0/starts")).hasSize(8);
    assertThat(json.at("/symmetry/0/starts/3/result").asText()).isEqualTo("stationary");
    assertThat(json.at("/symmetry/0/starts/3/points/0/gradientNorms/W1").asDouble()).isZero();
    assertThat(Files.readString(out.resolve("symmetry.es.md")))
        .contains("## A b en el motor stand-in", "Punto estacionario: todo en cero.");
  }

  @Test
  void nothingIsPrintedOrDrawnThatNoMessageSays() {
    Language pseudo = TestLanguages.pseudo();
    List<SymmetryTable> tables =
        tables(new Contender("a", "manual", Fixtures.adam(3, 30)), "manual", "stand-in");
    SymmetryText text = SymmetryText.in(pseudo);
    List<String> words = new ArrayList<>(text.agreement(tables));
    words.add(text.summary(tables.get(0)));
    words.addAll(ChartWords.of(SymmetryCharts.losses(tables.get(0), XOR, pseudo)));
    words.addAll(ChartWords.of(SymmetryCharts.units(tables.get(0), XOR, pseudo)));
    assertThat(TestLanguages.untranslated(words, "a", "manual", "stand-in", "xor", "W1", "W2"))
        .isEmpty();
  }

  @Test
  void whatEndedEarlySaysSo() throws IOException {
    // Learns, and is settled long before its last update.
    Contender contender = new Contender("a", "manual", Fixtures.adam(3, 3000));
    SymmetryTable settled =
        new SymmetryTrainings(XOR, Starts.QUICK)
            .add(contender, Fixtures.engines().get("manual"))
            .run(new Runner(Fixtures.engines(), 1), Progress.NONE)
            .get(0);

    assertThat(settled.get(SymmetryStart.BIASES).orElseThrow().isEndedEarly()).isTrue();
    assertThat(SAID.sentences(settled))
        .contains("symmetry.endedEarly([", "symmetry.startWith(BIASES, ")
        .contains("symmetry.stationary([symmetry.startWith(EVERYTHING, 0.5, 0.001)])");
    JsonNode starts = SymmetryJson.results(settled);
    assertThat(starts.at("/2/result").asText()).isEqualTo("learns");
    assertThat(starts.at("/2/updates").asInt()).isBetween(1, 2999);
    assertThat(starts.at("/2/accuracy").asDouble()).isEqualTo(1);
    assertThat(starts.at("/3/updates").asInt()).isEqualTo(1);

    SymmetryTable whole = tables(contender, "manual").get(0);
    assertThat(SAID.sentences(whole)).doesNotContain("endedEarly");
    Experiment experiment = Fixtures.experiment(List.of(0.5), contender);
    assertThat(page(experiment, settled)).contains(" ↓", "no row could be wrong any more");
    assertThat(page(experiment, whole)).doesNotContain("no row could be wrong any more");
  }

  private static String page(Experiment experiment, SymmetryTable table) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    SymmetryReport.of(experiment, List.of(table), Map.of())
        .files()
        .get(ReportPage.FILE)
        .writeTo(page);
    return page.toString(StandardCharsets.UTF_8);
  }

  @Test
  void enginesThatAgreeAreToldFromThoseThatDoNot() {
    Contender contender = new Contender("a", "manual", Fixtures.adam(3, 30));
    List<SymmetryTable> same = tables(contender, "manual", "stand-in");
    Contender longer = new Contender("a", "manual", Fixtures.adam(3, 3000));
    List<SymmetryTable> different = List.of(same.get(0), tables(longer, "stand-in").get(0));

    assertThat(SAID.agreement(same))
        .containsExactly("symmetry.enginesAgree(a, [manual; stand-in])");
    assertThat(SAID.agreement(different).get(0))
        .startsWith("symmetry.enginesDiffer(a, [symmetry.startWith(AS_DRAWN, 0.5, 0.001);");
    assertThat(SAID.agreement(same.subList(0, 1))).isEmpty();
  }
}
