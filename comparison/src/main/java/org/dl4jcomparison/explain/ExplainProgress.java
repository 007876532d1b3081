package org.dl4jcomparison.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.Work;
import org.dl4jcomparison.runner.Progress;

/** Tells what is going to be trained for an explanation, and follows it. */
public final class ExplainProgress {
  private ExplainProgress() {}

  /** Follows on a display. */
  public static Progress on(ProgressDisplay display, Explainer explainer) {
    Plan plan = explainer.plan();
    List<Factor> factors = explainer.design().factors();
    display.say(
        "%d settings differ: %s"
            .formatted(
                factors.size(),
                factors.stream().map(Factor::key).collect(Collectors.joining(", "))));
    display.say(
        "%d combinations x %d seeds = %d trainings of at most %d updates, %d at a time"
            .formatted(
                plan.combinations(),
                plan.seeds().size(),
                plan.trainings(),
                plan.horizon(),
                plan.jobs()));
    long updates = (long) plan.trainings() * plan.horizon();
    return display.begin(new Work("trainings", plan.trainings(), 0, updates, Work.Detail.NONE));
  }
}
