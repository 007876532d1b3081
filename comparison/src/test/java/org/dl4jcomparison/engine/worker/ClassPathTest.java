package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  private static final String NAME = WorkerMain.class.getName();

  @Test
  void ordinarilyItIsThatOfThisJvmWithAbsoluteEntries() {
    assertThat(ClassPath.of(WorkerMain.class).split(File.pathSeparator))
        .allMatch(entry -> Path.of(entry).isAbsolute())
        .hasSameSizeAs(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  /** As in a program that loads this one: Maven's exec:java. */
  @Test
  void insideAnotherProgramItIsThatOfTheClassLoader(@TempDir Path folder) throws Exception {
    Path classes = Files.createDirectories(folder.resolve("with space and ñ"));
    Path file = classes.resolve(NAME.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.copy(WorkerMain.class.getResourceAsStream("WorkerMain.class"), file);
    URL[] urls = {classes.toUri().toURL(), folder.resolve("other.jar").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> loaded = loader.loadClass(NAME);

      assertThat(ClassPath.of(loaded, loaded))
          .isEqualTo(classes + File.pathSeparator + folder.resolve("other.jar"));
    }
  }
}
