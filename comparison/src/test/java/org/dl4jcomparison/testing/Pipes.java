package org.dl4jcomparison.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** Named pipes, which nobody writes to. */
public final class Pipes {
  private Pipes() {}

  /** Makes one with the system's own program. */
  public static Path make(Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    return path;
  }
}
