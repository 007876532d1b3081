package org.dl4jcomparison.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dl4jcomparison.cli.CommandLineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String THREE =
      """
      name: small
      data: xor
      targets: [0.7]
      contenders:
        - {name: mean, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, gradient: mean, updates: 60}
        - {name: sum, engine: dl4j, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.2, gradient: sum, updates: 40}
        - {name: longer, engine: dl4j, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, gradient: mean, updates: 70, seed: 4}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(Stream.concat(Stream.of("explain"), Arrays.stream(args)).toArray(String[]::new));
  }

  private String experiment() throws Exception {
    return Files.writeString(folder.resolve("e.yaml"), THREE).toString();
  }

  @Test
  void explainsAndWritesEveryFile() throws Exception {
    Path results = folder.resolve("out");

    int code =
        run(
            "mean",
            "sum",
            "--experiment",
            experiment(),
            "--target",
            "0.72",
            "--target=0.7",
            "--seeds=3",
            "--first-seed=5",
            "--jobs=2",
            "--out",
            results.toString());

    assertThat(err.toString())
        .contains(
            "2 settings differ: learning-rate, gradient",
            "4 combinations x 3 seeds = 12 trainings of at most 40 updates, 2 at a time",
            "[12/12] trainings, ");
    assertThat(code).isZero();
    assertThat(out.toString()).contains("To a loss of 0.72", "To a loss of 0.7\n", "learning rate");
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "explain.json",
              "explain.csv",
              "report.html",
              "explain.es.md",
              "explain.en.md",
              "waterfall-0.72.png",
              "waterfall-0.7.png");
    }
    JsonNode json = new ObjectMapper().readTree(results.resolve("explain.json").toFile());
    assertThat(json.get("seeds").toString()).isEqualTo("[5,6,7]");
    assertThat(json.get("horizon").asInt()).isEqualTo(40);
    assertThat(json.get("environment").has("engine manual")).isTrue();
    assertThat(json.get("environment").has("engine dl4j")).isFalse();
  }

  @Test
  void theHorizonCanBeGiven() throws Exception {
    run(
        "mean",
        "sum",
        "--experiment",
        experiment(),
        "--target=0.7",
        "--seeds=2",
        "--horizon=9",
        "--out",
        folder.resolve("out").toString());

    assertThat(err.toString()).contains("8 trainings of at most 9 updates");
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() throws Exception {
    String file = experiment();
    assertBad(
        "no contender is named 'maen'; did you mean mean? The experiment has mean, sum, longer",
        "maen",
        "sum",
        "--experiment",
        file);
    assertBad("nothing to explain: both contenders are sum", "sum", "sum", "--experiment", file);
    assertBad(
        "nothing to explain: mean and longer differ in no setting",
        "mean",
        "longer",
        "--experiment",
        file);
    assertBad(
        "takes the names of two contenders, not 0; the experiment has mean, sum, longer",
        "--experiment",
        file);
    assertBad("takes the names of two contenders, not 1", "mean", "--experiment", file);
    assertBad(
        "every combination at 64 seeds takes 2^7 x 64 = 8192 trainings, more than the 100 allowed; raise --budget",
        "--budget",
        "100");
    assertBad("--target: 0.9 is not below ", "mean", "sum", "--experiment", file, "--target=0.9");
    assertBad("--target: -1.0 is not a loss greater than 0", "--target=-1");
    assertBad("'--target'", "--target=low");
    assertBad("'--seeds'", "--seeds=many");
    assertBad("--seeds: 1 is not from 2 to", "--seeds=1");
    assertBad("--jobs: 0 is not from 1", "--jobs=0");
    assertBad("--horizon: 0 is not from 1", "--horizon=0");
    assertBad("there is no such experiment file", "--experiment", "nowhere.yaml");
    assertBad("holds e.yaml, which is no result", "--out", folder.toString());
  }

  private void assertBad(String complaint, String... args) throws Exception {
    err.getBuffer().setLength(0);
    String[] all =
        Arrays.asList(args).contains("--out")
            ? args
            : Stream.concat(Arrays.stream(args), Stream.of("--out", folder + "/out"))
                .toArray(String[]::new);
    assertThat(run(all)).as(String.join(" ", args)).isEqualTo(2);
    assertThat(err.toString().strip())
        .startsWith("error: ")
        .contains(complaint)
        .doesNotContain("\n");
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
