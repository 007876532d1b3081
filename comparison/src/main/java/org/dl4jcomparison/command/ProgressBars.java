package org.dl4jcomparison.command;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/** One bar over all updates of all trainings, with rate and time left. */
final class ProgressBars implements ProgressForm {
  private static final int MILLISECONDS = 200;

  private final Work work;
  private final AtomicInteger ended;
  private final ProgressBar bar;

  ProgressBars(PrintStream terminal, Work work) {
    this.work = work;
    this.ended = new AtomicInteger(work.before());
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(work.updates())
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" updates", 1)
            .showSpeed()
            .setEtaFunction(
                state -> TimeLeft.of(state.getCurrent(), state.getMax(), state.getTotalElapsed()))
            .setUpdateIntervalMillis(MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(terminal))
            .build();
    tellCount(work.before());
  }

  private void tellCount(int count) {
    if (work.detail() != Work.Detail.EVERY_TRAINING) {
      bar.setExtraMessage(" %d of %d %s".formatted(count, work.trainings(), work.unit()));
    }
  }

  @Override
  public void starts(TrainingRequest request) {
    if (work.detail() == Work.Detail.EVERY_TRAINING) {
      bar.setExtraMessage(" " + request.contender().name());
    }
  }

  @Override
  public void reached(TrainingRequest request, int more, int update, double loss) {
    bar.stepBy(more);
  }

  @Override
  public void ended(TrainingRequest request, int more, TrainingRun run) {
    bar.stepBy((long) more + request.contender().spec().updates() - run.updates());
    tellCount(ended.incrementAndGet());
  }

  @Override
  public void close() {
    bar.close();
  }
}
