package org.dl4jcomparison.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.testing.Pipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

public class OutputFolderTest {
  @TempDir Path folder;

  /** Results with a list of them; each file holds its name. */
  static Map<String, OutputFolder.Content> files(String... names) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
    }
    String listed = String.join("\",\"", names);
    files.put(
        "results.json",
        out ->
            out.write(
                ("{\"program\":\"dl4j-comparison\",\"files\":[\""
                        + listed
                        + "\",\"results.json\"]}")
                    .getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** Names in a directory, in order. */
  static List<String> names(Path in) throws IOException {
    try (Stream<Path> entries = Files.list(in)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void resultsReplaceEarlierOnesAsAWhole() throws Exception {
    Path out = folder.resolve("deep/er/out");
    OutputFolder.at(out).replace(files("a.png", "old.png"));
    OutputFolder.at(out).replace(files("a.png", "new.png"));

    assertThat(names(out)).containsExactly("a.png", "new.png", "results.json");
    assertThat(names(out.getParent())).containsExactly("out");
    assertThat(Files.getPosixFilePermissions(out))
        .isEqualTo(Files.getPosixFilePermissions(out.getParent()));
  }

  @Test
  void anEmptyDirectoryIsTaken() throws Exception {
    OutputFolder.at(folder).replace(files("a.png"));
    assertThat(names(folder)).containsExactly("a.png", "results.json");
  }

  @Test
  void filesOfOthersAreNeverReplaced() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertRefused(folder, "holds thesis.txt, which is no result of this program and would be lost");

    Path mixed = folder.resolve("mixed");
    OutputFolder.at(mixed).replace(files("a.png"));
    Files.writeString(mixed.resolve("notes.txt"), "mine");
    assertRefused(mixed, "holds notes.txt");

    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(
        foreign.resolve("results.json"), "{\"program\":\"other\",\"files\":[\"results.json\"]}");
    assertRefused(foreign, "holds results.json");
  }

  private static void assertRefused(Path out, String why) throws IOException {
    List<String> before = names(out);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> OutputFolder.at(out))
        .withMessageStartingWith("--out: " + out)
        .withMessageContaining(why);
    assertThat(names(out)).isEqualTo(before);
  }

  @Test
  void placesThatCannotHoldADirectoryAreRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "content");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> OutputFolder.at(file))
        .withMessage("--out: %s is a file, not a directory", file);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> OutputFolder.at(file.resolve("below")))
        .withMessageStartingWith(
            "--out: %s is not a place to write to: ".formatted(file.resolve("below")));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> OutputFolder.at(Path.of("/")))
        .withMessage(
            "--out: '/' cannot be replaced by results; give the name of a directory for them alone");
    assertThat(file).hasContent("content");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesEverythingAsItWas() throws Exception {
    Path out = folder.resolve("out");
    OutputFolder.at(out).replace(files("a.png"));
    Map<String, OutputFolder.Content> broken = files("a.png", "b.png");
    broken.put(
        "c.png",
        stream -> {
          stream.write(1);
          throw new IOException("gone");
        });

    assertThatIOException()
        .isThrownBy(() -> OutputFolder.at(out).replace(broken))
        .withMessage("gone");
    assertThat(names(out)).containsExactly("a.png", "results.json");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void aFullDiskLeavesEverythingAsItWas() throws Exception {
    Configuration small =
        Configuration.unix().toBuilder().setMaxSize(64 * 1024).setBlockSize(1024).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Path out = disk.getPath("/results/out");
      OutputFolder.at(out).replace(files("a.png"));
      Map<String, OutputFolder.Content> large = files("a.png");
      large.put("curves.csv", stream -> stream.write(new byte[1024 * 1024]));

      assertThatIOException()
          .isThrownBy(() -> OutputFolder.at(out).replace(large))
          .withMessageContaining("out of disk space");
      assertThat(names(out)).containsExactly("a.png", "results.json");
      assertThat(names(out.getParent())).containsExactly("out");
    }
  }

  @Test
  void aFileThatIsAddedDuringATrainingStays() throws Exception {
    Path out = folder.resolve("out");
    OutputFolder.at(out).replace(files("a.png"));
    OutputFolder begun = OutputFolder.at(out);
    Files.writeString(out.resolve("notes.txt"), "mine");

    begun.replace(files("b.png"));

    assertThat(names(out)).containsExactly("b.png", "notes.txt", "results.json");
    assertThat(names(folder)).containsExactly("out");
    assertRefused(out, "holds notes.txt");
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pipes among its files")
  void aPipeAmongTheFilesIsNotRead() throws Exception {
    Pipes.make(folder.resolve("results.json"));
    assertRefused(folder, "holds results.json");
  }
}
