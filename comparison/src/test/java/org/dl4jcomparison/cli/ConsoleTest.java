package org.dl4jcomparison.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.testing.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes to standard output and what to standard error. */
class ConsoleTest extends ProgramRun {
  private static final String PAIR =
      """
      name: pair
      data: xor
      targets: [0.72, 0.7]
      contenders:
        - {name: slow, engine: manual, hidden: 2, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, updates: 40, seed: 7}
        - {name: quick, engine: manual, hidden: 2, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.5, updates: 40, seed: 9}
      """;

  @TempDir Path folder;

  private String experiment;
  private Path results;

  @BeforeEach
  void write() throws Exception {
    experiment = Files.writeString(folder.resolve("e.yaml"), PAIR).toString();
    results = folder.resolve("results");
  }

  private int runOn(String command, String... options) {
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    all.addAll(List.of("--experiment", experiment, "--out", results.toString()));
    all.addAll(List.of(options));
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "compare --quick, results.json",
    "study --seeds 2, study.json",
    "explain --target 0.72 --seeds 2, explain.json",
    "symmetry, results.json",
    "certify manual manual --contender slow --updates 3, certificate.json"
  })
  void jsonIsTheFileWithTheNumbers(String command, String index) throws Exception {
    assertThat(runOn(command, "--json", "--quiet")).isZero();

    assertThat(out).hasToString(Files.readString(results.resolve(index)));
    assertThat(new ObjectMapper().readTree(out.toString()).path("program").asText()).isNotEmpty();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "compare --quick, pérdida final",
    "study --seeds 2, ejecuciones",
    "explain --target 0.72 --seeds 2, tasa de aprendizaje",
    "symmetry, inicio",
    "certify manual manual --contender slow --updates 3, etapa"
  })
  void everyCommandSpeaksTheLanguageThatIsAskedFor(String command, String word) {
    assertThat(runOn(command, "--lang", "es")).isZero();

    assertThat(out.toString()).containsIgnoringCase(word).doesNotContain("wrote");
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
    assertThat(err.toString()).contains("wrote " + results.resolve("report.html") + " and ");
    assertThat(out.toString() + err).doesNotContain("\r");
  }

  @Test
  void theLanguageIsThatOfTheSystemOrEnglish() {
    assertThat(Language.of(Locale.forLanguageTag("es-MX")).code()).isEqualTo("es");
    assertThat(Language.of(Locale.forLanguageTag("fi")).code()).isEqualTo("en");
    assertBad("--lang: 'xx' is not allowed; allowed: es, en", "compare", "--lang", "xx");
  }

  @Test
  void withoutABrowserThePageIsNamed() {
    assertThat(runOn("compare --quick", "--open", "--quiet")).isZero();
    assertThat(err)
        .hasToString(
            "--open: no browser can be opened from here; the page is %s%n"
                .formatted(results.resolve("report.html")));
  }

  @Test
  void aQuickComparisonReplacesAFullOneOnlyIfTold() throws Exception {
    assertThat(runOn("compare")).isZero();
    String before = Files.readString(results.resolve("study.json"));

    assertThat(runOn("compare --quick")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "error: --out: %s holds a comparison at many seeds, which --quick would replace; give another directory, or --replace%n"
                .formatted(results));
    assertThat(Files.readString(results.resolve("study.json"))).isEqualTo(before);

    assertThat(runOn("compare --quick", "--replace")).isZero();
    assertThat(results.resolve("study.json")).doesNotExist();
    assertThat(runOn("compare --quick")).isZero();
  }

  /** The same seeds, the same number of them and the same horizon. */
  @Test
  void compareAndExplainGiveOneAnswer() throws Exception {
    Files.writeString(
        Path.of(experiment),
        """
        name: pair
        data: xor
        targets: [0.6, 0.4]
        contenders:
          - {name: slow, engine: manual, hidden: 4, initializer: uniform-fan-in, optimizer: gradient-descent, learning-rate: 1, updates: 900, seed: 7}
          - {name: quick, engine: manual, hidden: 4, initializer: uniform-fan-in, optimizer: gradient-descent, learning-rate: 3, updates: 800, seed: 9}
        """);
    assertThat(runOn("compare")).isZero();
    String compared = finding(results.resolve("answers.en.md"));
    assertThat(runOn("explain --target 0.6")).isZero();

    assertThat(compared).contains("of 64 seeds");
    assertThat(compared).endsWith(finding(results.resolve("explain.en.md")));
  }

  private static String finding(Path answers) throws Exception {
    return Files.readString(answers)
        .lines()
        .filter(line -> line.contains("Where both get there"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void helpIsACommandToo() {
    assertThat(run("help", "datasets", "inspect")).isZero();
    assertThat(out.toString()).startsWith("Usage: dl4j-comparison datasets inspect ");
    assertBad("help: 'compar' is not a command; allowed: compare, study, ", "help", "compar");
    assertBad("did you mean study?", "studdy");
  }
}
