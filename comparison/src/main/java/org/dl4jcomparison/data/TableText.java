package org.dl4jcomparison.data;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.dl4jcomparison.experiment.BadInputException;

/**
 * The text of a table, which is read more than once: first to see what the columns hold.
 *
 * @param name for messages
 * @param opener gives the text from its beginning
 */
record TableText(String name, Opener opener) {

  /** Opens a text. */
  @FunctionalInterface
  interface Opener {
    Reader open() throws IOException;
  }

  /** What is done with an open text. */
  @FunctionalInterface
  interface Use<T> {
    T of(Records records) throws IOException;
  }

  /** A file's. */
  static TableText of(Path path) {
    InputFile file = new InputFile(path, "CSV file");
    return new TableText(
        path.toString(),
        () -> {
          try {
            return file.open();
          } catch (IOException e) {
            throw file.unreadable(e);
          }
        });
  }

  /** The same, with an error for what goes wrong while it is read. */
  BadInputException unreadable(IOException e) {
    return new InputFile(Path.of(name), "CSV file").unreadable(e);
  }
}
