package org.dl4jcomparison.command;

import java.nio.file.Path;
import java.util.Optional;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Experiment;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which experiment, and at which seed. */
public final class ExperimentOptions extends ExperimentSource {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The same as --experiment FILE.")
  private Path positional;

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description =
          "Column with the labels, where the file is a table and no experiment. Default: a guess,"
              + " which is told.")
  private String target;

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

  @Override
  Optional<String> target() {
    return Optional.ofNullable(target);
  }

  @Override
  Optional<Path> given() {
    if (positional == null || super.given().isEmpty()) {
      return positional == null ? super.given() : Optional.of(positional);
    }
    throw new BadInputException(
        "--experiment: %s cannot be given with another file, %s"
            .formatted(
                ErrorText.value(super.given().get().toString()),
                ErrorText.value(positional.toString())));
  }
}
