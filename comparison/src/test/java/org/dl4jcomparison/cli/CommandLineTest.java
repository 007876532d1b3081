package org.dl4jcomparison.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.testing.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest extends ProgramRun {
  private static final String SMALL =
      """
      name: small
      data: xor
      targets: [0.7, 0.5]
      contenders:
        - {name: calm, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, updates: 20}
        - {name: wild, engine: manual, hidden: 3, initializer: uniform-0-1, zero: [W2], optimizer: gradient-descent, learning-rate: 1e308, updates: 20}
      """;

  @TempDir Path folder;

  private Path experiment(String content) throws Exception {
    return Files.writeString(folder.resolve("e.yaml"), content);
  }

  @Test
  void comparesAndWritesEveryFile() throws Exception {
    Path results = folder.resolve("results");

    int code =
        run("compare", "--experiment", experiment(SMALL).toString(), "--out", results.toString());

    assertThat(code).isZero();
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.html",
              "decision.gif",
              "convergence.png",
              "loss-calm.png",
              "loss-wild.png",
              "time-to-target-0.7.png",
              "time-to-target-0.5.png",
              "learning-curves.png",
              "curves.csv",
              "results.json",
              "study.json",
              "answers.es.md",
              "answers.en.md");
    }
    assertThat(out.toString())
        .startsWith("contender  parameters  final loss")
        .contains("calm ")
        .doesNotContain("wrote", "[1/17]");
    assertThat(err.toString())
        .contains(
            "[1/17] calm: 20 updates, loss 0.7138",
            "wrote " + results.resolve("report.html") + " and 12 more files\n");
  }

  @Test
  void aQuickComparisonTrainsOneSeedAndStartsUntilTheyAreSettled() throws Exception {
    Path results = folder.resolve("results");
    String notebook =
        """
        name: quick
        data: xor
        targets: [0.5]
        contenders:
          - {name: a, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, gradient: sum, updates: 5000}
        """;

    int code =
        run(
            "compare",
            "--quick",
            "--experiment",
            experiment(notebook).toString(),
            "--out",
            results.toString());

    assertThat(code).isZero();
    assertThat(results.resolve("study.json")).doesNotExist();
    assertThat(results.resolve("decision.gif")).exists();
    assertThat(err.toString())
        .contains("[1/4] a: 5000 updates", "[4/4] a, start zero-everything: 1 update, loss");
    assertThat(Files.readString(results.resolve("answers.en.md")))
        .contains(
            "Training was ended early, at a loss at which no row can be wrong, from: both biases");
  }

  @Test
  void aContenderThatDivergesIsReportedAndTheOthersFinish() throws Exception {
    Path results = folder.resolve("results");

    int code =
        run("compare", "--experiment", experiment(SMALL).toString(), "--out", results.toString());

    assertThat(code).isZero();
    assertThat(out.toString()).contains("diverged at update 2").contains("calm");
    assertThat(Files.readString(results.resolve("results.json")))
        .contains(
            "\"outcome\" : \"diverged\"",
            "\"divergedAtUpdate\" : 2",
            "\"outcome\" : \"completed\"");
    List<String> curves = Files.readAllLines(results.resolve("curves.csv"));
    assertThat(curves).hasSize(1 + 21 + 2).startsWith("contender,update,loss");
    assertThat(curves.get(22)).startsWith("wild,0,");
  }

  @Test
  void whoAsksForJsonGetsTheResultsAndNothingElse() throws Exception {
    Path results = folder.resolve("results");
    String file = experiment(SMALL).toString();

    int code =
        run("compare", "--quick", "--json", "--experiment", file, "--out", results.toString());

    assertThat(code).isZero();
    assertThat(out).hasToString(Files.readString(results.resolve("results.json")));
    assertThat(new ObjectMapper().readTree(out.toString()).path("claims").findValuesAsText("id"))
        .containsExactly("structure", "faster", "adam", "zero-weights", "zero-biases");
    assertThat(err.toString()).contains("[1/9] calm: 20 updates");
  }

  @Test
  void theSeedOptionReplacesEverySeed() throws Exception {
    Path results = folder.resolve("results");

    run(
        "compare",
        "--experiment",
        experiment(SMALL).toString(),
        "--out",
        results.toString(),
        "--seed",
        "7");

    assertThat(Files.readString(results.resolve("results.json")))
        .contains("\"seed\" : 7")
        .doesNotContain("\"seed\" : 100");
  }

  @Test
  void theTemplateIsPrintedAsItIs() {
    assertThat(run("template")).isZero();
    assertThat(out).hasToString(BuiltInExperiments.text("notebook"));

    out.getBuffer().setLength(0);
    assertThat(run("template", "notebook-frameworks")).isZero();
    assertThat(out).hasToString(BuiltInExperiments.text("notebook-frameworks"));
  }

  @Test
  void helpAndVersionAreEverywhere() {
    for (String[] command :
        new String[][] {{}, {"certify"}, {"compare"}, {"study"}, {"symmetry"}, {"template"}}) {
      for (String option : List.of("--help", "--version")) {
        String[] args = Stream.concat(Stream.of(command), Stream.of(option)).toArray(String[]::new);
        assertThat(run(args)).isZero();
      }
    }
    assertThat(out.toString())
        .contains(
            "--experiment=FILE",
            "notebook, notebook-frameworks",
            "Exit codes:",
            "dl4j-comparison 0.")
        .doesNotContain("${");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "content");
    String good = experiment(SMALL).toString();
    assertBad("there is no such experiment file", "compare", "--experiment", "nowhere.yaml");
    assertBad("built in are notebook, notebook-frameworks", "compare", "--experiment", "nowhere");
    assertBad("'other' is not a built-in experiment; allowed: notebook", "template", "other");
    assertBad("Missing required parameter for option '--experiment'", "compare", "--experiment");
    assertBad("did you mean --experiment?", "compare", "--experimnt", "x");
    assertBad("did you mean compare?", "compar");
    assertBad("'--seed'", "compare", "--seed", "1.5");
    assertBad("--seed: -1 is not from 0 to 4294967295", "compare", "--seed", "-1");
    assertBad("--seed: 4294967296 is not", "compare", "--seed=4294967296");
    assertBad(
        "is a file, not a directory", "compare", "--experiment", good, "--out", file.toString());
    assertBad("holds ", "compare", "--experiment", good, "--out", folder.toString());
    assertBad("'--experiment': a path is needed, not ''", "compare", "--experiment", "");
    assertBad("'--experiment': a path is needed", "certify", "manual", "dl4j", "--experiment=");
    assertBad("'--out': a path is needed, not ' '", "compare", "--out", " ");
    assertBad("'--out': 'a b' is not a path: Nul character", "compare", "--out", "a\0b");
  }

  @Test
  void aLongValueIsCutWhateverItStandsIn() {
    String word = "x".repeat(50_000);
    String words = "x y ".repeat(20_000);
    for (String value : List.of(word, words)) {
      for (String[] args :
          new String[][] {
            {value},
            {"compare", "--seed", value},
            {"compare", "--data", value},
            {"compare", "--experiment", value},
            {"compare", "--" + value},
            {"certify", value, "dl4j"},
            {"certify", "manual", "dl4j", "--precision", value},
            {"certify", "manual", "dl4j", "--contender", value},
            {"explain", value, "dl4j"},
            {"template", value},
          }) {
        assertBad("…", args);
        assertThat(err.toString()).hasSizeLessThan(2100);
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets few users make symbolic links")
  void aLinkThatLeadsNowhereIsFoundBeforeAnythingIsTrained() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
    String good = experiment(SMALL).toString();
    assertBad("which is not there", "compare", "--experiment", good, "--out", link.toString());
  }

  @Test
  void contendersThatDifferInEmojiAloneHaveTheirOwnCharts() throws Exception {
    Path results = folder.resolve("results");
    String emoji = SMALL.replace("calm", "team 😀").replace("wild", "team 😁");

    run("compare", "--quick", "--experiment", experiment(emoji).toString(), "--out", results + "");

    assertThat(results.resolve("loss-team-u1f600.png")).isNotEmptyFile();
    assertThat(results.resolve("loss-team-u1f601.png")).isNotEmptyFile();
  }

  @Test
  void aStackTraceIsPrintedOnRequestOnly() {
    run("compare", "--experiment", "nowhere.yaml", "--stacktrace");
    assertThat(err.toString()).contains("\tat ").contains("error: nowhere.yaml: ");
  }
}
