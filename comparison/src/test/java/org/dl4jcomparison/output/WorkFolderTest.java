package org.dl4jcomparison.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dl4jcomparison.output.OutputFolderTest.files;
import static org.dl4jcomparison.output.OutputFolderTest.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed while they write results, and programs that write the same ones. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // against hanging; it takes seconds
class WorkFolderTest {
  private static final int ROUNDS = 50;

  @TempDir Path folder;

  private final List<Process> children = new ArrayList<>();

  @AfterEach
  void endChildren() {
    children.forEach(Process::destroyForcibly);
  }

  private Process child(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WorkFolderTest.class.getName()));
    command.addAll(List.of(args));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    children.add(child);
    return child;
  }

  /** A child that has begun to write and waits for a byte before it goes on. */
  private Process writer(Path out) throws IOException {
    Process child = child("wait", out.toString());
    assertThat(child.getInputStream().read()).isEqualTo('w');
    return child;
  }

  /** What children run. */
  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[1]);
    if (args[0].equals("wait")) {
      Map<String, OutputFolder.Content> files = files("child.png");
      files.put(
          "child.png",
          stream -> {
            System.out.print('w');
            System.out.flush();
            System.in.read();
          });
      OutputFolder.at(out).replace(files);
    } else {
      writeRounds(out, args[0]);
    }
  }

  private static Void writeRounds(Path out, String writer) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      OutputFolder.at(out).replace(files(writer + "-a.png", writer + "-b.png"));
    }
    return null;
  }

  @Test
  @Tag("slow")
  void whatAKilledProgramHadBegunIsCleared() throws Exception {
    Path out = folder.resolve("out");
    OutputFolder.at(out).replace(files("a.png"));
    Process child = writer(out);
    child.destroyForcibly().waitFor();
    assertThat(names(folder)).hasSize(2).first().asString().startsWith(".out.dl4j-comparison-");

    OutputFolder.at(out);

    assertThat(names(folder)).containsExactly("out");
    assertThat(names(out)).containsExactly("a.png", "results.json");
  }

  @Test
  @Tag("slow")
  void whatALivingProgramHasBegunStays() throws Exception {
    Path out = folder.resolve("out");
    Process child = writer(out);

    OutputFolder.at(out).replace(files("a.png"));

    assertThat(names(folder)).hasSize(2);
    assertThat(names(out)).containsExactly("a.png", "results.json");
    child.getOutputStream().write('\n');
    child.getOutputStream().flush();
    assertThat(child.waitFor()).isZero();
    assertThat(names(out)).containsExactly("child.png", "results.json");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void whatThisProgramHasBegunStays() throws Exception {
    Path out = folder.resolve("out");
    Map<String, OutputFolder.Content> files = files("a.png");
    files.put("a.png", stream -> OutputFolder.at(out));

    OutputFolder.at(out).replace(files);

    assertThat(names(out)).containsExactly("a.png", "results.json");
    assertThat(names(folder)).containsExactly("out");
  }

  private Path workOfAKilledProgram(String name) throws IOException {
    Path work = Files.createDirectories(folder.resolve(".out.dl4j-comparison-" + name));
    Files.createFile(work.resolve("lock"));
    Files.createDirectory(work.resolve("new"));
    Files.writeString(work.resolve("new/half.png"), "half");
    return work;
  }

  @Test
  void aKillBetweenTheTwoMovesIsUndone() throws Exception {
    Path out = folder.resolve("out");
    OutputFolder.at(out).replace(files("a.png"));
    Files.move(out, workOfAKilledProgram("1").resolve("old"));

    OutputFolder.at(out);

    assertThat(names(out)).containsExactly("a.png", "results.json");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void aKillAfterTheTwoMovesIsCompletedAndNoFileOfAUserGoesWithTheOldResults() throws Exception {
    Path out = folder.resolve("out");
    OutputFolder.at(out).replace(files("a.png"));
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.move(out, workOfAKilledProgram("1").resolve("old"));
    workOfAKilledProgram("2");
    Files.createDirectory(folder.resolve(".out.dl4j-comparison-3"));
    OutputFolder.at(folder.resolve("other")).replace(files("x.png"));
    Files.move(folder.resolve("other"), out);

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> OutputFolder.at(out))
        .hasMessageContaining("holds notes.txt");

    assertThat(names(out)).containsExactly("notes.txt", "results.json", "x.png");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  @Tag("slow")
  void ofSeveralProgramsThatWriteAtTheSameTimeOneResultStaysWhole() throws Exception {
    Path out = folder.resolve("out");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Void>> written = new ArrayList<>();
      Process child = child("child", out.toString());
      for (String writer : List.of("one", "two")) {
        written.add(threads.submit(() -> writeRounds(out, writer)));
      }
      for (Future<Void> writer : written) {
        writer.get();
      }
      assertThat(child.waitFor())
          .as(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isZero();
    } finally {
      threads.shutdownNow();
    }

    String writer = names(out).get(0).split("-")[0];
    assertThat(names(out)).containsExactly(writer + "-a.png", writer + "-b.png", "results.json");
    assertThat(names(folder)).containsExactly("out");
  }
}
