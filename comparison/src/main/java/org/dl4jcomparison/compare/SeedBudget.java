package org.dl4jcomparison.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dl4jcomparison.certificate.Twin;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.study.Entry;

/**
 * At how many seeds a comparison trains, so that it answers in half a minute: many where an engine
 * trains them together and the networks are small, else few.
 */
final class SeedBudget {
  /** A framework takes about a second for each. */
  static final int FEW = 8;

  /** Those of a contender on its own engine whose twin takes the others. */
  private static final int BESIDE_A_TWIN = 3;

  /** The numbers of seeds that there are; round, so that readers can remember them. */
  private static final int[] STEPS = {FEW, 20, 64, 100, 200, 1500};

  /** The most losses of one contender, which are kept in memory: 64 MB of them. */
  private static final double MOST_LOSSES = 1 << 23;

  /** Multiplications that populations make in about a second on two cores. */
  private static final double SECOND = 1.2e9;

  private SeedBudget() {}

  /** Seconds that the populations of a study may take together, about. */
  private static final double STUDY = 4;

  /**
   * How each contender is trained: at many seeds where it or its twin is quick; on an engine that
   * is not, at few.
   *
   * @param twins of those contenders that have one
   */
  static List<Entry> entries(Engines engines, Experiment experiment, Map<Contender, Twin> twins) {
    List<Contender> contenders = experiment.contenders();
    List<Entry> entries = new ArrayList<>();
    for (Contender contender : contenders) {
      Optional<Twin> twin = Optional.ofNullable(twins.get(contender));
      Contender trained = twin.map(Twin::contender).orElse(contender);
      int seeds = studied(engines, experiment, trained);
      entries.add(new Entry(contender, twin.isPresent() ? BESIDE_A_TWIN : seeds, twin, seeds));
    }
    return entries;
  }

  /**
   * What is trained whatever the budget turns out to be: the first seeds of the contenders whose
   * engine trains each by itself.
   */
  static List<Contender> certain(Engines engines, Experiment experiment) {
    return experiment.contenders().stream()
        .filter(contender -> !isPopulation(engines, experiment, contender))
        .flatMap(contender -> seeded(experiment, contender, BESIDE_A_TWIN))
        .toList();
  }

  /** What is trained of the contenders whose engine trains many seeds together. */
  static List<Contender> populations(Engines engines, Experiment experiment) {
    return populations(engines, experiment, experiment.contenders().stream());
  }

  /** What is trained of the twins whose engine trains many seeds together. */
  static List<Contender> ofTwins(Engines engines, Experiment experiment, Collection<Twin> twins) {
    return populations(engines, experiment, twins.stream().map(Twin::contender));
  }

  private static List<Contender> populations(
      Engines engines, Experiment experiment, Stream<Contender> contenders) {
    return contenders
        .filter(contender -> isPopulation(engines, experiment, contender))
        .flatMap(
            contender -> seeded(experiment, contender, studied(engines, experiment, contender)))
        .toList();
  }

  private static boolean isPopulation(Engines engines, Experiment experiment, Contender contender) {
    TrainingRequest request = TrainingRequest.oneOfMany(contender, experiment.data(), -1);
    return PopulationTrainer.of(engines.get(contender.engine()), request).isPresent();
  }

  private static Stream<Contender> seeded(Experiment experiment, Contender contender, int seeds) {
    long first = firstSeed(experiment);
    return LongStream.range(first, first + seeds)
        .mapToObj(contender.spec()::withSeed)
        .map(spec -> new Contender(contender.name(), contender.engine(), spec));
  }

  /** The first seed of every study. */
  static long firstSeed(Experiment experiment) {
    return experiment.firstSeed(STEPS[STEPS.length - 1]);
  }

  /** At how many seeds a contender is studied. */
  private static int studied(Engines engines, Experiment experiment, Contender contender) {
    double seconds = STUDY / experiment.contenders().size();
    return seeds(engines, List.of(contender), experiment.data(), seconds);
  }

  /**
   * For trainings of all these, each at as many seeds.
   *
   * @param seconds that they may take together, about
   */
  static int seeds(Engines engines, List<Contender> trained, Dataset data, double seconds) {
    double each = 0;
    double longest = 1;
    for (Contender contender : trained) {
      TrainingRequest request = TrainingRequest.oneOfMany(contender, data, -1);
      if (PopulationTrainer.of(engines.get(contender.engine()), request).isEmpty()) {
        return FEW;
      }
      Workload workload = Workload.of(contender.spec(), data);
      longest = Math.max(longest, contender.spec().updates());
      each += (double) workload.multiplications() * workload.updates();
    }
    double affordable = Math.min(seconds * SECOND / each, MOST_LOSSES / longest);
    return Arrays.stream(STEPS).filter(step -> step <= affordable).max().orElse(FEW);
  }
}
