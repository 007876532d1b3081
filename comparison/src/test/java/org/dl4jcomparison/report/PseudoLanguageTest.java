package org.dl4jcomparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.messages.TestLanguages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third language, added as a file and a line on the class path of a program that runs every
 * command: it has an accent on every letter, so that a word without one is a word that no message
 * says.
 */
@Tag("slow")
class PseudoLanguageTest {
  private static final String CODE = "qps";
  private static final int PHONE = 390;

  /** Names and values, which are the same in every language, and abbreviations. */
  private static final String[] DATA =
      "alfa beta gamma xor moons manual dl4j nd4j uniform-0-1 uniform-fan-in xavier-uniform"
          .concat(" gradient-descent adam sum mean float64 float32 updated-weights same-weights")
          .concat(" double single pytorch certify pair shapes e s x y x1 x2 W1 W2 b1 b2 S1 S2")
          .split(" ");

  private static final String CONTENDER =
      """
        - name: %s
          engine: %s
          hidden: %s
          initializer: %s
          optimizer: %s
          learning-rate: %s
          gradient: sum
          updates: %s
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void runEveryCommand() throws Exception {
    Path language = folder.resolve("classes/org/dl4jcomparison/messages");
    Files.createDirectories(language);
    Files.writeString(language.resolve(CODE + ".properties"), TestLanguages.pseudoFile());
    // English, too, for what is printed, which is in English only.
    Files.writeString(language.resolve("en.properties"), TestLanguages.pseudoFile());
    Files.writeString(language.resolve("languages"), "es\nen\n" + CODE + "\n");
    Files.writeString(
        folder.resolve("pair.yaml"),
        "name: pair\ndata: xor\ntargets: [0.69, 0.3, 0.0001]\ncontenders:\n"
            + CONTENDER.formatted("alfa", "manual", 3, "uniform-0-1", "gradient-descent", 0.5, 400)
            + CONTENDER.formatted("beta", "dl4j", 4, "xavier-uniform", "adam", 0.05, 300));
    Files.writeString(
        folder.resolve("shapes.yaml"),
        "name: shapes\ndata: moons\ntargets: [0.6, 0.3]\ncontenders:\n"
            + CONTENDER.formatted("alfa", "manual", 3, "uniform-0-1", "gradient-descent", 0.01, 60)
            + CONTENDER.formatted(
                "gamma", "manual", 3, "uniform-0-1", "gradient-descent", 1e300, 60));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                // Runs everything once: quick to start is what counts.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                folder.resolve("classes")
                    + File.pathSeparator
                    + System.getProperty("java.class.path"),
                "org.dl4jcomparison.cli.EveryCommand",
                folder.toString())
            .redirectError(folder.resolve("log").toFile())
            .redirectOutput(folder.resolve("console").toFile())
            .start();
    assertThat(process.waitFor()).as(() -> end(read(folder.resolve("log")))).isZero();
  }

  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - 2000));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> files(String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
    }
  }

  /** Words without an accent, combinations of settings such as ABA left out. */
  private static Set<String> untranslated(String text) {
    Set<String> words = TestLanguages.untranslated(List.of(text), DATA);
    words.removeIf(word -> word.matches("[AB]{1,4}"));
    return words;
  }

  @Test
  void itIsLongerByTwoFifths() {
    String english = String.join("", Language.english().texts("page.").values());
    Matcher texts = Pattern.compile("(?m)^page\\.\\w+ = (.*)$").matcher(TestLanguages.pseudoFile());
    int length = texts.results().mapToInt(match -> match.group(1).length()).sum();
    assertThat(length / (double) english.length()).isBetween(1.4, 1.5);
  }

  @Test
  void everyReportSaysAsMuchAsInSpanishAndNothingInEnglish() throws Exception {
    List<Path> reports = files("." + CODE + ".md");
    assertThat(reports).hasSize(6);
    for (Path report : reports) {
      String text = read(report);
      String spanish = read(Path.of(report.toString().replace("." + CODE + ".", ".es.")));
      assertThat(untranslated(text)).as(report.toString()).isEmpty();
      assertThat(text.lines()).as(report.toString()).hasSize((int) spanish.lines().count());
    }
  }

  @Test
  void nothingIsPrintedInEnglishButWhereFilesAre() {
    String console = read(folder.resolve("console"));
    assertThat(console.lines()).hasSizeGreaterThan(100);
    assertThat(untranslated(console.replaceAll("(?m)^(wrote|runs are in) .*$", ""))).isEmpty();
  }

  @Test
  @EnabledIf("org.dl4jcomparison.report.Browser#isWanted")
  void everyPageSaysNothingInEnglishAndFitsOnAPhone() throws Exception {
    List<Path> pages = files("report.html");
    assertThat(pages).hasSize(6);
    try (Browser browser = Browser.start()) {
      for (Path page : pages) {
        browser.open(page, PHONE, false);
        browser.press("header .languages button[value=" + CODE + "]");
        browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
        assertThat(browser.run("return document.documentElement.scrollWidth"))
            .as(page.toString())
            .isEqualTo((long) PHONE);
        assertThat((List<?>) browser.run(BEYOND)).as(page.toString()).isEmpty();
        String shown =
            (String)
                browser.run(
                    "document.querySelectorAll('.languages, .brand, #experiment-file, dl, footer, code')"
                        + ".forEach((n) => n.remove());"
                        + "return document.body.innerText + ' '"
                        + "+ [...document.querySelectorAll('[aria-label]')]"
                        + ".filter((n) => n.offsetParent !== null)"
                        + ".map((n) => n.getAttribute('aria-label')).join(' ')");
        assertThat(untranslated(shown)).as(page.toString()).isEmpty();
      }
    }
  }

  /** What stands beyond the edge of a phone and cannot be scrolled to, or is wider than its box. */
  private static final String BEYOND =
      "return [...document.querySelectorAll('body *')].filter((n) => n.offsetParent !== null"
          + " && !n.closest('.scroll, pre, svg, .u-wrap, .heard')"
          + " && (n.getBoundingClientRect().right > innerWidth + 1"
          + " || getComputedStyle(n).overflowX !== 'visible' && n.scrollWidth > n.clientWidth + 1))"
          + ".map((n) => n.tagName + '.' + n.className + ' ' + n.textContent.slice(0, 40))";
}
