package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.dl4jcomparison.evidence.Trainings;
import org.dl4jcomparison.evidence.explain.Design;
import org.dl4jcomparison.evidence.explain.Explainer;
import org.dl4jcomparison.evidence.explain.Plan;

/** Says what is trained, then counts. */
final class ExplainProgress implements Explainer.Observer, AutoCloseable {
  private final PrintWriter err;
  private TrainingCount count;

  ExplainProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Trainings.Observer starts(Design design, Plan plan) {
    err.printf(
        "%d settings differ: %s%n%d combinations x %d seeds = %d trainings of at most %d updates, %d at a time%n",
        design.factors().size(),
        design.factors().stream().map(f -> f.key()).collect(Collectors.joining(", ")),
        plan.combinations(),
        plan.seeds().size(),
        plan.trainings(),
        plan.horizon(),
        plan.jobs());
    err.flush();
    count = TrainingCount.on(err, plan.trainings());
    return count;
  }

  @Override
  public void close() {
    if (count != null) {
      count.close();
    }
  }
}
