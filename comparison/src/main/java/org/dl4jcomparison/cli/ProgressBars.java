package org.dl4jcomparison.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Trainings.Task;

/** One bar over all updates of all trainings, with rate and time left. */
final class ProgressBars implements Progress {
  private static final int MILLISECONDS = 200;

  private final ProgressBar bar;

  ProgressBars(PrintStream terminal, long totalUpdates) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(totalUpdates)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" updates", 1)
            .showSpeed()
            .setUpdateIntervalMillis(MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(terminal))
            .build();
  }

  @Override
  public TrainingListener starts(Task task) {
    bar.setExtraMessage(" " + task.label());
    return new TrainingListener() {
      private int before;

      @Override
      public void reached(int update, double loss) {
        bar.stepBy(update - before);
        before = update;
      }
    };
  }

  @Override
  public void ended(Task task, TrainingRun run) {
    // What a run that broke off did not do is not left to do either.
    bar.stepBy(task.spec().updates() - run.updates());
  }

  @Override
  public void close() {
    bar.close();
  }
}
