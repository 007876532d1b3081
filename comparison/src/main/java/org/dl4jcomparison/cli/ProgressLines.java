package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Trainings.Task;
import org.dl4jcomparison.report.OutcomeText;
import org.dl4jcomparison.report.Text;

/** A line when a training ends, and every few seconds while it lasts. */
final class ProgressLines implements Progress {
  private static final long NANOS_BETWEEN = 3_000_000_000L;

  private final PrintWriter err;
  private final int total;
  private int ended;

  /** Counts up to a total number of trainings. */
  ProgressLines(PrintWriter err, int total) {
    this.err = err;
    this.total = total;
  }

  @Override
  public TrainingListener starts(Task task) {
    int updates = task.spec().updates();
    return new TrainingListener() {
      private long last = System.nanoTime();

      @Override
      public void reached(int update, double loss) {
        long now = System.nanoTime();
        if (now - last > NANOS_BETWEEN) {
          last = now;
          line(task, "%d of %d updates, loss %s".formatted(update, updates, Text.loss(loss)));
        }
      }
    };
  }

  @Override
  public void ended(Task task, TrainingRun run) {
    ended++;
    String lastLoss = run.loss().length == 0 ? "-" : Text.loss(run.loss()[run.loss().length - 1]);
    line(
        task,
        OutcomeText.problem(run.outcome())
            .orElse(
                "%d %s, loss %s"
                    .formatted(
                        run.updates(), run.updates() == 1 ? "update" : "updates", lastLoss)));
  }

  private void line(Task task, String what) {
    err.printf("[%d/%d] %s: %s%n", ended, total, task.label(), what);
  }

  @Override
  public void close() {
    err.flush();
  }
}
