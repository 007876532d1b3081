package org.dl4jcomparison.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.testing.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
      csv.append(i).append(";1;").append(i < 10 ? "us" : "them").append("\r\n");
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
    assertThat(out.toString()).contains("test loss", "calibration.png");
    assertThat(results.resolve("calibration.png")).isNotEmptyFile();
    assertThat(Files.readString(results.resolve("results.json")))
        .contains("\"csv\" : \"t.csv\"", "\"testRows\" : 4");
  }

  @Test
  void badDataAreOneLineAndExitCodeTwo() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("e.yaml"), "name: e\ndata: {csv: no.csv, target: y}\ncontenders: []\n");
    assertBad("no.csv: there is no such CSV file", "compare", "--experiment", file.toString());
    assertBad("--data: 'wine' is not a built-in data set", "compare", "--data", "wine");
    assertBad("--data: 'wine' is not a built-in data set", "template", "--data", "wine");
    assertBad(
        "--data: 'moons' cannot be given with --experiment",
        "compare",
        "--data",
        "moons",
        "--experiment",
        file.toString());
  }
}
