package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;

/** The trainings that tell what the starts do, and what follows from their runs. */
public final class SymmetryTrainings {
  /**
   * Multiplications, forward only, from which on a contender's starts are trained together. Those
   * of the built-in experiments are done sooner than a worker with vectors has started: it takes
   * two to three seconds, in which these are made one start after the other.
   */
  static final double TOGETHER = 1e9;

  private final Dataset data;
  private final Starts starts;
  private final List<Table> tables = new ArrayList<>();

  private record Table(
      Contender contender,
      Engine engine,
      Optional<TrainingRun> asDrawn,
      List<SymmetryStart> made,
      List<SymmetryStart> leftOut) {

    /** Whether the contender's own run is the one from the drawn start. */
    boolean has(SymmetryStart start) {
      return start == SymmetryStart.AS_DRAWN && asDrawn.isPresent();
    }

    Optional<Engine.Unsupported> cannot() {
      return engine.unsupported(contender.spec()).stream().findFirst();
    }
  }

  /** From every start to the end, on this data. */
  public SymmetryTrainings(Dataset data) {
    this(data, Starts.ALL);
  }

  /** From these starts, on this data. */
  public SymmetryTrainings(Dataset data, Starts starts) {
    this.data = data;
    this.starts = starts;
  }

  /** Adds a contender's spec on an engine, its own or another. */
  public SymmetryTrainings add(Contender contender, Engine engine) {
    tables.add(table(contender, engine, Optional.empty()));
    return this;
  }

  /**
   * Adds a contender that was trained already, on its own engine. If it starts as drawn, its run is
   * the one from that start.
   *
   * @param run with at least the snapshots of {@link #watch}
   */
  public SymmetryTrainings add(Contender contender, Engine engine, TrainingRun run) {
    SortedSet<Integer> checkpoints = SymmetryCheckpoints.upTo(contender.spec().updates());
    Optional<TrainingRun> asDrawn =
        contender.spec().zero().isEmpty()
            ? Optional.of(run.withSnapshotsAt(checkpoints))
            : Optional.empty();
    tables.add(table(contender, engine, asDrawn));
    return this;
  }

  private Table table(Contender contender, Engine engine, Optional<TrainingRun> asDrawn) {
    Map<Boolean, List<SymmetryStart>> byMade =
        starts.starts().stream()
            .collect(Collectors.partitioningBy(start -> start.canBeMade(contender.spec(), data)));
    return new Table(contender, engine, asDrawn, byMade.get(true), byMade.get(false));
  }

  /** What a training has to keep for its symmetry to be told. */
  public static Watch watch(NetworkSpec spec) {
    Watch parameters = Watch.parametersAt(SymmetryCheckpoints.upTo(spec.updates()));
    return spec.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS
        ? parameters.and(Watch.gradientsAt(List.of(0)))
        : parameters;
  }

  /** What is to be trained. */
  public List<TrainingRequest> requests() {
    List<TrainingRequest> requests = new ArrayList<>();
    for (Table table : tables) {
      if (table.cannot().isEmpty()) {
        for (SymmetryStart start : table.made()) {
          if (!table.has(start)) {
            requests.add(request(table, start));
          }
        }
      }
    }
    return requests;
  }

  private TrainingRequest request(Table table, SymmetryStart start) {
    Contender contender = table.contender();
    String name =
        table.engine().name().equals(contender.engine())
            ? contender.name()
            : contender.name() + " on " + table.engine().name();
    Contender started =
        new Contender(
            "%s, start %s".formatted(name, start.label()),
            table.engine().name(),
            start.of(contender.spec()));
    Watch watch = watch(contender.spec());
    return together(table)
        ? TrainingRequest.oneOfMany(started, data, watch)
        : new TrainingRequest(started, data, watch, starts.extent());
  }

  /** Whether that pays; whether a training is settled is asked of each by itself. */
  private boolean together(Table table) {
    Workload one = Workload.of(table.contender().spec(), data);
    double all = (double) one.multiplications() * one.updates() * table.made().size();
    return starts.extent() == TrainingRequest.Extent.WHOLE && all >= TOGETHER;
  }

  /** What follows from the runs of {@link #requests}, in their order. */
  public List<SymmetryTable> conclude(List<TrainingRun> runs) {
    List<SymmetryTable> concluded = new ArrayList<>();
    int next = 0;
    for (Table table : tables) {
      List<SymmetryResult> results = new ArrayList<>();
      if (table.cannot().isEmpty()) {
        // The drawn start is the first.
        OptionalDouble drawnLoss =
            lastLoss(table.has(SymmetryStart.AS_DRAWN) ? table.asDrawn().get() : runs.get(next));
        for (SymmetryStart start : table.made()) {
          NetworkSpec spec = start.of(table.contender().spec());
          TrainingRun run = table.has(start) ? table.asDrawn().get() : runs.get(next++);
          results.add(SymmetryResult.of(start, spec, data, run, drawnLoss));
        }
      }
      concluded.add(
          new SymmetryTable(
              table.contender(), table.engine().name(), table.cannot(), results, table.leftOut()));
    }
    return concluded;
  }

  private static OptionalDouble lastLoss(TrainingRun run) {
    return run.outcome() instanceof Outcome.Completed
        ? OptionalDouble.of(run.loss()[run.loss().length - 1])
        : OptionalDouble.empty();
  }

  /** Trains and concludes. */
  public List<SymmetryTable> run(Runner runner, Progress progress) {
    return conclude(runner.runs(requests(), progress));
  }
}
