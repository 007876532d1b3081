package org.dl4jcomparison.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.runner.Progress;

/** Says what a command is about to do and shows how far it is. */
public final class ProgressDisplay implements AutoCloseable {
  private final PrintWriter err;
  private final boolean terminal;
  private final Pace pace = new Pace();
  // Once it is known what there is to do.
  private ProgressForm form;

  /**
   * Shows progress on this writer.
   *
   * @param terminal whether that is a terminal, in which a bar moves
   */
  ProgressDisplay(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Follows a few trainings, each of interest. */
  public Progress trainings(int trainings, long updates) {
    return begin(new Work("trainings", trainings, 0, updates, Work.Detail.EVERY_TRAINING));
  }

  /** Follows these trainings, each of interest. */
  public Progress trainings(List<TrainingRequest> requests) {
    long updates = requests.stream().mapToLong(r -> r.contender().spec().updates()).sum();
    return trainings(requests.size(), updates);
  }

  /** Shows a line. */
  public void say(String line) {
    err.println(line);
    err.flush();
  }

  /** Shows a line if none has been shown for some seconds. */
  public void sayIfDue(Supplier<String> line) {
    if (pace.isDue()) {
      say(line.get());
    }
  }

  /** Follows trainings. */
  public Progress begin(Work work) {
    err.flush();
    boolean bar = work.trainings() > work.before() && terminal;
    form = bar ? new ProgressBars(System.err, work) : new ProgressLines(err, work);
    return following(form);
  }

  /**
   * Passes on to a form what trainings report, but not every update of it: an update may take less
   * than a microsecond.
   */
  static Progress following(ProgressForm form) {
    return request -> {
      form.starts(request);
      return new Progress.Follower() {
        private final Stride stride = new Stride();
        private int told;

        @Override
        public void reached(int update, double loss) {
          if (stride.isOver(update - told)) {
            form.reached(request, update - told, update, loss);
            told = update;
          }
        }

        @Override
        public void ended(TrainingRun run) {
          form.ended(request, run.updates() - told, run);
        }
      };
    };
  }

  @Override
  public void close() {
    if (form != null) {
      form.close();
    }
    err.flush();
  }
}
