package org.dl4jcomparison.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.certificate.Tolerances;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertifyCommandTest extends ProgramRun {
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
  void certifyingWritesACertificateAndTellsByTheExitCode() throws Exception {
    Path out = folder.resolve("same");

    assertThat(run("certify", "manual", "manual", "--updates", "5", "--out", out.toString()))
        .isZero();
    assertThat(this.out.toString().replace('\n', ' '))
        .contains("bit for bit")
        .doesNotContain("`", "wrote");
    assertThat(err.toString()).contains("wrote " + out.resolve("report.html") + " and ");
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
    assertThat(this.out.toString().replace('\n', ' '))
        .contains("explained by the placement of epsilon");
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
}
