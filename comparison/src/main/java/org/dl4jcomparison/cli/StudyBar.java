package org.dl4jcomparison.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;

/** One bar over the updates of all missing runs, with rate and time left. */
final class StudyBar implements StudyProgress {
  private static final int MILLISECONDS = 200;

  /** An update may take less than a microsecond; the bar is told of it in bundles. */
  private static final int BUNDLE = 100;

  private final PrintStream terminal;
  private final Interruption interruption;
  private final AtomicInteger done = new AtomicInteger();
  private ProgressBar bar;
  private Plan plan;

  StudyBar(PrintStream terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public void planned(Plan planned) {
    plan = planned;
    StudyProgress.reasons(plan).forEach(terminal::println);
    if (plan.missing() > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("study")
              .setInitialMax(plan.updates())
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" updates", 1)
              .showSpeed()
              .setUpdateIntervalMillis(MILLISECONDS)
              .setConsumer(new ConsoleProgressBarConsumer(terminal))
              .build();
      tellRuns(0);
    }
  }

  private void tellRuns(int stored) {
    bar.setExtraMessage(
        " %s of %s runs".formatted(plan.runs() - plan.missing() + stored, plan.runs()));
  }

  @Override
  public TrainingListener starts(Contender contender) {
    return (update, loss) -> {
      if (update > 0 && update % BUNDLE == 0) {
        bar.stepBy(BUNDLE);
      }
    };
  }

  @Override
  public void stored(Contender contender, TrainingRun run) {
    // A run that broke has no updates left to make.
    bar.stepBy(contender.spec().updates() - run.updates() / BUNDLE * BUNDLE);
    tellRuns(done.incrementAndGet());
  }

  @Override
  public boolean stopRequested() {
    return interruption.isRequested();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
