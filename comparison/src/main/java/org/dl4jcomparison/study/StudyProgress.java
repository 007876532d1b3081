package org.dl4jcomparison.study;

import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.Work;
import org.dl4jcomparison.runner.Progress;

/** Tells why runs that are stored have to be trained again, then follows the missing ones. */
public final class StudyProgress {
  private StudyProgress() {}

  /** Follows on a display. */
  public static Progress on(ProgressDisplay display, Study study) {
    Missing missing = study.missing();
    if (missing.damaged() > 0) {
      display.say(runs(missing.damaged()) + " damaged and will be trained again");
    }
    missing.elsewhere().forEach((other, runs) -> display.say(runs(runs) + " stored for " + other));
    int toTrain = missing.runs().size();
    int before = study.runs() - toTrain;
    // After "6 runs are stored for another Java", "0 of them stored" would contradict.
    boolean silent = before == 0 && !missing.elsewhere().isEmpty();
    display.say(
        "%s runs, %s%s to train"
            .formatted(study.runs(), silent ? "" : before + " of them stored already, ", toTrain));
    return display.begin(
        new Work("runs", study.runs(), before, missing.updates(), Work.Detail.FIRST_THAT_BREAKS));
  }

  private static String runs(int number) {
    return number == 1 ? "1 run is" : number + " runs are";
  }
}
