package org.dl4jcomparison.evidence.explain;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;

/** Finds out which difference between two contenders matters, by training all combinations. */
public final class Explainer {
  /** The engine that trains every combination: it can do all that a spec can say. */
  public static final String ENGINE = "manual";

  private Explainer() {}

  /** Told what is going to be trained. */
  @FunctionalInterface
  public interface Observer {
    /** Ignores everything. */
    Observer NONE = (design, plan) -> Progress.NONE;

    /** The trainings are about to begin; the result follows them. */
    Progress starts(Design design, Plan plan);
  }

  /**
   * Explains.
   *
   * @param engines among them {@value #ENGINE}
   * @param experiment that has the two contenders
   * @param a the first
   * @param b the second
   * @throws BadInputException if there is nothing to explain, the combinations take more trainings
   *     than the budget allows, or a target is not below the losses before training
   */
  public static Explanation explain(
      Engines engines,
      Experiment experiment,
      Contender a,
      Contender b,
      Options options,
      Observer observer) {
    Design design = Design.between(a.spec(), b.spec());
    if (design.factors().isEmpty()) {
      throw new BadInputException(
          a.name().equals(b.name())
              ? "nothing to explain: both contenders are %s".formatted(a.name())
              : "nothing to explain: %s and %s differ in no setting that changes a training; engine, updates and seed are not compared"
                  .formatted(a.name(), b.name()));
    }
    Engine engine =
        engines
            .find(ENGINE)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "explain: needs the engine %s, which is not present".formatted(ENGINE)));
    requireSupported(engine, design);
    Dataset data = experiment.data();
    Plan plan = Plan.of(design, data, options);
    Runner runner = new Runner(engines, plan.jobs());
    for (Contender contender : List.of(a, b)) {
      requireTargetBelowStarts(options.targets().get(0), runner, contender, data, plan.seeds());
    }
    List<List<List<RunEnd>>> ends =
        new Combinations(data, design, plan, options.targets())
            .train(runner, observer.starts(design, plan));
    List<TargetExplanation> targets = new ArrayList<>();
    for (int t = 0; t < ends.size(); t++) {
      targets.add(TargetExplanation.of(options.targets().get(t), plan.horizon(), ends.get(t)));
    }
    return new Explanation(experiment, a, b, design, plan, ENGINE, List.copyOf(targets));
  }

  private static void requireSupported(Engine engine, Design design) {
    for (int mask = 0; mask < design.combinations(); mask++) {
      for (Engine.Unsupported what : engine.unsupported(design.spec(mask))) {
        throw new BadInputException(
            "explain: the engine %s cannot do %s: %s; it can do %s"
                .formatted(engine.name(), what.key(), what.value(), what.allowed()));
      }
    }
  }

  private static void requireTargetBelowStarts(
      double target, Runner runner, Contender contender, Dataset data, List<Long> seeds) {
    // Ends at once, whatever the loss is.
    Watch watch = Watch.until(Double.MAX_VALUE);
    List<double[]> losses =
        runner.runs(
            seeds.stream()
                .map(contender.spec()::withSeed)
                .map(spec -> new Contender(contender.name(), ENGINE, spec))
                .map(seeded -> new TrainingRequest(seeded, data, watch))
                .toList(),
            Progress.NONE,
            TrainingRun::loss);
    for (int i = 0; i < losses.size(); i++) {
      double[] loss = losses.get(i);
      if (loss.length > 0 && target >= loss[0]) {
        throw new BadInputException(
            "--target: %s is not below %s, the loss of %s before training at seed %d"
                .formatted(
                    Numbers.shortest(target),
                    Numbers.shortest(loss[0]),
                    contender.name(),
                    seeds.get(i)));
      }
    }
  }
}
