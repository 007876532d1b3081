package org.dl4jcomparison.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Files that come with the program. */
public final class Resources {
  private Resources() {}

  /**
   * The text of a file in UTF-8.
   *
   * @param beside a class in the same package, unless the name begins with a slash
   * @throws IllegalStateException if there is no such file
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program has no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties in a file, which is found as by {@link #text}. */
  public static Properties properties(Class<?> beside, String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(beside, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
