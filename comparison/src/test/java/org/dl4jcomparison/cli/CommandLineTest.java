package org.dl4jcomparison.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.evidence.parity.Tolerances;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.manual.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
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

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }

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
        .contains(
            "contender  parameters  final loss", "calm ", "wrote " + results.resolve("curves.csv"));
    assertThat(err.toString()).contains("[1/16] calm: 20 updates, loss 0.7138");
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
            "Training ended early, at a loss at which no row can be wrong, from: both biases");
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
  }

  @Test
  void certifyingWritesACertificateAndTellsByTheExitCode() throws Exception {
    Path out = folder.resolve("same");

    assertThat(run("certify", "manual", "manual", "--updates", "5", "--out", out.toString()))
        .isZero();
    assertThat(this.out.toString())
        .contains("bit for bit", "wrote " + out.resolve("certificate.json"))
        .doesNotContain("`");
    assertThat(
            run(
                "certify",
                "manual",
                "dl4j",
                "--updates=2",
                "--conventions=own",
                "--out",
                folder.resolve("differ").toString()))
        .isEqualTo(1);
    assertThat(this.out.toString()).contains("explained by the placement of epsilon");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.html",
              "certificate.es.md",
              "certificate.en.md",
              "certificate.png",
              "certificate.json");
    }
  }

  @Test
  void theHelpStatesTheTolerancesThatApply() {
    run("certify", "--help");
    for (Precision precision : Precision.values()) {
      assertThat(out.toString().replaceAll("\\s+", " "))
          .contains(
              Numbers.shortest(Tolerances.of(precision)).replace("0.0001", "1e-4")
                  + " for "
                  + precision.label());
    }
  }

  @Test
  void certifyingTakesTheNetworkOfAnExperiment() throws Exception {
    Path out = folder.resolve("certificate");

    int code =
        run(
            "certify",
            "manual",
            "manual",
            "--experiment",
            experiment(SMALL).toString(),
            "--contender",
            "calm",
            "--precision",
            "float32",
            "--out",
            out.toString());

    assertThat(code).isZero();
    assertThat(Files.readString(out.resolve("certificate.json")))
        .contains("\"updates\" : 20", "\"precision\" : \"float32\"", "\"tolerance\" : 1.0E-4");
  }

  @Test
  void whatCannotBeCertifiedIsOneLineAndExitCodeTwo() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "content");
    String small = experiment(SMALL).toString();
    assertBad("'keras' is not an engine; allowed: ", "certify", "manual", "keras");
    assertBad("Missing required parameter: 'ENGINE_B'", "certify", "manual");
    assertBad(
        "--updates: 0 is not from 1 to 1000000", "certify", "manual", "manual", "--updates=0");
    assertBad("'--updates'", "certify", "manual", "manual", "--updates=many");
    for (String tolerance : List.of("NaN", "-1.0", "Infinity")) {
      assertBad(
          "--tolerance: %s is not a finite number from 0".formatted(tolerance),
          "certify",
          "manual",
          "manual",
          "--tolerance=" + tolerance);
    }
    assertBad(
        "--precision: 'half' is not allowed; allowed: float64, float32",
        "certify",
        "manual",
        "manual",
        "--precision=half");
    assertBad(
        "--conventions: 'mine' is not allowed; allowed: shared, own",
        "certify",
        "manual",
        "manual",
        "--conventions=mine");
    assertBad(
        "is a file, not a directory", "certify", "manual", "manual", "--out", file.toString());
    assertBad("holds ", "certify", "manual", "manual", "--out", folder.toString());
    assertBad("has several; name one of: ", "certify", "manual", "manual", "--experiment", small);
    assertBad(
        "--contender: 'x' is not in ",
        "certify",
        "manual",
        "manual",
        "--experiment",
        small,
        "--contender=x");
    assertBad("only allowed with --experiment", "certify", "manual", "manual", "--contender=x");
    String old =
        SMALL.replace(
            "optimizer: gradient-descent",
            "hidden-gradient: updated-weights, optimizer: gradient-descent");
    assertBad(
        "hidden-gradient: engine dl4j cannot do 'updated-weights'; allowed: same-weights",
        "certify",
        "manual",
        "dl4j",
        "--experiment",
        experiment(old).toString(),
        "--contender=calm");
  }

  private void assertBad(String complaint, String... args) {
    err.getBuffer().setLength(0);
    assertThat(run(args)).as(String.join(" ", args)).isEqualTo(2);
    assertThat(err.toString().strip())
        .startsWith("error: ")
        .contains(complaint)
        .doesNotContain("\n")
        .doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aStackTraceIsPrintedOnRequestOnly() {
    run("compare", "--experiment", "nowhere.yaml", "--stacktrace");
    assertThat(err.toString()).contains("\tat ").contains("error: nowhere.yaml: ");
  }
}
