package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.dl4jcomparison.convergence.SeedCurves;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.AskedPair;
import org.dl4jcomparison.experiment.Experiment;

/**
 * Everything that a study tells.
 *
 * @param experiment what was studied
 * @param seeds of the contender that has most of them; others have the first of these
 * @param contenders each on its own, in the experiment's order
 * @param pairs each contender with each later one
 */
public record StudyEvidence(
    Experiment experiment,
    Seeds seeds,
    List<ContenderEvidence> contenders,
    List<PairEvidence> pairs) {

  /** Level of every interval and band. */
  public static final double LEVEL = 0.95;

  /** Number of resamples of every bootstrap. */
  public static final int RESAMPLES = 2000;

  /** Seed of every bootstrap, so that the same runs give the same interval. */
  public static final long BOOTSTRAP_SEED = 1;

  /** Copies the lists. */
  public StudyEvidence {
    contenders = List.copyOf(contenders);
    pairs = List.copyOf(pairs);
  }

  /** Reads every run once and draws the conclusions. */
  public static StudyEvidence of(StudyRuns runs) {
    Experiment experiment = runs.experiment();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < runs.byContender().size(); i++) {
      Sample.Builder builder =
          new Sample.Builder(
              experiment.contenders().get(i), experiment.targets(), runs.twins().get(i));
      for (StudyRun run : runs.byContender().get(i)) {
        TrainingRun trained = runs.read(run);
        builder.add(trained, experiment.data());
      }
      samples.add(builder.build());
    }
    return of(experiment, runs.seeds(), samples, runs::comparable);
  }

  /**
   * Draws the conclusions.
   *
   * @param comparable at how many of the first seeds two contenders are compared
   */
  static StudyEvidence of(
      Experiment experiment, Seeds seeds, List<Sample> samples, IntBinaryOperator comparable) {
    List<ContenderEvidence> contenders =
        samples.parallelStream().map(ContenderEvidence::of).toList();
    List<PairEvidence> pairs = new ArrayList<>();
    for (int a = 0; a < samples.size(); a++) {
      for (int b = a + 1; b < samples.size(); b++) {
        pairs.add(
            PairEvidence.of(a, samples.get(a), b, samples.get(b), comparable.applyAsInt(a, b)));
      }
    }
    return new StudyEvidence(experiment, seeds, contenders, pairs);
  }

  /** Two contenders, the first of them being A. */
  public PairEvidence pair(AskedPair asked) {
    return pairs.stream()
        .filter(p -> p.a() == Math.min(asked.a(), asked.b()))
        .filter(p -> p.b() == Math.max(asked.a(), asked.b()))
        .findFirst()
        .map(p -> p.a() == asked.a() ? p : p.swapped())
        .orElseThrow();
  }

  /** The pairs that are asked about; of which kinds the contenders are is not known here. */
  List<PairEvidence> asked() {
    return AskedPair.of(Collections.nCopies(contenders.size(), Engine.Kind.FRAMEWORK)).stream()
        .map(this::pair)
        .toList();
  }

  /** A contender's name. */
  String name(int contender) {
    return contenders.get(contender).contender().name();
  }

  /** Seeds of the contender that has fewest. */
  int fewestSeeds() {
    return contenders.stream().mapToInt(c -> c.seeds().all()).min().orElseThrow();
  }

  /** The contenders' curves. */
  public SeedCurves curves() {
    return new SeedCurves(
        seeds.first(), contenders.stream().map(ContenderEvidence::curves).toList());
  }
}
