package org.dl4jcomparison.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dl4jcomparison.output.OutputFolderTest.files;
import static org.dl4jcomparison.output.OutputFolderTest.names;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dl4jcomparison.experiment.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets few users make symbolic links")
class OutputPathTest {
  @TempDir Path folder;

  private Path link(String name, String target) throws Exception {
    return Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  private static void assertBad(Path out, String complaint) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> OutputFolder.at(out, "--export"))
        .withMessage("--export: " + complaint);
  }

  @Test
  void aLinkStaysAndTheDirectoryBehindItIsReplaced() throws Exception {
    Path real = Files.createDirectories(folder.resolve("disk/real"));
    link("link", "disk/real");
    Path again = link("again", folder.resolve("link").toString());

    OutputFolder.at(again).replace(files("a.png"));
    OutputFolder.at(again).replace(files("b.png"));

    assertThat(names(real)).containsExactly("b.png", "results.json");
    assertThat(names(folder)).containsExactly("again", "disk", "link");
    assertThat(names(folder.resolve("disk"))).containsExactly("real");
    assertThat(again).isSymbolicLink();
    assertThat(folder.resolve("link")).isSymbolicLink();
  }

  @Test
  void linksAmongTheParentsAreFollowedToo() throws Exception {
    Files.createDirectories(folder.resolve("disk/deep"));
    link("link", "disk/deep");

    OutputFolder.at(folder.resolve("link/new/out")).replace(files("a.png"));
    OutputFolder.at(folder.resolve("link/../beside")).replace(files("a.png"));

    assertThat(folder.resolve("disk/deep/new/out/a.png")).exists();
    assertThat(folder.resolve("disk/beside/a.png")).exists();
    assertThat(names(folder)).containsExactly("disk", "link");
  }

  @Test
  void aLinkToResultsThatAKilledProgramHadMovedAsideBringsThemBack() throws Exception {
    Path real = folder.resolve("real");
    OutputFolder.at(real).replace(files("a.png"));
    Path work = Files.createDirectory(folder.resolve(".real.dl4j-comparison-1"));
    Files.createFile(work.resolve("lock"));
    Files.move(real, work.resolve("old"));

    OutputFolder.at(link("link", "real"));

    assertThat(names(real)).containsExactly("a.png", "results.json");
    assertThat(names(folder)).containsExactly("link", "real");
  }

  @Test
  void linksThatLeadNowhereAreRefusedAndNothingIsMade() throws Exception {
    Path dangling = link("dangling", "gone/out");
    link("loop", "pool");
    link("pool", "loop");

    Path gone = folder.toRealPath().resolve("gone/out");
    for (Path out : new Path[] {dangling, dangling.resolve("below")}) {
      assertBad(
          out, "%s leads through a symbolic link to %s, which is not there".formatted(out, gone));
    }
    for (String loop : new String[] {"loop", "loop/below", "./pool"}) {
      Path out = folder.resolve(loop);
      assertBad(out, out + " is a symbolic link that leads back to itself");
    }
    Files.createFile(folder.resolve("file"));
    Path toFile = link("to-file", "file");
    assertBad(toFile, toFile + " is a file, not a directory");
    assertThat(names(folder)).containsExactly("dangling", "file", "loop", "pool", "to-file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "/", "a/..", "/tmp/."})
  void pathsWithoutANameAreRefused(String out) {
    assertBad(
        Path.of(out),
        "'%s' cannot be replaced by results; give the name of a directory for them alone"
            .formatted(out));
  }

  @Test
  void theDirectoryInWhichTheProgramRunsIsNotTakenAwayFromIt() {
    Path here = Path.of("").toAbsolutePath();
    for (Path out : new Path[] {here, here.getParent()}) {
      assertBad(
          out,
          out
              + " holds the directory that the program was started in and cannot be replaced; give another");
    }
  }

  @Test
  void pathsThatAreTooLongAreFoundBeforehand() throws Exception {
    assertBad(Path.of("a/".repeat(30_000)), "too long", "is too long");
    assertBad(folder.resolve("x".repeat(250)), "name", "File name too long");
    assertBad(folder.resolve("abcdefg/".repeat(1000)), "path", "File name too long");
    assertThat(names(folder)).isEmpty();
  }

  private static void assertBad(Path out, String what, String end) {
    assertThatExceptionOfType(BadInputException.class)
        .as(what)
        .isThrownBy(() -> OutputFolder.at(out))
        .withMessageStartingWith("--out: ")
        .withMessageEndingWith(end);
  }
}
