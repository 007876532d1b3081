package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.report.OutcomeText;

/**
 * A line every few seconds with rate and time left, and one for the first run of a contender that
 * broke; the others are counted.
 */
final class StudyLines implements StudyProgress {
  private static final long NANOS_BETWEEN = 3_000_000_000L;

  /** An update may take less than a microsecond; looking at the clock after each would show. */
  private static final int BUNDLE = 100;

  private final PrintWriter err;
  private final Interruption interruption;
  private final AtomicLong updates = new AtomicLong();
  private Plan plan;
  private final Set<String> contendersThatBroke = new HashSet<>();
  private int stored;
  private int broken;
  private long began;
  private long last;

  StudyLines(PrintWriter err, Interruption interruption) {
    this.err = err;
    this.interruption = interruption;
  }

  @Override
  public synchronized void planned(Plan planned) {
    plan = planned;
    began = System.nanoTime();
    last = began;
    StudyProgress.reasons(plan).forEach(err::println);
    int usable = plan.runs() - plan.missing();
    // After "6 runs are stored for another Java", "0 of them stored" would contradict.
    boolean silent = usable == 0 && !plan.elsewhere().isEmpty();
    err.printf(
        "%s runs, %s%s to train%n",
        plan.runs(), silent ? "" : usable + " of them stored already, ", plan.missing());
  }

  @Override
  public TrainingListener starts(Contender contender) {
    return (update, loss) -> {
      if (update > 0 && update % BUNDLE == 0) {
        updates.addAndGet(BUNDLE);
        tellIfDue();
      }
    };
  }

  @Override
  public synchronized void stored(Contender contender, TrainingRun run) {
    stored++;
    // A run that broke has no updates left to make.
    updates.addAndGet(contender.spec().updates() - run.updates() / BUNDLE * BUNDLE);
    OutcomeText.problem(run.outcome()).ifPresent(problem -> broke(contender, problem));
    if (stored == plan.missing()) {
      tell();
    } else {
      tellIfDue();
    }
  }

  private void broke(Contender contender, String problem) {
    broken++;
    if (contendersThatBroke.add(contender.name())) {
      err.printf("%s at seed %s: %s%n", contender.name(), contender.spec().seed(), problem);
    }
  }

  private synchronized void tellIfDue() {
    if (System.nanoTime() - last > NANOS_BETWEEN) {
      tell();
    }
  }

  private void tell() {
    last = System.nanoTime();
    double seconds = (last - began) / 1e9;
    double rate = updates.get() / seconds;
    err.printf(
        Locale.ROOT,
        "[%s/%s] runs%s, %.0f updates/s, %.0f s passed, about %.0f s left%n",
        plan.runs() - plan.missing() + stored,
        plan.runs(),
        broken == 0 ? "" : " (%s diverged or failed)".formatted(broken),
        rate,
        seconds,
        Math.ceil((plan.updates() - updates.get()) / rate));
  }

  @Override
  public boolean stopRequested() {
    return interruption.isRequested();
  }

  @Override
  public void close() {
    err.flush();
  }
}
