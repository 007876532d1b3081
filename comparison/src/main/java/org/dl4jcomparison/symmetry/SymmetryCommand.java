package org.dl4jcomparison.symmetry;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dl4jcomparison.command.ConsoleOptions;
import org.dl4jcomparison.command.EngineOptions;
import org.dl4jcomparison.command.ExperimentOptions;
import org.dl4jcomparison.command.Machine;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.RunningEngines;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains from starts at and near zero, on every engine. */
@Command(
    name = "symmetry",
    description =
        "Trains each contender's network from the normal draw, from weights, biases, layers and"
            + " everything at zero, from all weights equal and from tiny noise, on every engine"
            + " that can; tells which starts stay symmetric, which are stationary and which learn.",
    footer = {
      "  dl4j-comparison symmetry",
      "  dl4j-comparison symmetry --experiment mine.yaml --out results/mine-symmetry"
    })
public final class SymmetryCommand implements Callable<Integer> {
  @Mixin private ExperimentOptions options;

  @Mixin private EngineOptions engineOptions;

  @Mixin private ConsoleOptions console;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory for the results, replaced as a whole. Default: results/<name of the"
              + " experiment>-symmetry.")
  private Path out;

  private final int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    try (RunningEngines running = engineOptions.open()) {
      Experiment experiment = options.experiment(running.engines());
      running.warmUp(experiment, jobs);
      return call(experiment, running.engines());
    }
  }

  private int call(Experiment experiment, Engines engines) throws IOException {
    Path shown =
        out != null ? out : Path.of("results", FileNames.of(experiment.name()) + "-symmetry");
    OutputFolder folder = OutputFolder.at(shown);

    List<SymmetryTable> tables = train(experiment, engines);

    Report report = SymmetryReport.of(experiment, tables, Machine.environment(experiment, engines));
    console.finish(shown, folder, report.files(), report.index().file(), out -> print(tables, out));
    return 0;
  }

  private void print(List<SymmetryTable> tables, PrintWriter out) {
    SymmetryText text = SymmetryText.in(console.language());
    for (SymmetryTable table : tables) {
      out.println(Text.wrapped(text.summary(table), ""));
    }
    text.agreement(tables).forEach(sentence -> out.print(Text.wrapped(sentence, "")));
  }

  private List<SymmetryTable> train(Experiment experiment, Engines engines) {
    SymmetryTrainings starts = new SymmetryTrainings(experiment.data());
    for (Contender contender : experiment.contenders()) {
      for (String engine : engines.names()) {
        starts.add(contender, engines.get(engine));
      }
    }
    try (ProgressDisplay display = console.display()) {
      return starts.run(new Runner(engines, jobs), display.trainings(starts.requests()));
    }
  }
}
