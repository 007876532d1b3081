package org.dl4jcomparison.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dl4jcomparison.command.ConsoleOptions;
import org.dl4jcomparison.command.EngineOptions;
import org.dl4jcomparison.command.ExperimentSource;
import org.dl4jcomparison.command.Machine;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.RunningEngines;
import org.dl4jcomparison.data.Nearest;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains the difference between two contenders. */
@Command(
    name = "explain",
    description =
        "Finds out which of the settings in which two contenders differ makes one faster than the"
            + " other: trains every combination of them over many seeds, all by the hand-written"
            + " network, and divides the difference of the mean times among the settings.",
    footer = {
      "  dl4j-comparison explain manual dl4j --target 0.1 --seeds 50",
      "  dl4j-comparison explain --experiment mine.yaml --target 0.1,0.01"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..2",
      paramLabel = "CONTENDER",
      description = "Names of two contenders of the experiment. Not needed if it has just two.")
  private List<String> names = List.of();

  @Mixin private EngineOptions engineOptions;

  @Mixin private ExperimentSource source;

  @Mixin private ConsoleOptions console;

  @Option(
      names = "--target",
      paramLabel = "LOSS",
      split = ",",
      defaultValue = Options.TARGETS,
      description = "Loss to reach; may be repeated. Default: ${DEFAULT-VALUE}.")
  private List<Double> targets;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "" + Options.SEEDS,
      description = "Number of seeds of every combination, at least 2. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(
      names = "--first-seed",
      paramLabel = "S",
      description = "The first of them. Default: the smallest seed in the experiment.")
  private Long firstSeed;

  @Option(
      names = "--horizon",
      paramLabel = "UPDATES",
      description =
          "Updates after which a training that is not there counts as never. Default: the smaller"
              + " of the two contenders' updates.")
  private Integer horizon;

  @Option(
      names = "--budget",
      paramLabel = "N",
      defaultValue = "" + Options.BUDGET,
      description =
          "Most trainings; k differing settings take 2^k for each seed. Default: ${DEFAULT-VALUE}.")
  private int budget;

  @Option(
      names = "--jobs",
      paramLabel = "J",
      description = "Trainings at a time. Default: one for each core.")
  private Integer jobs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory for the results, replaced as a whole. Default: results/explain-<a>-<b>.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try (RunningEngines running = engineOptions.open()) {
      return explain(running.engines());
    }
  }

  private int explain(Engines engines) throws IOException {
    Experiment experiment = source.read(engines);
    Options options = options(experiment);
    List<Contender> pair = pair(experiment);
    Path shown = out != null ? out : Path.of("results", folderName(pair));
    OutputFolder folder = OutputFolder.at(shown);

    Explanation explanation;
    try (ProgressDisplay display = console.display()) {
      Explainer explainer = new Explainer(engines, experiment, pair.get(0), pair.get(1), options);
      explanation = explainer.explain(ExplainProgress.on(display, explainer));
    }

    Report report =
        ExplanationReport.of(
            explanation, Machine.environmentOf(List.of(explanation.engine()), engines));
    console.finish(
        shown,
        folder,
        report.files(),
        report.index().file(),
        out -> out.print(ExplanationSummary.of(explanation, console.language())));
    return 0;
  }

  private Options options(Experiment experiment) {
    return new Options(
        targets,
        seeds,
        firstSeed != null ? firstSeed : experiment.firstSeed(seeds),
        horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon),
        budget,
        jobs == null ? Runtime.getRuntime().availableProcessors() : jobs);
  }

  private List<Contender> pair(Experiment experiment) {
    List<Contender> all = experiment.contenders();
    if (names.isEmpty() && all.size() == 2) {
      return all;
    }
    if (names.size() != 2) {
      throw new BadInputException(
          "explain: takes the names of two contenders, not %d; the experiment has %s"
              .formatted(
                  names.size(),
                  all.stream().map(Contender::name).collect(Collectors.joining(", "))));
    }
    return List.of(find(all, names.get(0)), find(all, names.get(1)));
  }

  private static Contender find(List<Contender> all, String name) {
    return all.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "explain: no contender is named %s%s The experiment has %s"
                        .formatted(
                            ErrorText.value(name),
                            Nearest.question(name, all.stream().map(Contender::name).toList()),
                            all.stream().map(Contender::name).collect(Collectors.joining(", ")))));
  }

  private static String folderName(List<Contender> pair) {
    return "explain-%s-%s".formatted(pair.get(0).fileName(), pair.get(1).fileName());
  }
}
