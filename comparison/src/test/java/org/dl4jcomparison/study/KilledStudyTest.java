package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dl4jcomparison.Main;
import org.dl4jcomparison.cli.CommandLineFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a process of its own, ended in the middle. */
@Tag("slow")
class KilledStudyTest {
  private static final int KILLS = 20;
  private static final int SEEDS = 60;
  private static final String EXPERIMENT =
      """
      name: killed
      data: xor
      targets: [0.65, 0.5]
      contenders:
        - {name: sum, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.5, gradient: sum, updates: 3000}
        - {name: adam, engine: manual, hidden: 4, initializer: uniform-fan-in, optimizer: adam, learning-rate: 0.01, updates: 1000}
        - {name: wild, engine: manual, hidden: 3, initializer: uniform-0-1, zero: [W2], optimizer: gradient-descent, learning-rate: 1e308, updates: 20}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeExperiment() throws IOException {
    Files.writeString(folder.resolve("e.yaml"), EXPERIMENT);
    Files.createDirectory(folder.resolve("tmp"));
  }

  private List<String> command(int seeds, String results) {
    return List.of(
        "study",
        "--experiment",
        folder.resolve("e.yaml").toString(),
        "--seeds",
        String.valueOf(seeds),
        "--jobs",
        "2",
        "--out",
        folder.resolve(results).toString(),
        "--export",
        folder.resolve(results + "-csv").toString());
  }

  private Process start(List<String> command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Djava.awt.headless=true");
    // Twenty short lives: quick to start is what counts.
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-XX:+UseSerialGC");
    line.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(Main.class.getName());
    line.addAll(command);
    return new ProcessBuilder(line)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private long stored(String results) throws Exception {
    Path store = folder.resolve(results + ".db");
    if (!Files.exists(store)) {
      return 0;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement()) {
      boolean begun =
          statement
              .executeQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'runs'")
              .getBoolean(1);
      return begun ? statement.executeQuery("SELECT count(*) FROM runs").getLong(1) : 0;
    }
  }

  private List<List<String>> table(String results) throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve(results + "-csv/runs.csv"))) {
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord row : CSVFormat.RFC4180.parse(reader)) {
        rows.add(row.toList());
      }
      return rows;
    }
  }

  @Test
  void aStudyKilledTwentyTimesEndsWithTheTableOfAnUndisturbedOne() throws Exception {
    long startUp = startUpMillis();
    Random random = new Random(3);
    int seeds = SEEDS;
    int kills = 0;
    long before = 0;
    while (kills < KILLS) {
      Process process = start(command(seeds, "killed"));
      long moment = (long) (random.nextDouble() * 1.6 * startUp);
      boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      long now = stored("killed");
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
      if (ended) {
        assertThat(process.exitValue()).isZero();
      } else {
        kills++;
        System.out.printf(
            "kill %d after %d ms of about %d to start up: %d of %d runs stored%n",
            kills, moment, startUp, now, 3 * seeds);
      }
      // Half of the time there is only the report left to be killed in.
      if (ended || now == 3L * seeds && kills % 2 == 0) {
        seeds += SEEDS;
      }
    }
    Process last = start(command(seeds, "killed"));
    assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).as(errors()).isZero();
    assertThat(errors())
        .contains(
            "%d runs, %d of them stored already, %d to train"
                .formatted(3 * seeds, before, 3 * seeds - before));

    runHere(command(seeds, "undisturbed"));
    assertThat(table("killed")).hasSize(3 * seeds + 1);
    assertThat(table("killed")).isEqualTo(table("undisturbed"));
    assertThat(folder.resolve("killed-csv/curves.csv"))
        .hasSameTextualContentAs(folder.resolve("undisturbed-csv/curves.csv"));
  }

  /** Milliseconds from the start of the process until it begins to train. */
  private long startUpMillis() throws Exception {
    long begin = System.nanoTime();
    Process process = start(command(SEEDS, "start"));
    while (process.isAlive() && !errors().contains("to train")) {
      Thread.sleep(10);
    }
    long millis = (System.nanoTime() - begin) / 1_000_000;
    process.destroyForcibly().waitFor();
    return millis;
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("stderr"));
  }

  private static void runHere(List<String> command) {
    StringWriter err = new StringWriter();
    int code =
        CommandLineFactory.create(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
            .execute(command.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
  }

  @Test
  void aPoliteKillEndsWithALineThatSaysHowToGoOn() throws Exception {
    Process process = start(command(10_000, "asked"));
    while (process.isAlive() && stored("asked") < 10) {
      Thread.sleep(20);
    }

    process.destroy();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve("stderr"))) {
      String last = lines.lines().reduce((a, b) -> b).orElseThrow();
      assertThat(last)
          .isEqualTo(
              "stopped: %d of 30000 runs are in %s; the same command goes on from there"
                  .formatted(stored("asked"), folder.resolve("asked.db")));
    }
    assertThat(folder.resolve("asked.db-wal")).doesNotExist();
    assertThat(folder.resolve("asked")).doesNotExist();
  }
}
