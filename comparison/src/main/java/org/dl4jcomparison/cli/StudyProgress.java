package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.study.StudyObserver;

/** Shows how far a study is and passes on that it is to stop. */
interface StudyProgress extends StudyObserver, AutoCloseable {
  @Override
  void close();

  /** Why runs that are stored have to be trained again, a line for each reason. */
  static List<String> reasons(Plan plan) {
    List<String> reasons = new ArrayList<>();
    if (plan.damaged() > 0) {
      reasons.add(runs(plan.damaged()) + " damaged and will be trained again");
    }
    plan.elsewhere().forEach((other, runs) -> reasons.add(runs(runs) + " stored for " + other));
    return reasons;
  }

  private static String runs(int number) {
    return number == 1 ? "1 run is" : number + " runs are";
  }

  /** A bar on a terminal, lines elsewhere. */
  static StudyProgress on(PrintWriter err, Interruption interruption) {
    return Progress.isTerminal(System.console())
        ? new StudyBar(System.err, interruption)
        : new StudyLines(err, interruption);
  }
}
