package org.dl4jcomparison.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dl4jcomparison.experiment.BadInputException;

/**
 * Resolves the paths that users give for output. Links are followed even if they lead to nothing.
 */
public final class OutputPath {
  private static final int MOST_LINKS = 40;
  private static final int MOST_NAMES = 2048;
  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  private final Path given;
  private final String option;
  private int links;

  private OutputPath(Path given, String option) {
    this.given = given;
    this.option = option;
  }

  /**
   * The absolute path behind all links.
   *
   * @param option that gave it, for messages
   * @throws BadInputException if a link leads to nothing or in a circle
   */
  public static Path of(Path given, String option) {
    return new OutputPath(given, option).follow(given.toAbsolutePath());
  }

  /**
   * The same for a directory that is to be replaced as a whole.
   *
   * @throws BadInputException also if it has no name of its own, or the program runs in it
   */
  public static Path ofFolder(Path given, String option) {
    Path name = given.getFileName();
    if (name == null || NO_NAMES.contains(name.toString())) {
      throw new BadInputException(
          "%s: '%s' cannot be replaced by results; give the name of a directory for them alone"
              .formatted(option, given));
    }
    Path folder = of(given, option);
    if (of(given.getFileSystem().getPath(""), option).startsWith(folder)) {
      throw new BadInputException(
          "%s: %s holds the directory that the program was started in and cannot be replaced; give another"
              .formatted(option, given));
    }
    return folder;
  }

  private Path follow(Path path) {
    if (path.getNameCount() > MOST_NAMES) {
      throw bad("is too long");
    }
    Path here = path.getRoot();
    for (Path name : path) {
      here = behindLink(here.resolve(name).normalize());
    }
    return here;
  }

  private Path behindLink(Path path) {
    if (!Files.isSymbolicLink(path)) {
      return path;
    }
    if (++links > MOST_LINKS) {
      throw bad("is a symbolic link that leads back to itself");
    }
    Path target;
    try {
      target = follow(path.resolveSibling(Files.readSymbolicLink(path)));
    } catch (IOException e) {
      throw bad("cannot be followed: " + reason(e));
    }
    if (!Files.exists(target) && !WorkFolder.isExpectedBack(target)) {
      throw bad("leads through a symbolic link to %s, which is not there".formatted(target));
    }
    return target;
  }

  private BadInputException bad(String problem) {
    return new BadInputException("%s: %s %s".formatted(option, given, problem));
  }

  /** The reason that a file system gave for refusing. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
