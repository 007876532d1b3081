package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Trainings;

/** How many of many trainings are over, with rate and time left. */
interface TrainingCount extends Trainings.Observer, AutoCloseable {
  @Override
  default TrainingListener starts(Trainings.Task task) {
    return TrainingListener.NONE;
  }

  @Override
  void close();

  /** A bar on a terminal, lines elsewhere. */
  static TrainingCount on(PrintWriter err, int total) {
    return Progress.isTerminal(System.console()) ? new Bar(total) : new Lines(err, total);
  }

  /** A bar. */
  final class Bar implements TrainingCount {
    private static final int MILLISECONDS = 200;

    private final ProgressBar bar;

    Bar(int total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("training")
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" trainings", 1)
              .showSpeed()
              .setUpdateIntervalMillis(MILLISECONDS)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }

    @Override
    public void ended(Trainings.Task task, TrainingRun run) {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line every few seconds and one at the end. */
  final class Lines implements TrainingCount {
    private static final long NANOS_BETWEEN = 3_000_000_000L;

    private final PrintWriter err;
    private final int total;
    private final long start = System.nanoTime();
    private long last = start;
    private int done;

    Lines(PrintWriter err, int total) {
      this.err = err;
      this.total = total;
    }

    @Override
    public void ended(Trainings.Task task, TrainingRun run) {
      done++;
      long now = System.nanoTime();
      if (done == total || now - last > NANOS_BETWEEN) {
        last = now;
        double rate = done / ((now - start) / 1e9);
        err.printf(
            Locale.ROOT,
            "[%d/%d] trainings, %.1f a second, %.0f s left%n",
            done,
            total,
            rate,
            (total - done) / rate);
      }
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
