package org.dl4jcomparison.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.dl4jcomparison.command.ConsoleOptions;
import org.dl4jcomparison.command.EngineOptions;
import org.dl4jcomparison.command.ExitCodes;
import org.dl4jcomparison.command.ExperimentOptions;
import org.dl4jcomparison.command.Machine;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.RunningEngines;
import org.dl4jcomparison.command.TwinOptions;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.convergence.RunPictures;
import org.dl4jcomparison.convergence.SummaryMessages;
import org.dl4jcomparison.convergence.SummaryTable;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.study.StudyJson;
import org.dl4jcomparison.symmetry.Starts;
import org.dl4jcomparison.symmetry.SymmetryTable;
import org.dl4jcomparison.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the contenders of an experiment, looks into their differences and reports. */
@Command(
    name = "compare",
    description =
        "Trains every contender of an experiment as it is, from each start at or near zero, and at"
            + " many seeds; finds out which of their differences matters and whether their engines"
            + " compute the same; writes charts, data and answers.",
    footer = {
      "  dl4j-comparison compare --quick",
      "  dl4j-comparison compare --experiment mine.yaml --seed 7 --out results/mine",
      "  dl4j-comparison compare --data moons",
      "  dl4j-comparison compare --quick --json > results.json"
    })
public final class CompareCommand implements Callable<Integer> {
  @Mixin private ExperimentOptions options;

  @Mixin private EngineOptions engineOptions;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory for the results, replaced as a whole. Default: results/<name of the"
              + " experiment>, with --quick results/<name>-quick.")
  private Path out;

  @Mixin private TwinOptions twinOptions;

  @Option(
      names = "--quick",
      description =
          "One seed, and the starts that the questions name, each until it is settled what becomes"
              + " of it: no study, no explanation, no certificate; what rests on them is marked as"
              + " not decided.")
  private boolean quick;

  @Option(
      names = "--replace",
      description = "With --quick, also replace the results of a comparison without it.")
  private boolean replace;

  @Mixin private ConsoleOptions console;

  @Override
  public Integer call() throws IOException {
    try (RunningEngines running = engineOptions.open()) {
      Experiment experiment = options.experiment(running.engines());
      running.warmUp(experiment, jobs());
      return call(experiment, running.engines());
    }
  }

  private int call(Experiment experiment, Engines engines) throws IOException {
    String name = FileNames.of(experiment.name()) + (quick ? "-quick" : "");
    Path shown = out != null ? out : Path.of("results", name);
    OutputFolder folder = OutputFolder.at(shown);
    if (quick && !replace && Files.exists(folder.path().resolve(StudyJson.FILE))) {
      throw new BadInputException(
          "--out: %s holds a comparison at many seeds, which --quick would replace; give another directory, or --replace"
              .formatted(shown));
    }

    RunPictures pictures;
    CompletableFuture<Void> drawn;
    Evidence evidence;
    List<SymmetryTable> symmetry;
    Inquiry inquiry = new Inquiry(engines, jobs(), console);
    Starts starts = quick ? Starts.QUICK : Starts.ALL;
    ContenderTrainings trainings;
    try (ProgressDisplay display = console.display()) {
      Progress progress = progress(display, experiment, starts);
      if (!quick) {
        inquiry.trainPopulations(experiment);
      }
      trainings = new ContenderTrainings(engines, jobs(), starts, progress);
      evidence = trainings.measure(experiment);
      pictures = RunPictures.of(experiment, evidence.measurements());
      // Beside other trainings.
      drawn = CompletableFuture.runAsync(pictures::draw, Runner.BESIDE);
      if (!quick) {
        inquiry.explainAndFindTwins(evidence, twinOptions);
      }
      symmetry = trainings.starts(evidence);
    }
    Investigation investigation =
        quick ? Investigation.quick(evidence, symmetry) : inquiry.finish(evidence, symmetry);
    drawn.join();
    try (ProgressDisplay display = console.display()) {
      console.progress().println("measuring seconds");
      List<Contender> contenders = experiment.contenders();
      long updates = contenders.stream().mapToLong(c -> c.spec().updates()).sum();
      evidence = trainings.timed(evidence, display.trainings(contenders.size(), updates));
    }
    investigation = investigation.with(evidence);

    Report report =
        CompareReport.of(investigation, pictures, Machine.environment(experiment, engines));
    Evidence measured = evidence;
    console.finish(
        shown,
        folder,
        report.files(),
        report.index().file(),
        out -> print(measured, report.claims(), out));
    return exitCode(evidence);
  }

  /**
   * For the few trainings of one seed, one warm worker is quicker than two cold ones; beside many
   * of them a core is left to populations.
   */
  private int jobs() {
    return quick ? 1 : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  private static Progress progress(ProgressDisplay display, Experiment experiment, Starts starts) {
    int trainings = 0;
    long updates = 0;
    for (Contender contender : experiment.contenders()) {
      // The contender's own training is the one from the drawn start, if that is how it starts.
      int own = contender.spec().zero().isEmpty() ? 0 : 1;
      int each = starts.starts().size() + own;
      trainings += each;
      updates += (long) each * contender.spec().updates();
    }
    return display.trainings(trainings, updates);
  }

  private void print(Evidence evidence, List<Claim> claims, PrintWriter writer) {
    Language language = console.language();
    writer.print(SummaryTable.of(evidence, language).toText());
    writer.println();
    writer.print(Text.wrapped(language.say(SummaryMessages.class).note(), ""));
    writer.println();
    writer.print(Claims.toText(claims, language));
  }

  private static int exitCode(Evidence evidence) {
    boolean failed =
        evidence.measurements().stream().anyMatch(m -> m.run().outcome() instanceof Outcome.Failed);
    return failed ? ExitCodes.FAILED : 0;
  }
}
