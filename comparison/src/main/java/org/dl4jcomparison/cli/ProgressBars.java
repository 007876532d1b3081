package org.dl4jcomparison.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.EvidenceCollector.Training;

/** One bar over all updates of all trainings, with rate and time left. */
final class ProgressBars implements Progress {
  private static final int MILLISECONDS = 200;

  private final ProgressBar bar;
  private long before;

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
  public TrainingListener starts(Training training) {
    bar.setExtraMessage(" " + Progress.describe(training));
    return (update, loss) -> bar.stepTo(before + update);
  }

  @Override
  public void ended(Training training, TrainingRun run) {
    before += training.contender().spec().updates();
    bar.stepTo(before);
  }

  @Override
  public void close() {
    bar.close();
  }
}
