package org.dl4jcomparison.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.Twin;
import org.dl4jcomparison.command.ConsoleOptions;
import org.dl4jcomparison.command.Interruption;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.TwinOptions;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.explain.Explanation;
import org.dl4jcomparison.runner.KnownRuns;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.runner.Trainer;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.study.Entry;
import org.dl4jcomparison.study.Study;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.study.StudyProgress;
import org.dl4jcomparison.symmetry.SymmetryTable;

/**
 * What a comparison asks beside one run of each contender, in an order that keeps every core busy:
 * a framework's trainings take one each, one after the other in warm workers, and the explanation's
 * populations have the others meanwhile.
 */
final class Inquiry {
  private final Engines engines;
  private final int jobs;
  private final ConsoleOptions console;

  private Map<Contender, Twin> twins = Map.of();
  private CompletableFuture<KnownRuns> populations;
  private CompletableFuture<Optional<Explanation>> explanation =
      CompletableFuture.completedFuture(Optional.empty());

  /**
   * Asks nothing yet.
   *
   * @param jobs number of trainings that run at the same time beside populations
   * @param console is told of all that takes more than a second
   */
  Inquiry(Engines engines, int jobs, ConsoleOptions console) {
    this.engines = engines;
    this.jobs = jobs;
    this.console = console;
  }

  /** Has the populations trained that are needed in any case, beside what comes. */
  void trainPopulations(Experiment experiment) {
    List<Contender> needed = SeedBudget.populations(engines, experiment);
    populations =
        beside(() -> together(new KnownRuns(Trainer.of(engines)), requests(needed, experiment)));
  }

  private KnownRuns together(KnownRuns known, List<TrainingRequest> requests) {
    List<TrainingRun> runs = new Runner(engines, 1).runs(requests, Progress.NONE);
    for (int i = 0; i < runs.size(); i++) {
      known.addTogether(requests.get(i).contender(), runs.get(i));
    }
    return known;
  }

  private static List<TrainingRequest> requests(List<Contender> seeded, Experiment experiment) {
    return seeded.stream()
        .map(contender -> TrainingRequest.oneOfMany(contender, experiment.data(), -1))
        .toList();
  }

  /** Has the explanation made beside what comes, looks for twins and has them trained, too. */
  void explainAndFindTwins(Evidence evidence, TwinOptions options) {
    Experiment experiment = evidence.experiment();
    explanation = beside(() -> explain(evidence));
    console.progress().println("certifying twins");
    twins = options.twins(engines, experiment, step -> {});
    List<Contender> ofTwins = SeedBudget.ofTwins(engines, experiment, twins.values());
    CompletableFuture<KnownRuns> others = populations;
    populations =
        beside(
            () -> {
              explanation.join();
              return together(others.join(), requests(ofTwins, experiment));
            });
  }

  /** On one core nothing goes beside anything: workers would take each other's place. */
  private static <T> CompletableFuture<T> beside(Supplier<T> work) {
    return Runtime.getRuntime().availableProcessors() > 1
        ? CompletableFuture.supplyAsync(work, Runner.BESIDE)
        : CompletableFuture.completedFuture(work.get());
  }

  private Optional<Explanation> explain(Evidence evidence) {
    Investigator investigator = new Investigator(engines, evidence.experiment(), jobs);
    return evidence.examined().flatMap(pair -> investigator.explain(pair, any -> Progress.NONE));
  }

  /** Asks the rest. */
  Investigation finish(Evidence evidence, List<SymmetryTable> symmetry) {
    Experiment experiment = evidence.experiment();
    Optional<Certificate> certificate =
        new Investigator(engines, experiment, jobs).certify(evidence.pairs());
    KnownRuns known = populations.join();
    evidence.measurements().forEach(m -> known.add(m.contender(), m.run()));
    trainCertain(experiment, known);
    StudyEvidence study = study(experiment, known);
    if (!explanation.isDone()) {
      console.progress().println("explaining which setting matters");
    }
    return new Investigation(
        evidence, symmetry, Optional.of(study), explanation.join(), certificate);
  }

  /** Trains what the study needs from a framework while its workers are warm. */
  private void trainCertain(Experiment experiment, KnownRuns known) {
    List<Contender> unknown = new ArrayList<>(SeedBudget.certain(engines, experiment));
    unknown.removeIf(known::knows);
    List<TrainingRequest> requests = requests(unknown, experiment);
    if (requests.isEmpty()) {
      return;
    }
    long updates = requests.stream().mapToLong(r -> r.contender().spec().updates()).sum();
    try (ProgressDisplay display = console.display()) {
      List<TrainingRun> runs =
          new Runner(engines, jobs).runs(requests, display.trainings(requests.size(), updates));
      for (int i = 0; i < runs.size(); i++) {
        known.add(requests.get(i).contender(), runs.get(i));
      }
    }
  }

  private StudyEvidence study(Experiment experiment, KnownRuns known) {
    List<Entry> entries = SeedBudget.entries(engines, experiment, twins);
    int most = entries.stream().mapToInt(Entry::seeds).max().orElseThrow();
    console.progress().printf("study of %d seeds%n", most);
    try (Interruption interruption = new Interruption();
        KeptRuns store = KeptRuns.inMemory();
        ProgressDisplay display = console.display()) {
      Study study = Study.of(engines, experiment, SeedBudget.firstSeed(experiment), entries, store);
      // A core need not be left to anybody any more.
      int all = Runtime.getRuntime().availableProcessors();
      Runner runner = new Runner(known, all).stoppedBy(interruption::isRequested);
      return StudyEvidence.of(study.train(runner, StudyProgress.on(display, study)));
    }
  }
}
