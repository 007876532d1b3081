package org.dl4jcomparison.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dl4jcomparison.distribution.Programs.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive as a user has it: unpacked somewhere, started from somewhere else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs tar and a POSIX shell")
@Tag("slow")
class ArchiveIT {
  private static final String TINY =
      """
      name: tiny
      data: xor
      targets: [0.7]
      contenders:
        - {name: one, engine: %s, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, updates: 20}
      """;

  @TempDir static Path parent;

  private static Path home;
  private static Path launcher;

  @TempDir Path folder;

  @BeforeAll
  static void unpack() {
    Path archive = Path.of(System.getProperty("archive") + ".tar.gz");
    Path place = parent.resolve("a place with spaces");
    Ended unpacked =
        Programs.run(
            parent,
            Map.of(),
            "sh",
            "-c",
            "mkdir \"$1\" && tar xzf \"$2\" -C \"$1\"",
            "sh",
            place.toString(),
            archive.toString());
    assertThat(unpacked.code()).as(unpacked.err()).isZero();
    home = place.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    launcher = home.resolve("bin/dl4j-comparison");
  }

  private Ended run(String... args) {
    return run(Map.of(), args);
  }

  private Ended run(Map<String, String> environment, String... args) {
    return Programs.run(
        folder,
        environment,
        Stream.concat(Stream.of(launcher.toString()), Stream.of(args)).toArray(String[]::new));
  }

  @Test
  void itTellsItsVersionAndWhatItCanDo() {
    Ended version = run("--version");
    assertThat(version.code()).isZero();
    assertThat(version.out())
        .isEqualTo("dl4j-comparison " + System.getProperty("archive.version") + "\n");
    assertThat(version.err()).isEmpty();

    Ended help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: dl4j-comparison", "compare", "study");
  }

  @Test
  void dataSetsThatComeWithItAreThere() {
    Ended datasets = run("datasets");
    assertThat(datasets.code()).isZero();
    assertThat(datasets.out()).contains("penguins");
  }

  @Test
  void itTrainsAndDrawsFromAnyDirectoryWithPathsThatHoldSpaces() throws IOException {
    Files.writeString(folder.resolve("my file.yaml"), TINY.formatted("manual"));

    Ended compared =
        run("compare", "--quick", "--experiment", "my file.yaml", "--out", "my \"results\"  here");

    assertThat(compared.code()).as(compared.err()).isZero();
    Path results = folder.resolve("my \"results\"  here");
    assertThat(results.resolve("convergence.png")).isNotEmptyFile();
    assertThat(results.resolve("report.html")).isNotEmptyFile();
    assertThat(results.resolve("results.json")).isNotEmptyFile();
  }

  @Test
  void aFrameworkTrainsInAWorkerThatFindsTheSameJars() throws IOException {
    Files.writeString(
        folder.resolve("e.yaml"),
        TINY.formatted("dl4j")
            .replace("0.1, updates", "0.1, hidden-gradient: same-weights, updates"));

    Ended compared = run("compare", "--quick", "--experiment", "e.yaml", "--out", "r");

    assertThat(compared.code()).as(compared.err()).isZero();
    assertThat(compared.out()).contains("one ").doesNotContain("failed");
    assertThat(Files.readString(folder.resolve("r/results.json"))).contains("worker:");
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() {
    Ended bad = run("compare", "--experiment", "no such file.yaml");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.out()).isEmpty();
    assertThat(bad.err())
        .startsWith("error: no such file.yaml: there is no such experiment file")
        .hasLineCount(1);
  }

  /** A directory for {@code JAVA_HOME} whose {@code java} prints its arguments, one a line. */
  private Map<String, String> talkingJava(String version) throws IOException {
    Path java = Files.createDirectories(folder.resolve("my java/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case $1 in -version) echo 'openjdk version "%s" 2025-01-01' >&2; exit;; esac
        printf '%%s\\n' "$@"
        exit 7
        """
            .formatted(version));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return Map.of("JAVA_HOME", folder.resolve("my java").toString());
  }

  @Test
  void itWorksThroughLinks() throws IOException {
    Map<String, String> environment = talkingJava("17.0.1");
    Path links = Files.createDirectories(parent.resolve("links/more")).getParent();
    Path link = Files.createSymbolicLink(links.resolve("link"), launcher);
    Files.createSymbolicLink(links.resolve("more/again"), Path.of("../link"));

    for (String start : List.of(link.toString(), "./link", "more/again")) {
      Ended ended = Programs.run(links, environment, start);
      assertThat(ended.out().lines())
          .as(start)
          .containsSequence("-cp", home.toRealPath() + "/lib/*", "org.dl4jcomparison.Main");
    }
  }

  @Test
  void itPassesArgumentsAndTheExitCodeOn() throws IOException {
    String[] arguments = {"a b", "", "$HOME", "*", "\"'\\", "-x=`y`"};

    Ended ended = run(talkingJava("25"), arguments);

    assertThat(ended.code()).isEqualTo(7);
    assertThat(ended.out())
        .endsWith("org.dl4jcomparison.Main\n" + String.join("\n", arguments) + "\n");
  }

  @Test
  void onlyAJavaThatKnowsItIsAskedNotToWarnOfUnsafe() throws IOException {
    String flag = "--sun-misc-unsafe-memory-access=allow";
    assertThat(run(talkingJava("23.0.1")).out()).doesNotContain(flag);
    assertThat(run(talkingJava("24")).out().lines()).startsWith(flag);
  }

  @Test
  void javaOptionsReachTheJvmWithTheirSpaces() throws IOException {
    Map<String, String> environment = new TreeMap<>(talkingJava("17"));
    environment.put("JAVA_OPTS", " -Da='one  two'   \"-Db=$HOME * \\ `x` '\" -Xmx1g");

    Ended ended = run(environment, "datasets");

    assertThat(ended.out().lines())
        .containsSequence("-Da=one  two", "-Db=$HOME * \\ `x` '", "-Xmx1g", "-cp");
    assertThat(ended.out()).endsWith("\ndatasets\n");
  }

  @Test
  void javaOptionsWithAnOpenQuoteAreRefused() throws IOException {
    for (String open : List.of("-Da='b", "-Xmx1g \"-Db=c", "-Da=it's", "'-Da=b\nc'")) {
      Map<String, String> environment = new TreeMap<>(talkingJava("17"));
      environment.put("JAVA_OPTS", open);

      Ended ended = run(environment, "datasets");

      assertThat(ended.code()).as(open).isEqualTo(2);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .isEqualTo(
              "error: JAVA_OPTS: a quote is left open; close it, or put a backslash before it\n");
    }
  }

  @Test
  void aJavaThatCannotBeUsedIsSaidInOneLine() throws IOException {
    Ended none = run(Map.of("JAVA_HOME", "/no where"), "--version");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).isEqualTo("error: JAVA_HOME: /no where has no bin/java\n");

    for (String version : List.of("11.0.2", "1.8.0_292")) {
      Map<String, String> old = talkingJava(version);
      Ended tooOld = run(old, "--version");
      assertThat(tooOld.code()).isEqualTo(1);
      assertThat(tooOld.err())
          .isEqualTo(
              "error: %s/bin/java is Java %s; needed is 17 or newer\n"
                  .formatted(old.get("JAVA_HOME"), version.replaceFirst("\\..*", "")));
    }
  }

  @Test
  void everyJarOfOthersHasItsLicenceListed() throws IOException {
    String list = Files.readString(home.resolve("THIRD-PARTY.txt"));
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .hasSizeGreaterThan(40)
          .filteredOn(jar -> !jar.contains(System.getProperty("archive.version")))
          .allSatisfy(jar -> assertThat(list).contains(":" + artifactAndVersion(jar)));
    }
    for (String line : list.lines().filter(line -> line.contains(" - ")).toList()) {
      String first = line.strip().substring(1, line.strip().indexOf(')'));
      assertThat(first)
          .isIn("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-1.0", "Unicode-3.0");
      assertThat(
              first.equals("Apache-2.0")
                  ? home.resolve("LICENSE")
                  : home.resolve("licenses/" + first + ".txt"))
          .isNotEmptyFile();
    }
  }

  /** {@code name:version} of {@code name-version.jar} or {@code name-version-platform.jar}. */
  private static String artifactAndVersion(String jar) {
    return Pattern.compile("^(.+?)-(\\d.*?)(-(linux|macosx|windows|android|ios)-.*)?\\.jar$")
        .matcher(jar)
        .replaceFirst("$1:$2 - ");
  }

  @Test
  void theZipHoldsTheSameFiles() {
    String archive = System.getProperty("archive");
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(archive + ".zip");
        Stream<Path> unpacked = Files.walk(home)) {
      assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
          .containsExactlyInAnyOrderElementsOf(
              unpacked
                  .filter(Files::isRegularFile)
                  .map(file -> home.getParent().relativize(file).toString())
                  .toList());
      byte[] bat =
          zip.getInputStream(zip.getEntry(home.getFileName() + "/bin/dl4j-comparison.bat"))
              .readAllBytes();
      assertThat(new String(bat, java.nio.charset.StandardCharsets.US_ASCII))
          .contains("@echo off\r\n", " org.dl4jcomparison.Main %*\r\n")
          .doesNotContain("@{");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bashCompletesCommandsOptionsAndNames() {
    assumeTrue(Programs.isPresent("bash"), "bash is there");
    String script = home.resolve("completion/dl4j-comparison").toString();
    assertThat(completions(script, "comp")).containsExactlyInAnyOrder("compare", "completion");
    assertThat(completions(script, "study", "--se")).containsExactly("--seeds");
    assertThat(completions(script, "compare", "--data", "pen")).containsExactly("penguins");
  }

  /** What bash offers for the last of these words. */
  private List<String> completions(String script, String... words) {
    String line =
        """
        source "$0"
        COMP_WORDS=(dl4j-comparison "$@")
        COMP_CWORD=$#
        _complete_dl4j-comparison
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    Ended ended =
        Programs.run(
            folder,
            Map.of(),
            Stream.concat(Stream.of("bash", "-c", line, script), Stream.of(words))
                .toArray(String[]::new));
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.out().lines().map(String::strip).toList();
  }
}
