package org.dl4jcomparison.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.dl4jcomparison.runner.Progress;

/**
 * Makes the study in a process to which something happens. Arguments: the call at which to halt, -1
 * for none, and the files of the stores. What is promised stands beside each store.
 */
final class HarmedStudyMain {
  /** SQLite's pages, a size for each store. */
  static final List<Integer> PAGE_SIZES = List.of(512, 1024, 2048, 4096);

  private HarmedStudyMain() {}

  static Path promises(Path file) {
    return file.resolveSibling("promised");
  }

  public static void main(String[] args) throws SQLException {
    HarmedStudy study = new HarmedStudy();
    FaultyDriver.Fault halt =
        (call, connection) -> {
          Runtime.getRuntime().halt(9);
          return null;
        };
    // Registers itself, for as long as this process lives.
    new FaultyDriver(Integer.parseInt(args[0]), FaultyDriver.NEVER_AGAIN, halt);
    for (int i = 1; i < args.length; i++) {
      Path file = Path.of(args[i]);
      study.studyWithHarm(
          file,
          FaultyDriver.PREFIX + file + "?page_size=" + PAGE_SIZES.get((i - 1) % PAGE_SIZES.size()),
          writingTo(promises(file)));
    }
    System.exit(study.harmed());
  }

  private static Progress writingTo(Path promises) {
    return request -> run -> promise(promises, HarmedStudy.name(request.contender()));
  }

  private static synchronized void promise(Path promises, String run) {
    try {
      Files.writeString(promises, run + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
