package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dl4jcomparison.testing.Guide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what docs/add-an-engine.md says, to the letter, in a copy of the project: writes its files,
 * inserts its lines and runs its commands.
 */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the page's commands are for a POSIX shell")
class AddAnEngineByMavenTest {
  private static final Path ROOT = Path.of("..");

  /** A command that takes longer hangs. */
  private static final int MINUTES = 15;

  /**
   * Maven as this build runs it. What is compiled in the copy is what is newer than its classes;
   * Maven's other ways of telling see only that the copy is elsewhere.
   */
  private static final String AS_THIS_BUILD =
      """
      mvn() {
        "$MAVEN" "$@" ${OFFLINE:+-o} ${SETTINGS:+-s "$SETTINGS"} "-Dmaven.repo.local=$REPOSITORY" \\
          -Dmaven.compiler.useIncrementalCompilation=false
      }
      """;

  @TempDir Path project;

  @Test
  void thePageDoneByHandEndsGreen() throws Exception {
    String home = System.getProperty("maven.home");
    assumeTrue(home != null, "Maven tells where it is only when it runs the tests");
    copyProject();
    Guide page = new Guide("add-an-engine.md");
    page.writeFiles(project);
    page.insertLines(project);

    for (String command : page.commands()) {
      run(Path.of(home, "bin", "mvn"), command);
    }

    JsonNode results =
        new ObjectMapper().readTree(project.resolve("results/tiny/results.json").toFile());
    JsonNode tiny = results.get("contenders").get(0);
    assertThat(tiny.get("engine").asText()).isEqualTo("tiny");
    assertThat(tiny.get("outcome").asText()).isEqualTo("completed");
    assertThat(report(AllEnginesTest.class)).contains("manual - tiny: losses within");
    assertThat(report(TracedEngineTest.class)).contains("aTraceTellsWhatTheStepWasMadeOf");
  }

  /** Sources and what is compiled of them, so that little has to be compiled again. */
  private void copyProject() throws IOException {
    for (String shared : List.of("pom.xml", ".mvn", "reference")) {
      copy(Path.of(shared));
    }
    try (Stream<Path> inside = Files.list(ROOT)) {
      for (Path pom : inside.map(module -> module.resolve("pom.xml")).toList()) {
        if (Files.exists(pom)) {
          Path module = pom.getParent().getFileName();
          for (String part :
              List.of(
                  "pom.xml", "src", "target/classes", "target/test-classes", "target/templates")) {
            copy(module.resolve(part));
          }
        }
      }
    }
  }

  /** A file or a directory, if it is there, with the times of its files. */
  private void copy(Path what) throws IOException {
    if (Files.notExists(ROOT.resolve(what))) {
      return;
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve(what))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = project.resolve(ROOT.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private void run(Path maven, String command) throws Exception {
    Path log = project.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", AS_THIS_BUILD + command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Path settings = Path.of(System.getProperty("maven.settings").replaceFirst("^file=", ""));
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "MAVEN",
                maven.toString(),
                "OFFLINE",
                System.getProperty("maven.mode").equals("offline=true") ? "yes" : "",
                "SETTINGS",
                Files.exists(settings) ? settings.toString() : "",
                "REPOSITORY",
                System.getProperty("maven.repository")));
    Process process = builder.start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    assertThat(ended ? process.exitValue() : -1)
        .as("%s%n%s", command, Files.readString(log))
        .isZero();
  }

  /** What Surefire in the copy tells of a test. */
  private String report(Class<?> test) throws IOException {
    return Files.readString(
        project.resolve("comparison/target/surefire-reports/TEST-" + test.getName() + ".xml"));
  }
}
