package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dl4jcomparison.cli.CommandLineFactory;
import org.dl4jcomparison.store.RunStore;
import org.dl4jcomparison.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {
  private static final String SMALL =
      """
      name: small
      data: xor
      targets: [0.7, 0.5]
      contenders:
        - {name: calm, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, updates: 20, seed: 42}
        - {name: wild, engine: manual, hidden: 3, initializer: uniform-0-1, zero: [W2], optimizer: gradient-descent, learning-rate: 1e308, updates: 20}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String experiment;
  private Path results;

  @BeforeEach
  void writeExperiment() throws Exception {
    experiment = Files.writeString(folder.resolve("e.yaml"), SMALL).toString();
    results = folder.resolve("results");
  }

  private int study(String... more) {
    return run(
        Stream.concat(
            Stream.of("--experiment", experiment, "--out", results.toString()), Stream.of(more)));
  }

  private int run(Stream<String> options) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(Stream.concat(Stream.of("study"), options).toArray(String[]::new));
  }

  @Test
  void aStudyReportsAndSaysWhereItsRunsAre() throws Exception {
    assertThat(study("--seeds", "3", "--jobs", "2")).isZero();

    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "study.json",
              "report.html",
              "study.es.md",
              "study.en.md",
              "time-to-target-0.7.png",
              "time-to-target-0.5.png",
              "learning-curves.png");
    }
    assertThat(out.toString())
        .contains("contender  runs  completed  diverged  failed  to 0.7  median  to 0.5  median")
        .containsPattern("wild +3 +0 +3 +0 ")
        .doesNotContain("wrote", "runs are in");
    assertThat(err.toString())
        .contains(
            "wrote " + results.resolve("report.html") + " and ",
            "runs are in " + results + ".db\n",
            "6 runs, 0 of them stored already, 6 to train")
        // With two jobs another seed than the first may end first.
        .containsPattern("wild at seed 4[234]: diverged at update 2")
        .contains("[6/6] runs (3 diverged or failed)");
  }

  @Test
  void theSameStudyTrainsNothingAndALongerOneOnlyTheRest() {
    study("--seeds", "3");

    assertThat(study("--seeds", "3")).isZero();
    assertThat(err.toString()).contains("6 runs, 6 of them stored already, 0 to train");
    assertThat(study("--seeds", "5")).isZero();
    assertThat(err.toString()).contains("10 runs, 6 of them stored already, 4 to train");
    assertThat(study("--seeds", "2", "--first-seed", "41")).isZero();
    assertThat(err.toString()).contains("4 runs, 2 of them stored already, 2 to train");
  }

  @Test
  void aDamagedRunIsTrainedAgainAndTheStudySaysSo() throws Exception {
    Path store = folder.resolve("results.db");
    study("--seeds", "3");
    Sql.change(
        store,
        "UPDATE curves SET loss = substr(loss, 1, length(loss) - 1) WHERE run_id = 2",
        "DELETE FROM curves WHERE run_id = 5");

    assertThat(study("--seeds", "4")).isZero();
    assertThat(err.toString())
        .contains("2 runs are damaged and will be trained again")
        .contains("8 runs, 4 of them stored already, 4 to train");
    assertThat(study("--seeds", "4")).isZero();
    assertThat(err.toString())
        .contains("8 runs, 8 of them stored already, 0 to train")
        .doesNotContain("damaged");
  }

  @Test
  void runsThatAreStoredForAnotherJavaAreNamed() throws Exception {
    String java = System.getProperty("java.version");
    study("--seeds", "3");
    Sql.change(
        folder.resolve("results.db"),
        "UPDATE runs SET key = 'other ' || key, identity = replace(identity, '\"%s\"', '\"1.4\"')"
            .formatted(java));

    assertThat(study("--seeds", "3")).isZero();
    assertThat(err.toString())
        .contains("6 runs are stored for another Java (1.4, here %s)%n".formatted(java))
        .contains("6 runs, 6 to train")
        .doesNotContain("0 of them");
    assertThat(study("--seeds", "4")).isZero();
    assertThat(err.toString())
        .contains("8 runs, 6 of them stored already, 2 to train")
        .doesNotContain("another");
  }

  @Test
  void aStoreThatCannotBeWrittenEndsTheStudyInOneLine() throws Exception {
    study("--seeds", "1");
    Sql.change(
        folder.resolve("results.db"),
        "CREATE TRIGGER harm BEFORE INSERT ON curves BEGIN SELECT RAISE (ABORT, 'injected'); END");

    assertThat(study("--seeds", "4")).isEqualTo(1);
    assertThat(err.toString().lines().toList())
        .last(InstanceOfAssertFactories.STRING)
        .startsWith("error: --store: " + results + ".db: ")
        .contains("injected", "the runs in it are safe")
        .doesNotContain("--stacktrace");
  }

  @Test
  void theStoreAndTheExportGoWhereTheyAreToldTo() throws Exception {
    Path store = folder.resolve("runs.sqlite");
    Path csv = folder.resolve("csv");

    assertThat(study("--seeds", "2", "--store", store.toString(), "--export", csv.toString()))
        .isZero();

    assertThat(store).exists();
    assertThat(folder.resolve("results.db")).doesNotExist();
    assertThat(Files.readAllLines(csv.resolve("runs.csv"))).hasSize(5);
    assertThat(Files.readAllLines(csv.resolve("curves.csv")))
        .hasSize(1 + 2 * 21 + 2 * 2)
        .startsWith("contender,seed,update,loss");
    assertThat(err.toString()).contains("wrote " + csv.resolve("runs.csv") + " and ");
  }

  @Test
  void badInputIsOneLineAndExitCodeTwoBeforeAnythingIsTrained() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "content");
    Path others = Files.createDirectory(folder.resolve("others"));
    Files.writeString(others.resolve("thesis.txt"), "years");
    String inside = results.resolve("store.db").toString();

    assertBad("--seeds: 0 is not from 1 to 10000", "--seeds", "0");
    assertBad("--seeds: -1 is not from 1 to 10000", "--seeds", "-1");
    assertBad("'--seeds': '1.5' is not an int", "--seeds", "1.5");
    assertBad("--seeds: 10001 is not", "--seeds", "10001");
    assertBad("'99999999999' is not an int", "--seeds", "99999999999");
    assertBad("--first-seed: -1 is not from 0 to 4294967276", "--first-seed", "-1");
    assertBad("--first-seed: 4294967277 is not", "--first-seed", "4294967277");
    assertBad("--jobs: 0 is not from 1 to 256", "--jobs", "0");
    assertBad("--jobs: 257 is not from 1 to 256", "--jobs", "257");
    assertBad("is a directory, not a file", "--store", folder.toString());
    assertBad("is not a store of this program", "--store", file.toString());
    assertBad("which is replaced as a whole", "--store", inside);
    if (Files.exists(Path.of("/dev/null"))) {
      assertBad("/dev/null is a device, a pipe or a socket", "--store", "/dev/null");
    }
    assertBad("--export: " + file + " is a file, not a directory", "--export", file.toString());
    assertBad("--export: " + others + " holds ", "--export", others.toString());
    assertBad("neither can be in the other", "--export", folder.toString());
    assertBad("neither can be in the other", "--export", results.resolve("csv").toString());
    assertBad(
        "--out: " + file + " is a file", "--out FILE", run(Stream.of("--out", file.toString())));
    assertBad(
        "there is no such experiment file",
        "--experiment nowhere.yaml",
        run(Stream.of("--experiment", "nowhere.yaml")));
    assertThat(file).hasContent("content");
    assertThat(results).doesNotExist();
    assertThat(folder.resolve("results.db")).doesNotExist();
  }

  @Test
  void theOptionThatIsWrongIsTheOneThatIsNamed() {
    String tooLong = folder.resolve("x".repeat(300)).toString();
    String here = Path.of("").toAbsolutePath().toString();
    for (String bad : List.of("", ".", "..", "/", tooLong, here, "a/".repeat(30_000))) {
      for (String option : List.of("--out", "--export")) {
        int code = run(Stream.of("--experiment", experiment, option, bad));
        assertBad(option, option + " " + bad, code);
        assertThat(err.toString()).doesNotContain("--store").hasSizeLessThan(2100);
      }
    }
    for (String option : List.of("--out", "--export", "--store", "--experiment")) {
      assertBad(
          "Invalid value for option '" + option + "': a path is needed, not ''",
          option,
          run(Stream.of(option, "")));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets few users make symbolic links")
  void aStoreOrExportBehindALinkIsFoundInTheResults() throws Exception {
    Files.createDirectory(results);
    Path link = Files.createSymbolicLink(folder.resolve("link"), results);
    assertBad("which is replaced as a whole", "--store", link.resolve("s.db").toString());
    assertBad("neither can be in the other", "--export", link.resolve("csv").toString());
    assertBad(
        "neither can be in the other",
        "--export",
        Files.createDirectory(folder.resolve("x")).resolve("../link").toString());
    assertThat(results).isEmptyDirectory();
  }

  @Test
  void aStoreInUseIsOneLine() {
    try (RunStore store = RunStore.open(folder.resolve("results.db"))) {
      assertBad("results.db is in use by another process");
      assertThat(store.name()).endsWith("results.db");
    }
  }

  private void assertBad(String complaint, String... args) {
    assertBad(complaint, String.join(" ", args), study(args));
  }

  private void assertBad(String complaint, String what, int code) {
    assertThat(code).as(what).isEqualTo(2);
    assertThat(err.toString().strip())
        .startsWith("error: ")
        .contains(complaint)
        .doesNotContain("\n")
        .doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }
}
