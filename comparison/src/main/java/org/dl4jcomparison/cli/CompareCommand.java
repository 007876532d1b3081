package org.dl4jcomparison.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.EvidenceCollector;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.report.OutputFolder;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.report.SummaryTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the contenders of an experiment and reports. */
@Command(
    name = "compare",
    description =
        "Trains every contender of an experiment, once as it is and once from each start at or near zero;"
            + " writes charts, data and answers.",
    footer = {"", "Example: compare --experiment mine.yaml --out results/mine --seed 7"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ExperimentOptions options;

  @Mixin private EngineOptions engineOptions;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory for the results, replaced as a whole. Default: results/<name of the"
              + " experiment>.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try (RunningEngines running = engineOptions.open()) {
      Experiment experiment = options.experiment(running.engines());
      running.warmUp(experiment);
      return call(experiment, running.engines());
    }
  }

  private int call(Experiment experiment, Engines engines) throws IOException {
    Path shown = out != null ? out : Path.of("results", FileNames.of(experiment.name()));
    OutputFolder folder = OutputFolder.at(shown);

    Evidence evidence = collect(experiment, engines);

    List<String> written = Report.write(evidence, Machine.environment(experiment, engines), folder);
    print(evidence, shown, written);
    return exitCode(evidence);
  }

  private Evidence collect(Experiment experiment, Engines engines) {
    int each = 1 + SymmetryStart.values().length;
    long updates = each * experiment.contenders().stream().mapToLong(c -> c.spec().updates()).sum();
    int trainings = each * experiment.contenders().size();
    int jobs = Runtime.getRuntime().availableProcessors();
    try (Progress progress = Progress.on(spec.commandLine().getErr(), trainings, updates)) {
      return new EvidenceCollector(engines, jobs, progress).collect(experiment);
    }
  }

  private void print(Evidence evidence, Path folder, List<String> written) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println();
    writer.print(SummaryTable.of(evidence).toText());
    writer.println();
    writer.println("Updates \"to 0.1\" are those until the loss was first at or below 0.1.");
    written.forEach(name -> writer.println("wrote " + folder.resolve(name)));
    writer.flush();
  }

  private static int exitCode(Evidence evidence) {
    boolean failed =
        evidence.measurements().stream().anyMatch(m -> m.run().outcome() instanceof Outcome.Failed);
    return failed ? CommandLineFactory.FAILED : 0;
  }
}
