package org.dl4jcomparison.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dl4jcomparison.agreement.Certificate;
import org.dl4jcomparison.agreement.CertificationException;
import org.dl4jcomparison.agreement.Certifier;
import org.dl4jcomparison.agreement.CommonNetwork;
import org.dl4jcomparison.agreement.Tolerances;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.explain.Design;
import org.dl4jcomparison.explain.Explainer;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.explain.Options;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.runner.Progress;

/** What is asked of one pair of contenders, for the sake of time. */
public final class Investigator {
  /** Seeds of the explanation that goes with a comparison. */
  public static final int EXPLAINED_SEEDS = 8;

  /** Updates of the certificate that goes with a comparison. */
  public static final int CERTIFIED_UPDATES = 100;

  private static final int MOST_TRAININGS = 2000;

  private final Engines engines;
  private final Experiment experiment;
  private final int jobs;

  /**
   * Examines an experiment.
   *
   * @param jobs number of trainings that run at the same time
   */
  public Investigator(Engines engines, Experiment experiment, int jobs) {
    this.engines = engines;
    this.experiment = experiment;
    this.jobs = jobs;
  }

  /**
   * Explains why two differ.
   *
   * @return empty if they differ in nothing or in too much, or if both start below the experiment's
   *     targets
   */
  public Optional<Explanation> explain(Convergence pair, Function<Explainer, Progress> progress) {
    Contender a = pair.a().contender();
    Contender b = pair.b().contender();
    Design design = Design.between(a.spec(), b.spec());
    List<Double> targets = explainedTargets(pair);
    if (design.factors().isEmpty()
        || targets.isEmpty()
        || engines.find(Explainer.ENGINE).isEmpty()
        || (long) design.combinations() * EXPLAINED_SEEDS > MOST_TRAININGS) {
      return Optional.empty();
    }
    Options options =
        new Options(
            targets,
            EXPLAINED_SEEDS,
            firstSeed(experiment, EXPLAINED_SEEDS),
            OptionalInt.empty(),
            MOST_TRAININGS,
            jobs);
    try {
      Explainer explainer = new Explainer(engines, experiment, a, b, options);
      return Optional.of(explainer.explain(progress.apply(explainer)));
    } catch (BadInputException e) {
      // A target that a start is already below, say: then there is nothing to explain.
      return Optional.empty();
    }
  }

  /** The smallest seed of the contenders, so that what is explained begins with what is charted. */
  public static long firstSeed(Experiment experiment, int seeds) {
    return Math.min(
        experiment.contenders().stream().mapToLong(c -> c.spec().seed()).min().orElseThrow(),
        Initializer.MAX_SEED - seeds + 1);
  }

  /**
   * Two of the experiment's targets that are below both starts: the middle one and the smallest.
   */
  private List<Double> explainedTargets(Convergence pair) {
    double start = Math.min(first(pair.a().run().loss()), first(pair.b().run().loss()));
    List<Double> below = experiment.targets().stream().filter(target -> target < start).toList();
    if (below.size() < 2) {
      return below;
    }
    return List.of(below.get((below.size() - 1) / 2), below.get(below.size() - 1));
  }

  private static double first(double[] loss) {
    return loss.length == 0 ? 0 : loss[0];
  }

  /**
   * Whether the engines of the first of these pairs that has two compute the same thing, given the
   * same start and settings; empty if there is none or they cannot be looked into.
   */
  public Optional<Certificate> certify(List<Convergence> pairs) {
    return pairs.stream()
        .filter(pair -> !engine(pair.a()).equals(engine(pair.b())))
        .filter(pair -> isTraced(pair.a()) && isTraced(pair.b()))
        .findFirst()
        .flatMap(pair -> certify(engine(pair.a()), engine(pair.b())));
  }

  private static String engine(Measurement measurement) {
    return measurement.contender().engine();
  }

  private boolean isTraced(Measurement measurement) {
    return engines.get(engine(measurement)) instanceof TracedEngine;
  }

  private Optional<Certificate> certify(String a, String b) {
    NetworkSpec spec = CommonNetwork.spec().withUpdates(CERTIFIED_UPDATES);
    try {
      return Optional.of(
          Certifier.certify(
              engines, a, b, spec, experiment.data(), Tolerances.of(spec.precision()), step -> {}));
    } catch (BadInputException | CertificationException e) {
      return Optional.empty();
    }
  }
}
