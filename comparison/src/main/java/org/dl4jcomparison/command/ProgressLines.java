package org.dl4jcomparison.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.text.OutcomeText;
import org.dl4jcomparison.text.Text;

/**
 * A line every few seconds. If every training is of interest, each has lines of its own; otherwise
 * they are counted, with rate and time left.
 */
final class ProgressLines implements ProgressForm {
  private final PrintWriter err;
  private final Work work;
  private final long began = System.nanoTime();
  private final Pace pace = new Pace();
  private final Set<String> brokenBefore = new HashSet<>();
  private int ended;
  private int broken;
  private long made;
  // Of the work's updates: made, or no longer to be made.
  private long gone;

  ProgressLines(PrintWriter err, Work work) {
    this.err = err;
    this.work = work;
    this.ended = work.before();
  }

  @Override
  public void starts(TrainingRequest request) {}

  @Override
  public synchronized void reached(TrainingRequest request, int more, int update, double loss) {
    made += more;
    gone += more;
    if (pace.isDue()) {
      if (work.detail() == Work.Detail.EVERY_TRAINING) {
        int updates = request.contender().spec().updates();
        // Of trainings that are made together only the updates are known.
        String reached = Double.isNaN(loss) ? "" : ", loss " + Text.loss(loss);
        line(request, "%d of %d updates%s".formatted(update, updates, reached));
      } else {
        summary();
      }
    }
  }

  @Override
  public synchronized void ended(TrainingRequest request, int more, TrainingRun run) {
    ended++;
    made += more;
    gone += more + request.contender().spec().updates() - run.updates();
    if (work.detail() == Work.Detail.EVERY_TRAINING) {
      line(request, OutcomeText.problem(run.outcome()).orElseGet(() -> end(run)));
      return;
    }
    OutcomeText.problem(run.outcome()).ifPresent(problem -> broke(request.contender(), problem));
    if (ended == work.trainings() || pace.isDue()) {
      summary();
    }
  }

  private static String end(TrainingRun run) {
    int updates = run.updates();
    String loss = run.loss().length == 0 ? "-" : Text.loss(run.loss()[updates]);
    return "%d %s, loss %s".formatted(updates, updates == 1 ? "update" : "updates", loss);
  }

  private void line(TrainingRequest request, String what) {
    err.printf("[%d/%d] %s: %s%n", ended, work.trainings(), request.contender().name(), what);
  }

  /** Tells of a contender's first training that broke; the others are counted. */
  private void broke(Contender contender, String problem) {
    broken++;
    if (work.detail() == Work.Detail.FIRST_THAT_BREAKS && brokenBefore.add(contender.name())) {
      err.printf("%s at seed %s: %s%n", contender.name(), contender.spec().seed(), problem);
    }
  }

  private void summary() {
    double seconds = (System.nanoTime() - began) / 1e9;
    err.printf(
        Locale.ROOT,
        "[%d/%d] %s%s, %.0f updates/s, %.0f s passed%s%n",
        ended,
        work.trainings(),
        work.unit(),
        broken == 0 ? "" : " (%d diverged or failed)".formatted(broken),
        made / seconds,
        seconds,
        TimeLeft.of(gone, work.updates(), Duration.ofNanos(System.nanoTime() - began))
            .map(left -> ", about %d s left".formatted(left.toSeconds()))
            .orElse(""));
  }

  @Override
  public void close() {
    err.flush();
  }
}
