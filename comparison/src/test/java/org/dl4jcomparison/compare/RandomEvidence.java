package org.dl4jcomparison.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.Certifier;
import org.dl4jcomparison.certificate.CommonNetwork;
import org.dl4jcomparison.certificate.Tolerances;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.Measurement;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.explain.Design;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.explain.Explanations;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.study.MadeUpStudies;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.study.TwinCheck;
import org.dl4jcomparison.symmetry.SymmetryStart;
import org.dl4jcomparison.symmetry.SymmetryTable;
import org.dl4jcomparison.symmetry.SymmetryTrainings;
import org.dl4jcomparison.testing.CopiedEngine;
import org.dl4jcomparison.testing.Fixtures;

/**
 * Evidence as training could leave it, made up: ties, runs that were stopped too early, that
 * diverged or failed, parts that are missing, one to six contenders.
 */
final class RandomEvidence {
  private static final List<Double> TARGETS = List.of(0.5, 0.3, 0.1, 0.05, 0.01);

  /** Names that stand out in a sentence, so that what is in them can be left out of account. */
  static final List<String> NAMES =
      List.of("net-7a", "{0}", "null-1", "<b>3.14 & x</b>", "la 42 %", "a|_b_*c*", "ñandú & co");

  private static final List<Certificate> CERTIFICATES =
      List.of(certificate(CopiedEngine.Fault.NONE), certificate(CopiedEngine.Fault.SUM_FOR_MEAN));

  private final Random random;
  private final List<Double> targets;
  private final List<Engine.Kind> kinds = new ArrayList<>();
  private final Experiment experiment;

  private RandomEvidence(long seed) {
    this.random = new Random(seed);
    this.targets = targets();
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    List<Contender> contenders = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Engine.Kind kind = pick(Engine.Kind.values());
      kinds.add(kind);
      contenders.add(new Contender(names.get(i), engine(kind), spec()));
    }
    this.experiment = new Experiment("made up", Dataset.xor(), targets, contenders);
  }

  /** What is known of a made-up experiment. */
  static Investigation of(long seed) {
    return new RandomEvidence(seed).investigation();
  }

  private List<Double> targets() {
    List<Double> chosen = new ArrayList<>(TARGETS);
    chosen.removeIf(target -> random.nextInt(3) == 0);
    return chosen.isEmpty() ? List.of(0.3) : chosen;
  }

  private static String engine(Engine.Kind kind) {
    return switch (kind) {
      case HAND_WRITTEN -> "manual";
      case ARRAY_LIBRARY -> "nd4j";
      case FRAMEWORK -> "dl4j";
    };
  }

  private NetworkSpec spec() {
    int updates = pick(1, 2, 30, 30, 60);
    NetworkSpec spec =
        random.nextBoolean() ? Fixtures.spec(updates) : Fixtures.adam(pick(3, 16), updates);
    if (random.nextInt(3) == 0) {
      spec = spec.withLearningRate(0.5);
    }
    return random.nextInt(3) == 0 ? spec.withGradient(GradientReduction.SUM) : spec;
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  private Investigation investigation() {
    List<Measurement> measurements = new ArrayList<>();
    SymmetryTrainings starts = new SymmetryTrainings(experiment.data());
    List<TrainingRun> fromStarts = new ArrayList<>();
    int style = random.nextInt(4);
    for (int i = 0; i < experiment.contenders().size(); i++) {
      Contender contender = experiment.contenders().get(i);
      measurements.add(
          Measurement.of(
              experiment,
              contender,
              kinds.get(i),
              run(contender, i, style),
              random.nextInt(5) > 0));
      starts.add(
          contender,
          kinds.get(i) == Engine.Kind.HAND_WRITTEN
              ? new ManualEngine()
              : new Fixtures.Named(contender.engine(), EpsilonPlacement.DL4J));
      for (int start = 0; start < SymmetryStart.values().length; start++) {
        fromStarts.add(watched(contender, run(contender, random.nextInt(3), 0)));
      }
    }
    Evidence evidence = Evidence.of(experiment, measurements, random.nextInt(5) > 0);
    List<SymmetryTable> symmetry = starts.conclude(fromStarts);
    if (random.nextInt(4) == 0) {
      return Investigation.quick(evidence, symmetry);
    }
    Optional<StudyEvidence> study = random.nextInt(5) == 0 ? Optional.empty() : study();
    return new Investigation(
        evidence, symmetry, study, explanation(evidence), certificate(evidence));
  }

  private Optional<StudyEvidence> study() {
    int seeds = pick(1, 2, 8, 12);
    int style = random.nextInt(4);
    List<List<TrainingRun>> runs = new ArrayList<>();
    List<Optional<TwinCheck>> twins = new ArrayList<>();
    for (int i = 0; i < experiment.contenders().size(); i++) {
      Contender contender = experiment.contenders().get(i);
      Optional<TwinCheck> twin =
          kinds.get(i) == Engine.Kind.FRAMEWORK && random.nextBoolean()
              ? Optional.of(twin(seeds))
              : Optional.empty();
      twins.add(twin);
      // Where the twin does not agree only its own runs count; without one it may have fewer.
      int fewer = twin.filter(check -> !check.agrees()).map(TwinCheck::seeds).orElse(seeds);
      int counting = twin.isEmpty() && random.nextInt(5) == 0 ? Math.min(2, seeds) : fewer;
      int place = i;
      runs.add(
          IntStream.range(0, counting).mapToObj(seed -> run(contender, place, style)).toList());
    }
    return Optional.of(MadeUpStudies.of(experiment, runs, twins));
  }

  /** How a twin did at some of the seeds. */
  private TwinCheck twin(int seeds) {
    return new TwinCheck(
        1 + random.nextInt(seeds),
        pick(0.0, 6.8e-7, 1e-5, 0.3, Double.POSITIVE_INFINITY),
        pick(Optional.of(0), Optional.of(1), Optional.of(7), Optional.empty()),
        1e-4);
  }

  /**
   * A run.
   *
   * @param place the larger, the slower, in style 1
   * @param style 0 anything, 1 each contender at its own pace, 2 all alike, 3 nobody gets anywhere
   */
  private TrainingRun run(Contender contender, int place, int style) {
    int updates = contender.spec().updates();
    double pace =
        switch (style) {
          case 0 -> 0.02 + random.nextDouble() * random.nextDouble();
          case 1 -> 0.5 / (1 + place) + 0.02 * random.nextDouble();
          case 2 -> 0.2;
          default -> 0.001;
        };
    double[] loss = new double[updates + 1];
    for (int u = 0; u <= updates; u++) {
      loss[u] = 0.75 * Math.exp(-pace * u);
    }
    if (style == 0 && random.nextInt(8) == 0) {
      Arrays.setAll(loss, u -> 0.7 + 0.4 * u);
    }
    if (style != 2 && random.nextInt(8) == 0) {
      int made = random.nextInt(updates + 1);
      return Fixtures.run(
          contender.spec(),
          pick(new Outcome.Diverged(made + 1), new Outcome.Failed("out of memory")),
          Arrays.copyOf(loss, random.nextInt(4) == 0 ? 0 : made + 1));
    }
    double[][] y = experiment.data().y();
    double[][] outputs = new double[y.length][1];
    boolean right = loss[updates] < 0.5;
    Arrays.setAll(outputs, i -> new double[] {right ? Math.abs(y[i][0] - loss[updates]) : 0.4});
    return Fixtures.run(
        contender.spec(),
        new Outcome.Completed(outputs, contender.spec().initialParameters(experiment.data())),
        loss);
  }

  /** The run with a look at its symmetry, so that it may be stationary or keep its units equal. */
  private TrainingRun watched(Contender contender, TrainingRun run) {
    int hidden = contender.spec().hidden();
    Parameters parameters =
        random.nextBoolean()
            ? Initializer.constant(0.5).draw(2, hidden, 1, 0)
            : contender.spec().initialParameters(experiment.data());
    Parameters gradient = Initializer.constant(pick(0.0, 0.1)).draw(2, hidden, 1, 0);
    return run.loss().length == 0
        ? run
        : new TrainingRun(
            run.initial(),
            random.nextInt(3) == 0 ? stuck(run.loss().length) : run.loss(),
            run.nanos(),
            run.outcome(),
            List.of(
                new Snapshot(0, parameters, Optional.of(gradient)),
                new Snapshot(run.updates(), parameters, Optional.empty())));
  }

  /** A loss that stays where a constant answer is. */
  private static double[] stuck(int length) {
    double[] loss = new double[length];
    Arrays.fill(loss, 0.6931);
    return loss;
  }

  private Optional<Explanation> explanation(Evidence evidence) {
    Optional<Convergence> pair = evidence.examined();
    if (pair.isEmpty() || random.nextInt(4) == 0) {
      return Optional.empty();
    }
    Contender a = pair.get().a().contender();
    Contender b = pair.get().b().contender();
    int factors = Design.between(a.spec(), b.spec()).factors().size();
    if (factors == 0) {
      return Optional.empty();
    }
    List<Double> explained =
        targets.size() < 2
            ? targets
            : List.of(targets.get((targets.size() - 1) / 2), targets.get(targets.size() - 1));
    int seeds = pick(1, 2, 8);
    List<LongBinaryOperator> times = new ArrayList<>();
    explained.forEach(target -> times.add(times(factors)));
    return Optional.of(Explanations.of(experiment, a, b, seeds, explained, times));
  }

  /** Times to a target by what each setting does, with some noise and some interaction. */
  private LongBinaryOperator times(int factors) {
    int style = random.nextInt(6);
    long base = pick(1L, 40L, 400L, 2000L);
    long[] effects = random.longs(factors, -200, 200).toArray();
    long together = style == 1 ? pick(-300L, 300L) : 0;
    long noise = style == 2 ? 400 : pick(0L, 3L, 30L);
    long salt = random.nextLong();
    return (mask, seed) -> {
      if (style == 3) {
        return base;
      }
      Random local = new Random(salt + 1000 * seed + (style == 4 ? mask : 0));
      if (style == 5 && local.nextInt(6) == 0) {
        return -1;
      }
      long time = base + (noise == 0 ? 0 : (long) (noise * local.nextGaussian()));
      for (int i = 0; i < factors; i++) {
        time += Design.takesB((int) mask, i) ? effects[i] : 0;
      }
      return Math.max(1, time + (mask == (1L << factors) - 1 ? together : 0));
    };
  }

  private Optional<Certificate> certificate(Evidence evidence) {
    boolean two =
        evidence.pairs().stream()
            .anyMatch(p -> !p.a().contender().engine().equals(p.b().contender().engine()));
    return two && random.nextBoolean()
        ? Optional.of(CERTIFICATES.get(random.nextInt(CERTIFICATES.size())))
        : Optional.empty();
  }

  private static Certificate certificate(CopiedEngine.Fault fault) {
    NetworkSpec spec = CommonNetwork.spec().withUpdates(3);
    return Certifier.certify(
        Engines.of(List.of(new ManualEngine(), new CopiedEngine(fault))),
        "manual",
        "copy",
        spec,
        Dataset.xor(),
        Tolerances.of(spec.precision()),
        step -> {});
  }
}
