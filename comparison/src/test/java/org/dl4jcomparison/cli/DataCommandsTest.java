package org.dl4jcomparison.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.testing.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCommandsTest extends ProgramRun {
  @TempDir Path folder;

  @Test
  void datasetsListsEveryBuiltInDataSetWithItsLicence() {
    assertThat(run("datasets")).isZero();

    assertThat(out.toString())
        .containsSubsequence(
            "name", "training rows", "xor ", "parity ", "circles ", "moons ", "spirals ")
        .containsPattern("penguins +266 +67 +4 +50.5 %")
        .contains("doi 10.5281/zenodo.3960218; CC0 1.0");
    for (BuiltInData data : BuiltInData.values()) {
      assertThat(out.toString()).contains(data.label() + ": " + data.description());
    }
  }

  @Test
  void theTemplateOfADataSetIsItsExperiment() {
    assertThat(run("template", "--data", "moons")).isZero();
    assertThat(out).hasToString(BuiltInExperiments.text("moons"));
  }

  @Test
  void aCsvFileIsComparedOn() throws Exception {
    StringBuilder csv = new StringBuilder("x;same;who\r\n");
    for (int i = 0; i < 20; i++) {
      csv.append(i * i).append(";1;").append(i < 10 ? "us" : "them").append("\r\n");
    }
    Files.writeString(folder.resolve("t.csv"), csv);
    Path file =
        Files.writeString(
            folder.resolve("e.yaml"),
            """
            name: mine
            data: {csv: t.csv, target: who, positive: us, delimiter: ";"}
            targets: [0.5]
            contenders:
              - {name: a, engine: manual, hidden: 2, initializer: uniform-fan-in, optimizer: adam, learning-rate: 0.1, updates: 100}
            """);
    Path results = folder.resolve("results");

    int code = run("compare", "--experiment", file.toString(), "--out", results.toString());

    assertThat(code).isZero();
    assertThat(err.toString())
        .startsWith(
            "warning: t.csv: column 'same' is the same in every training row and tells nothing; it was set to 0\n");
    assertThat(out.toString()).contains("test loss", "test accuracy");
    assertThat(results.resolve("calibration.png")).isNotEmptyFile();
    assertThat(Files.readString(results.resolve("results.json")))
        .contains("\"csv\" : \"t.csv\"", "\"testRows\" : 4");
  }

  /** As people have it: an index, words, gaps, notes, three species. */
  private Path flowers() throws Exception {
    StringBuilder csv = new StringBuilder(";length;colour;note;species\n");
    for (int i = 0; i < 60; i++) {
      String species = List.of("setosa", "versicolor", "virginica").get(i % 3);
      csv.append(i).append(';').append(i % 7 == 0 ? "" : i % 3 + i % 5 / 10.0).append(';');
      csv.append(i % 2 == 0 ? "red" : "blue").append(";seen at ").append(i).append(";");
      csv.append(species).append('\n');
    }
    return Files.writeString(folder.resolve("flowers.csv"), csv);
  }

  @Test
  void aTableIsComparedOnWithoutAnExperimentFile() throws Exception {
    Path results = folder.resolve("results");
    String file = flowers().toString();

    assertThat(run("compare", file, "--target", "species", "--quick", "--out", results.toString()))
        .isZero();

    assertThat(err.toString())
        .contains(
            "note: %s: target 'species', where label 1 stands for 'setosa'; left out: note"
                .formatted(file),
            "note: flowers.csv: column 1 has no name and is left out\n",
            "note: flowers.csv: column 'colour' becomes 2 inputs, one for each of its values: blue, red\n",
            "note: flowers.csv: column 'length': the training rows' median");
    JsonNode data =
        new ObjectMapper().readTree(results.resolve("results.json").toFile()).path("data");
    assertThat(data.path("inputNames").toString())
        .isEqualTo("[\"length\",\"colour=blue\",\"colour=red\"]");
    Set<Integer> rows = new TreeSet<>();
    data.path("rows").path("training").forEach(row -> rows.add(row.asInt()));
    data.path("rows").path("test").forEach(row -> rows.add(row.asInt()));
    assertThat(rows).hasSize(60).contains(1, 60);
    assertThat(data.path("rows").path("test")).hasSize(12);
  }

  @Test
  void whatInspectPrintsRuns() throws Exception {
    String file = flowers().toString();
    assertThat(run("datasets", "inspect", file)).isZero();

    assertThat(err.toString())
        .contains("60 rows")
        .containsPattern("\\(column 1\\) +the rows' numbers +0\\n")
        .containsPattern("\\(column 1\\) +0 to 59 +left out\\n")
        .containsPattern("length +numbers +9\\n")
        .containsPattern("length +0 to 2.4 +input\\n")
        .containsPattern("colour +2 words +0\\n")
        .containsPattern("colour +'blue', 'red' +2 inputs\\n")
        .containsPattern("note +'seen at 0', .*, … +left out\\n")
        .containsPattern("species +'setosa', 'versicolor', 'virginica' +target\\n")
        .containsPattern("virginica +20 +33.3 %");
    Path experiment = Files.writeString(folder.resolve("printed.yaml"), out.toString());
    Experiment read = ExperimentFile.read(experiment, Engines.load());
    assertThat(read.name()).isEqualTo("flowers");
    assertThat(read.contenders()).hasSize(2);
    assertThat(read.data().inputs()).isEqualTo(3);
    assertThat(read.data().origin().positive()).isEqualTo("setosa");
  }

  /** Line breaks are written as |. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // Two values, a usual name, few values; names that need quotes, no header, decimal commas.
        "a,b,when|1,2,no|2,2,yes|4,4,no|5,3,no ~ when ~ yes",
        "class,b,c|good,2,no|bad,2,yes|good,4,no|good,4,no ~ class ~ good",
        "a,q|1,5|2,6|3,7|7,5|8,6 ~ q ~ >= 7",
        "a,it's|1,0|2,1|4,0 ~ it's ~ 1",
        "1.5,0,3|2.5,1,4|1.5,0,5|7.25,1,3 ~ column3 ~ >= 4",
        "a;y|1,5;0|2,5;1|7,0;1 ~ y ~ 1",
      })
  void aFirstGuessCanBeRead(String content, String target, String positive) throws Exception {
    List<String> lines = List.of(content.split("\\|"));
    boolean header = !content.startsWith("1");
    List<String> rows = header ? lines.subList(1, lines.size()) : lines;
    List<String> all = new ArrayList<>(header ? lines.subList(0, 1) : List.of());
    for (int i = 0; i < 3; i++) {
      all.addAll(rows);
    }
    Path file = Files.write(folder.resolve("t.csv"), all);
    Experiment read = ExperimentFile.onTable(file, Optional.empty(), Engines.load());
    DataOrigin origin = read.data().origin();
    assertThat(((DataSource.Csv) origin.spec().source()).target()).isEqualTo(target);
    assertThat(origin.positive()).isEqualTo(positive);
  }

  @Test
  void badDataAreOneLineAndExitCodeTwo() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("e.yaml"), "name: e\ndata: {csv: no.csv, target: y}\ncontenders: []\n");
    assertBad("no.csv: there is no such CSV file", "compare", "--experiment", file.toString());
    assertBad("--data: 'wine' is not a built-in data set", "compare", "--data", "wine");
    assertBad(
        "--target: 'y' is only allowed with a file that is a table", "compare", "--target", "y");
    assertBad(
        "target: there is no column 'y'. Its columns: ",
        "compare",
        flowers().toString(),
        "--target",
        "y");
    assertBad(
        "--experiment: 'a.yaml' cannot be given with another file, 'b.yaml'",
        "compare",
        "b.yaml",
        "--experiment",
        "a.yaml");
    assertBad("none.csv: there is no such CSV file", "datasets", "inspect", "none.csv");
    assertBad("--data: 'wine' is not a built-in data set", "template", "--data", "wine");
    assertBad(
        "--data: 'moons' cannot be given with an experiment file",
        "compare",
        "--data",
        "moons",
        "--experiment",
        file.toString());
  }
}
