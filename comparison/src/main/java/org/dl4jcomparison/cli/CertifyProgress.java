package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import org.dl4jcomparison.evidence.parity.Observer;

/** A line every few seconds while a certification lasts. */
final class CertifyProgress implements Observer {
  private static final long NANOS_BETWEEN = 3_000_000_000L;

  private final PrintWriter err;
  private long last = System.nanoTime();

  CertifyProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void made(Pass pass, int update, int updates) {
    long now = System.nanoTime();
    if (now - last > NANOS_BETWEEN) {
      last = now;
      String what =
          switch (pass) {
            case COMPARISON -> "comparing";
            case SEARCH -> "looking for the cause";
          };
      err.printf("%s: %d of %d updates%n", what, update, updates);
      err.flush();
    }
  }
}
