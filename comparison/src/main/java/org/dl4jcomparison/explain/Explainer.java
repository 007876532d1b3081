package org.dl4jcomparison.explain;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
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

  private final Experiment experiment;
  private final Contender a;
  private final Contender b;
  private final Design design;
  private final Plan plan;
  private final List<Double> targets;
  private final Runner runner;

  /**
   * Prepares an explanation.
   *
   * @param engines among them {@value #ENGINE}
   * @param experiment that has the two contenders
   * @param a the first
   * @param b the second
   * @throws BadInputException if there is nothing to explain, the combinations take more trainings
   *     than the budget allows, or a target is not below the losses before training
   */
  public Explainer(
      Engines engines, Experiment experiment, Contender a, Contender b, Options options) {
    this.experiment = experiment;
    this.a = a;
    this.b = b;
    this.design = Design.between(a.spec(), b.spec());
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
    this.plan = Plan.of(design, data, options);
    this.targets = options.targets();
    this.runner = new Runner(engines, plan.jobs());
    for (Contender contender : List.of(a, b)) {
      requireTargetBelowStarts(targets.get(0), runner, contender, data, plan.seeds());
    }
  }

  /** The settings in which the two differ. */
  public Design design() {
    return design;
  }

  /** What is going to be trained. */
  public Plan plan() {
    return plan;
  }

  /** Trains every combination and explains. */
  public Explanation explain(Progress progress) {
    List<List<List<RunEnd>>> ends =
        new Combinations(experiment.data(), design, plan, targets).train(runner, progress);
    List<TargetExplanation> explained = new ArrayList<>();
    for (int t = 0; t < ends.size(); t++) {
      explained.add(TargetExplanation.of(targets.get(t), plan.horizon(), ends.get(t)));
    }
    return new Explanation(experiment, a, b, design, plan, ENGINE, List.copyOf(explained));
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
    // Each ends at once, whatever its loss is.
    List<double[]> losses =
        runner.runs(
            seeds.stream()
                .map(contender.spec()::withSeed)
                .map(spec -> new Contender(contender.name(), ENGINE, spec))
                .map(seeded -> TrainingRequest.oneOfMany(seeded, data, Double.MAX_VALUE))
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
