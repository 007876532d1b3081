package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Guide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and trains the engine of docs/add-an-engine.md, without Maven. */
class AddAnEngineTest {
  @TempDir Path project;

  @Test
  void theEngineOfThePageIsFoundLearnsXorAndEqualsTheHandWrittenOne() throws Exception {
    List<Path> sources = new Guide("add-an-engine.md").writeFiles(project);
    Path classes = project.resolve("tiny/src/main/resources"); // beside META-INF/services
    compile(sources, classes);

    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, AddAnEngineTest.class.getClassLoader())) {
      List<Engine> found = new ArrayList<>();
      ServiceLoader.load(Engine.class, loader).forEach(found::add);
      Engines engines = Engines.of(found);
      assertThat(engines.names()).contains("tiny", "manual");

      Experiment experiment = ExperimentFile.read(project.resolve("tiny.yaml"), engines);
      Contender tiny = experiment.contenders().get(0);
      TrainingRun run = train(engines.get("tiny"), tiny);
      double[][] outputs = ((Outcome.Completed) run.outcome()).outputs();
      for (int row = 0; row < outputs.length; row++) {
        assertThat(outputs[row][0] >= 0.5).isEqualTo(Dataset.xor().y()[row][0] == 1);
      }
      double[] manual = train(new ManualEngine(), tiny).loss();
      assertThat(run.loss()).hasSize(3001);
      for (int update = 0; update <= 3000; update++) {
        assertThat(run.loss()[update])
            .as("update %d", update)
            .isCloseTo(manual[update], within(1e-12));
      }
      assertThat(engines.get("tiny").unsupported(Fixtures.adam(3, 1)))
          .extracting(Engine.Unsupported::key)
          .containsExactly("optimizer");
    }
  }

  private static TrainingRun train(Engine engine, Contender contender) {
    return engine.train(contender.spec(), Dataset.xor(), TrainingListener.NONE);
  }

  /** With the project's own warnings, and on no class path but that of engine-contract. */
  private static void compile(List<Path> sources, Path classes) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            contract());
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

  /** Where engine-contract and the module that it is written with are. */
  private static String contract() throws Exception {
    return String.join(
        java.io.File.pathSeparator,
        Stream.of(Engine.class, Initializer.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .map(url -> Path.of(java.net.URI.create(url.toString())).toString())
            .toList());
  }
}
