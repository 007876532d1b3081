package org.dl4jcomparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @Test
  void fileNamesAreSafeEverywhere() {
    assertThat(FileNames.of("Año <1>:\"x\"|?*")).isEqualTo("año--1---x----");
    assertThat(FileNames.of("dl4j_2.b-c")).isEqualTo("dl4j_2.b-c");
    assertThat(FileNames.of("हिन्दी")).isEqualTo("हिन्दी");
  }

  @ParameterizedTest
  @CsvSource({
    "😀, 😁",
    "team 😀, team 😁",
    "👍, 👍🏽", // with a colour of skin
    "❤, ❤️", // with a selector of the coloured form
    "👨‍👩‍👧, 👨‍👩‍👦", // joined by invisible characters
    "🇪🇸, 🇫🇷",
    "→, ←",
    "☃, x",
  })
  void namesThatDifferInSymbolsAloneAreDifferentFiles(String one, String other) {
    assertThat(FileNames.of(one)).isNotEqualTo(FileNames.of(other)).matches("[a-z0-9-]+");
  }

  @ParameterizedTest
  @CsvSource({"A, a", "É, é", "straße, STRASSE", "Σας, ΣΑΣ", "caf\u00e9, cafe\u0301", "\u212a, k"})
  void namesThatAreOneFileOnSomeSystemsAreOneHere(String one, String other) {
    assertThat(FileNames.of(one)).isEqualTo(FileNames.of(other));
  }

  @Test
  void longNamesAreCutAndStayDifferent() {
    for (String letter : List.of("漢", "a", "😀")) {
      String one = FileNames.of(letter.repeat(300) + "1");
      String other = FileNames.of(letter.repeat(300) + "2");
      assertThat(one.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(90, 100);
      assertThat(one).isNotEqualTo(other).doesNotContain("?");
    }
    assertThat(FileNames.of("a".repeat(100))).isEqualTo("a".repeat(100));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its file names do not depend on a locale")
  void aSystemWithoutOtherLettersGetsTheirNumbers() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FileNamesTest.class.getName())
            .redirectErrorStream(true);
    builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C"));
    Process process = builder.start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .isEqualToIgnoringNewLines("auf1o");
  }

  /** What the JVM without Unicode in paths runs. */
  public static void main(String[] args) {
    System.out.println(FileNames.of("a\u00f1o"));
  }
}
