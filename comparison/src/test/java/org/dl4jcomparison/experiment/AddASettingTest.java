package org.dl4jcomparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.dl4jcomparison.Main;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.testing.Guide;
import org.dl4jcomparison.testing.Laws;
import org.dl4jcomparison.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/add-a-setting.md says in a copy of the sources, without Maven. */
@Tag("slow")
class AddASettingTest {
  private static final Path ROOT = Path.of("..");
  private static final String CONTRACT = "engine-contract/src/main/java";
  private static final String PROGRAM = "comparison/src/main/java";
  private static final String TESTS = "comparison/src/test/java";
  private static final String MESSAGES =
      "comparison/src/main/resources/org/dl4jcomparison/messages";

  /** Among the defaults of this one is the setting of the page, once there is one. */
  private static final String SILENT =
      """
      name: silent
      data: xor
      targets: [0.5]
      contenders:
        - {name: a, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: gradient-descent, learning-rate: 0.1, updates: 50}
        - {name: b, engine: manual, hidden: 3, initializer: uniform-0-1, optimizer: adam, learning-rate: 0.1, updates: 50}
      """;

  private static final String TODAY = System.getProperty("java.class.path");

  @TempDir Path project;

  /** How a program ended, and what it printed. */
  private record Ended(int code, String printed) {}

  @Test
  void thePageDoneByHandTakesFourFilesAndEveryLawHolds() throws Exception {
    Guide page = new Guide("add-a-setting.md");
    for (String part : List.of(CONTRACT, PROGRAM, TESTS, MESSAGES, "README.md")) {
      copy(part);
    }
    Files.createDirectories(project.resolve("comparison/target"));
    Files.writeString(project.resolve("silent.yaml"), SILENT);
    String[] study = {
      Main.class.getName(), "study", "--experiment", "silent.yaml", "--seeds", "2", "--out", "runs"
    };
    assertThat(run(TODAY, ".", study).printed).contains("4 runs, 0 of them stored already");

    page.insertLines(project);
    page.writeFiles(project);
    assertThat(page.changed()).hasSize(4);
    String added = compile() + File.pathSeparator + TODAY;

    // A store from before has the new column, and its runs are found.
    assertThat(run(added, ".", study).printed).contains("4 runs, 4 of them stored already");
    assertThat(
            Sql.query(
                project.resolve("runs.db"),
                "SELECT count(*) || ' at ' || min(weight_decay) || ' ' || max(weight_decay) FROM runs"))
        .isEqualTo("4 at 0.0 0.0");

    String refusal = page.text().replaceFirst("(?s).*`(error: [^`]+)`.*", "$1");
    String decay = Files.readString(project.resolve("decay.yaml"));
    for (String engine : Engines.load().names()) {
      Files.writeString(
          project.resolve("decay.yaml"), decay.replace("engine: manual", "engine: " + engine));
      Ended refused =
          run(added, ".", Main.class.getName(), "compare", "--experiment", "decay.yaml");
      assertThat(refused.code).isEqualTo(2);
      assertThat(refused.printed.strip()).isEqualTo(refusal.replace("manual", engine));
    }

    List<String> laws = new ArrayList<>(List.of(Laws.class.getName()));
    for (String test : page.commands().get(1).replaceFirst(".*-Dtest=(\\S+).*", "$1").split(",")) {
      laws.add(className(test));
    }
    Ended held = run(added, "comparison", laws.toArray(String[]::new));
    assertThat(held.code).as(held.printed).isZero();
  }

  private void copy(String part) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = project.resolve(ROOT.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private List<Path> sources(String part) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve(part))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** The test class of this name, wherever it is. */
  private String className(String simple) throws IOException {
    Path tests = project.resolve(TESTS);
    Path file =
        sources(TESTS).stream().filter(f -> f.endsWith(simple + ".java")).findFirst().orElseThrow();
    return tests.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
  }

  /**
   * Compiles all that could use the setting, and what tests that, as Maven does.
   *
   * @return the class path of what is new; resources that did not change are not in it
   */
  private String compile() throws IOException {
    Path classes = project.resolve("classes");
    Path tests = project.resolve("test-classes");
    List<Path> program = new ArrayList<>(sources(CONTRACT));
    program.addAll(sources(PROGRAM));
    compile(program, classes, TODAY);
    String compiled = classes + File.pathSeparator + TODAY;
    compile(sources(TESTS), tests, compiled);
    for (String language : Set.of("en.properties", "es.properties")) {
      Path to = classes.resolve("org/dl4jcomparison/messages").resolve(language);
      Files.copy(project.resolve(MESSAGES).resolve(language), to);
    }
    return tests + File.pathSeparator + classes;
  }

  private static void compile(List<Path> sources, Path classes, String classPath)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-parameters",
            "-Xlint:all,-processing,-serial,-classfile,-path",
            "-Werror",
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            classPath);
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  private Ended run(String classPath, String folder, String... mainAndArguments) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Short lives: quick to start is what counts.
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath));
    line.addAll(List.of(mainAndArguments));
    Path log = project.resolve("log.txt");
    Process process =
        new ProcessBuilder(line)
            .directory(project.resolve(folder).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return new Ended(process.waitFor(), Files.readString(log));
    } finally {
      process.destroyForcibly();
    }
  }
}
