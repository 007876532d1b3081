package org.dl4jcomparison.command;

import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Experiment;
import picocli.CommandLine.Option;

/** The options that say which experiment, and at which seed. */
public final class ExperimentOptions extends ExperimentSource {
  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = OptionValues.Seed.class,
      description =
          "Seed of every contender's draw, 0 to 4294967295, in place of those in the experiment.")
  private Long seed;

  /** The experiment, checked. */
  public Experiment experiment(Engines engines) {
    Experiment experiment = read(engines);
    return seed == null ? experiment : experiment.withSeed(seed);
  }
}
