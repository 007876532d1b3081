package org.dl4jcomparison.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dl4jcomparison.certificate.Twin;
import org.dl4jcomparison.command.ConsoleOptions;
import org.dl4jcomparison.command.EngineOptions;
import org.dl4jcomparison.command.ExitCodes;
import org.dl4jcomparison.command.ExperimentSource;
import org.dl4jcomparison.command.Interruption;
import org.dl4jcomparison.command.Machine;
import org.dl4jcomparison.command.OptionValues;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.RunningEngines;
import org.dl4jcomparison.command.TwinOptions;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.output.OutputPath;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.store.RunStore;
import org.dl4jcomparison.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the contenders of an experiment at many seeds and reports. */
@Command(
    name = "study",
    description = {
      "Trains every contender of an experiment at many seeds; writes statistics, charts and data.",
      "",
      "Every run is kept in a store as soon as it ends. The same command trains only what is"
          + " missing there: after an interruption, with more seeds, with another contender. A run"
          + " that failed is tried again."
    },
    footer = {
      "  dl4j-comparison study --seeds 60",
      "  dl4j-comparison study --experiment mine.yaml --seeds 100 --export results/csv"
    })
public final class StudyCommand implements Callable<Integer> {
  /** Seeds of a contender on its own engine if it has a twin. */
  private static final int WITH_A_TWIN = 8;

  @Spec private CommandSpec spec;

  @Mixin private EngineOptions engineOptions;

  @Mixin private ExperimentSource source;

  @Mixin private TwinOptions twinOptions;

  @Mixin private ConsoleOptions console;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "20",
      converter = SeedCount.class,
      description = "Number of seeds, 1 to " + Seeds.MAX_COUNT + ". Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--first-seed",
      paramLabel = "S",
      description =
          "The first of them; the others follow it. Default: the smallest seed in the experiment.")
  private Long first;

  @Option(
      names = "--jobs",
      paramLabel = "J",
      converter = OptionValues.Jobs.class,
      description =
          "Trainings at the same time, 1 to "
              + OptionValues.MOST_JOBS
              + ". Changes no number but times. Default: one for each core.")
  private Integer jobs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory for the results, replaced as a whole. Default: results/<name of the"
              + " experiment>-study.")
  private Path out;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description =
          "Directory for all runs and curves as CSV, replaced as a whole. Default: none is"
              + " written.")
  private Path export;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description =
          "SQLite file that keeps the runs. Default: beside the results, their directory's name"
              + " with .db.")
  private Path store;

  /** Number of seeds. */
  static final class SeedCount extends OptionValues.Count {
    SeedCount() {
      super(Seeds.MAX_COUNT);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (RunningEngines running = engineOptions.open()) {
      return study(source.read(running.engines()), running);
    }
  }

  private int study(Experiment experiment, RunningEngines running) throws IOException {
    Engines engines = running.engines();
    Seeds seeds = seeds(experiment);
    int atOnce = jobs();
    Path results =
        out != null ? out : Path.of("results", FileNames.of(experiment.name()) + "-study");
    Path place = OutputPath.ofFolder(results, "--out");
    Path storeFile = store != null ? store : results.resolveSibling(results.getFileName() + ".db");
    requireApart(results, place, storeFile);
    OutputFolder folder = OutputFolder.at(results);
    Optional<OutputFolder> exported = Optional.ofNullable(export).map(StudyExport::folder);

    try (Interruption interruption = new Interruption();
        RunStore runStore = RunStore.open(storeFile)) {
      running.warmUp(experiment, atOnce);
      Optional<StudyRuns> runs = train(engines, experiment, seeds, atOnce, runStore, interruption);
      return runs.isEmpty()
          ? ExitCodes.FAILED
          : report(runs.get(), Machine.environment(experiment, engines), results, folder, exported);
    }
  }

  /** Trains what is missing; empty if it was stopped. */
  private Optional<StudyRuns> train(
      Engines engines,
      Experiment experiment,
      Seeds seeds,
      int atOnce,
      RunStore runStore,
      Interruption interruption) {
    PrintWriter err = spec.commandLine().getErr();
    Runner runner = new Runner(engines, atOnce).stoppedBy(interruption::isRequested);
    try (ProgressDisplay display = console.display()) {
      Study study =
          Study.of(
              engines, experiment, seeds.first(), entries(engines, experiment, display), runStore);
      return Optional.of(study.train(runner, StudyProgress.on(display, study)));
    } catch (StudyStoppedException e) {
      err.printf(
          "stopped: %s of %s runs are in %s; the same command goes on from there%n",
          e.stored(), e.runs(), runStore.name());
      return Optional.empty();
    }
  }

  /** Further seeds than these few are trained on a contender's twin, if it has one. */
  private List<Entry> entries(Engines engines, Experiment experiment, ProgressDisplay display) {
    if (count <= WITH_A_TWIN) {
      return experiment.contenders().stream().map(c -> Entry.own(c, count)).toList();
    }
    Map<Contender, Twin> twins =
        twinOptions.twins(engines, experiment, step -> display.sayIfDue(() -> "twins, " + step));
    return experiment.contenders().stream()
        .map(
            contender ->
                twins.containsKey(contender)
                    ? new Entry(contender, WITH_A_TWIN, Optional.of(twins.get(contender)), count)
                    : Entry.own(contender, count))
        .toList();
  }

  private int report(
      StudyRuns runs,
      Map<String, Map<String, String>> environment,
      Path results,
      OutputFolder folder,
      Optional<OutputFolder> exported)
      throws IOException {
    StudyEvidence evidence = StudyEvidence.of(runs);
    Report report = StudyReport.of(evidence, environment);
    List<String> csv = exported.isPresent() ? StudyExport.write(runs, exported.get()) : List.of();
    console.finish(
        results, folder, report.files(), report.index().file(), out -> print(evidence, out));
    if (!csv.isEmpty()) {
      console.wrote(export, csv);
    }
    console.progress().println("runs are in " + runs.store().name());
    console.progress().flush();
    return evidence.contenders().stream().anyMatch(c -> c.counts().failed() > 0)
        ? ExitCodes.FAILED
        : 0;
  }

  private void print(StudyEvidence evidence, PrintWriter out) {
    out.print(StudySummary.of(evidence, console.language()).toText());
    out.println();
    out.print(Text.wrapped(console.language().say(StudyMessages.class).summaryNote(), ""));
  }

  private Seeds seeds(Experiment experiment) {
    long begin = first != null ? first : experiment.firstSeed(count);
    long most = Initializer.MAX_SEED - count + 1;
    if (begin < 0 || begin > most) {
      throw new BadInputException(
          "--first-seed: %s is not from 0 to %s, the largest seed, %s, less the number of seeds, %s, plus 1"
              .formatted(begin, most, Initializer.MAX_SEED, count));
    }
    return new Seeds(begin, count);
  }

  private int jobs() {
    return jobs != null
        ? jobs
        : Math.min(OptionValues.MOST_JOBS, Runtime.getRuntime().availableProcessors());
  }

  /** Directories are replaced as a whole, so nothing else may be in them. */
  private void requireApart(Path results, Path place, Path storeFile) {
    Path storePlace = OutputPath.of(storeFile, "--store");
    if (export != null) {
      Path exportPlace = OutputPath.ofFolder(export, "--export");
      if (exportPlace.startsWith(place) || place.startsWith(exportPlace)) {
        throw new BadInputException(
            "--export: %s and the results' %s are replaced as a whole, so neither can be in the other"
                .formatted(export, results));
      }
      requireNotIn(exportPlace, export, storePlace, storeFile);
    }
    requireNotIn(place, results, storePlace, storeFile);
  }

  private static void requireNotIn(Path place, Path directory, Path storePlace, Path storeFile) {
    if (storePlace.startsWith(place)) {
      throw new BadInputException(
          "--store: %s is in %s, which is replaced as a whole".formatted(storeFile, directory));
    }
  }
}
