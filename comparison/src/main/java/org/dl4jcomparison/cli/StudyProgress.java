package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import org.dl4jcomparison.study.StudyObserver;

/** Shows how far a study is and passes on that it is to stop. */
interface StudyProgress extends StudyObserver, AutoCloseable {
  @Override
  void close();

  /** A bar on a terminal, lines elsewhere. */
  static StudyProgress on(PrintWriter err, Interruption interruption) {
    return Progress.isTerminal(System.console())
        ? new StudyBar(System.err, interruption)
        : new StudyLines(err, interruption);
  }
}
