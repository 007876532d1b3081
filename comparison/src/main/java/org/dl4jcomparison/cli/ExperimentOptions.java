package org.dl4jcomparison.cli;

import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.manual.Initializer;
import picocli.CommandLine.Option;

/** The options that say which experiment, and at which seed. */
final class ExperimentOptions extends ExperimentSource {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of every contender's draw, 0 to 4294967295, in place of those in the experiment.")
  private Long seed;

  /** The experiment, checked. */
  Experiment experiment(Engines engines) {
    Experiment experiment = read(engines);
    if (seed == null) {
      return experiment;
    }
    if (seed < 0 || seed > Initializer.MAX_SEED) {
      throw new BadInputException(
          "--seed: %d is not from 0 to %d".formatted(seed, Initializer.MAX_SEED));
    }
    return experiment.withSeed(seed);
  }
}
