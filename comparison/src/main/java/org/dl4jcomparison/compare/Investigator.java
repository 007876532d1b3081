package org.dl4jcomparison.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.CertificationException;
import org.dl4jcomparison.certificate.Certifier;
import org.dl4jcomparison.certificate.CommonNetwork;
import org.dl4jcomparison.certificate.Tolerances;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.explain.Design;
import org.dl4jcomparison.explain.Explainer;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.explain.Options;
import org.dl4jcomparison.runner.Progress;

/** What is asked of one pair of contenders, for the sake of time. */
public final class Investigator {
  /** Seconds that the explanation that goes with a comparison may take, about. */
  private static final double EXPLANATION = 2.5;

  /** Updates of the certificate that goes with a comparison. */
  public static final int CERTIFIED_UPDATES = 100;

  /** The most trainings where each seed is trained by itself. */
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
    // Up to where both are followed.
    int horizon = Math.min(a.spec().updates(), b.spec().updates());
    List<Double> targets = explainedTargets(pair, horizon);
    if (design.factors().isEmpty()
        || targets.isEmpty()
        || engines.find(Explainer.ENGINE).isEmpty()
        || (long) design.combinations() * SeedBudget.FEW > MOST_TRAININGS) {
      return Optional.empty();
    }
    int seeds = explainedSeeds(design, horizon);
    Options options =
        new Options(
            targets,
            seeds,
            experiment.firstSeed(seeds),
            OptionalInt.of(horizon),
            design.combinations() * seeds,
            jobs);
    try {
      Explainer explainer = new Explainer(engines, experiment, a, b, options);
      return Optional.of(explainer.explain(progress.apply(explainer)));
    } catch (BadInputException e) {
      // A target that a start is already below, say: then there is nothing to explain.
      return Optional.empty();
    }
  }

  /** No more than the command that explains takes by itself: one question has one answer. */
  private int explainedSeeds(Design design, int horizon) {
    List<Contender> combinations =
        IntStream.range(0, design.combinations())
            .mapToObj(mask -> design.spec(mask).withUpdates(horizon))
            .map(spec -> new Contender("combination", Explainer.ENGINE, spec))
            .toList();
    return Math.min(
        Options.SEEDS, SeedBudget.seeds(engines, combinations, experiment.data(), EXPLANATION));
  }

  /**
   * Two of the experiment's targets: of those below both starts that both measured runs reached up
   * to the horizon, the middle one and the smallest; if they reached none, the same of all.
   */
  private List<Double> explainedTargets(Convergence pair, int horizon) {
    double start = Math.min(first(pair.a().run().loss()), first(pair.b().run().loss()));
    List<Double> below = experiment.targets().stream().filter(target -> target < start).toList();
    List<Double> reached =
        below.stream()
            .filter(target -> reaches(pair.a(), target, horizon))
            .filter(target -> reaches(pair.b(), target, horizon))
            .toList();
    List<Double> among = reached.isEmpty() ? below : reached;
    return Stream.of((among.size() - 1) / 2, among.size() - 1)
        .filter(place -> place >= 0)
        .distinct()
        .map(among::get)
        .toList();
  }

  private static boolean reaches(Measurement measurement, double target, int horizon) {
    return TimeToTarget.of(measurement.run(), target)
        .reached()
        .filter(reached -> reached.update() <= horizon)
        .isPresent();
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
