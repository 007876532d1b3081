package org.dl4jcomparison.engine.worker;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where classes of this JVM come from, so that another JVM can find them too. */
final class ClassPath {
  private ClassPath() {}

  /**
   * The class path that these classes were loaded from, with absolute entries. Inside a program
   * that loads this one, as Maven's {@code exec:java} does, {@code java.class.path} is that
   * program's; then the URLs of the class loader are meant.
   */
  static String of(Class<?>... classes) {
    Set<String> entries = new LinkedHashSet<>();
    for (Class<?> type : classes) {
      if (type.getClassLoader() instanceof URLClassLoader loader) {
        for (URL url : loader.getURLs()) {
          entries.add(path(url));
        }
      } else {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
          entries.add(Path.of(entry).toAbsolutePath().toString());
        }
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static String path(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IllegalStateException("%s is not a file to load from".formatted(url), e);
    }
  }
}
