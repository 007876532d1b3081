package org.dl4jcomparison.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.cli.CommandLineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    String[] command = Stream.concat(Stream.of("scaling"), Stream.of(args)).toArray(String[]::new);
    return CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(command);
  }

  @Test
  void timesAnEngineAndWritesEveryFile() throws Exception {
    Path results = folder.resolve("r");

    int code =
        run(
            "--engine=manual",
            "--rows=4,8",
            "--hidden=2",
            "--at-rows=4",
            "--at-hidden=2",
            "--inputs=2",
            "--seconds=1",
            "--out",
            results.toString());

    assertThat(code).as(err.toString()).isZero();
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "scaling-rows.png", "scaling-hidden.png", "scaling.csv", "scaling.json");
    }
    assertThat(Files.readAllLines(results.resolve("scaling.csv"))).hasSize(1 + 2);
    assertThat(Files.readString(results.resolve("scaling.json"))).contains("\"cpu\" : ");
    assertThat(err.toString()).contains("[1/2] 4 x 2 x 2 ", "[2/2] 8 x 2 x 2 ");
    assertThat(out.toString())
        .contains("µs per update by rows, with 2 inputs, 2 hidden units", "rows  manual");
  }

  @Test
  void aBusyMachineIsWarnedOf() {
    assertThat(ScalingCommand.warning(0.96))
        .contains(
            "warning: other programs kept 1.0 cores busy meanwhile; times are not those of an idle"
                + " machine");
    assertThat(ScalingCommand.warning(0.2)).isEmpty();
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() throws Exception {
    assertBad("--rows: 0 is not from 1 to 1000000", "--rows=4,0");
    assertBad("'--rows'", "--rows=four");
    assertBad("--hidden: 100001 is not from 1 to 100000", "--hidden=100001");
    assertBad("--inputs: -1 is not from 1 to 100000", "--inputs=-1");
    assertBad("--at-rows: 0 is not", "--at-rows=0");
    assertBad("--at-hidden: 0 is not", "--at-hidden=0");
    assertBad("--seconds: 0 is not from 1 to 86400", "--seconds=0");
    assertBad("'keras' is not an engine; allowed: dl4j, manual", "--engine=manual,keras");
    assertBad(
        "--rows: 1000000 x 30 x 64 rows x inputs x hidden units need an array of 64000000 numbers;"
            + " allowed are 50000000",
        "--rows=1000000");
    Path file = Files.writeString(folder.resolve("file"), "content");
    assertBad("is a file, not a directory", "--out", file.toString());
    assertBad("holds file, which is no result", "--out", folder.toString());
    assertThat(List.of(file)).allSatisfy(f -> assertThat(f).hasContent("content"));
  }

  private void assertBad(String complaint, String... args) {
    err.getBuffer().setLength(0);
    assertThat(run(args)).as(String.join(" ", args)).isEqualTo(2);
    assertThat(err.toString().strip())
        .startsWith("error: ")
        .contains(complaint)
        .doesNotContain("\n");
    assertThat(out.toString()).isEmpty();
  }
}
