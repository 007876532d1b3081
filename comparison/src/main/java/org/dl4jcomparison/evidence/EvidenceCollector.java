package org.dl4jcomparison.evidence;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;

/** Trains what an experiment asks for and draws the conclusions. */
public final class EvidenceCollector {
  private final Engines engines;
  private final Observer observer;

  /** Follows the trainings, one after the other. */
  public interface Observer {
    /** Ignores everything. */
    Observer NONE =
        new Observer() {
          @Override
          public TrainingListener starts(Training training) {
            return TrainingListener.NONE;
          }

          @Override
          public void ended(Training training, TrainingRun run) {}
        };

    /** A training begins; the listener follows it. */
    TrainingListener starts(Training training);

    /** The training is over. */
    void ended(Training training, TrainingRun run);
  }

  /**
   * One of the trainings.
   *
   * @param contender who
   * @param start from where
   * @param number from 1
   * @param total of how many
   */
  public record Training(Contender contender, ZeroStart start, int number, int total) {}

  /** Uses these engines and reports to this observer. */
  public EvidenceCollector(Engines engines, Observer observer) {
    this.engines = engines;
    this.observer = observer;
  }

  /** Trains every contender as it is, then from every zero start. */
  public Evidence collect(Experiment experiment) {
    List<Contender> contenders = experiment.contenders();
    int total = contenders.size() * ZeroStart.values().length;
    int number = 0;
    List<Measurement> measurements = new ArrayList<>();
    for (Contender contender : contenders) {
      Training training = new Training(contender, ZeroStart.AS_DRAWN, ++number, total);
      Engine.Kind kind = engines.get(contender.engine()).kind();
      measurements.add(Measurement.of(experiment, contender, kind, train(training, experiment)));
    }
    List<Evidence.ZeroStarts> zeroStarts = new ArrayList<>();
    for (Measurement measurement : measurements) {
      Contender contender = measurement.contender();
      List<ZeroStartResult> results = new ArrayList<>();
      for (ZeroStart start : ZeroStart.values()) {
        TrainingRun run =
            start == ZeroStart.AS_DRAWN
                ? measurement.run()
                : train(new Training(contender, start, ++number, total), experiment);
        results.add(ZeroStartResult.of(start, contender, experiment.data(), run));
      }
      zeroStarts.add(new Evidence.ZeroStarts(contender, results));
    }
    return conclude(experiment, measurements, zeroStarts);
  }

  private TrainingRun train(Training training, Experiment experiment) {
    Contender contender = training.contender();
    Engine engine = engines.get(contender.engine());
    NetworkSpec spec = contender.spec().withZero(training.start().zero());
    TrainingRun run = engine.train(spec, experiment.data(), observer.starts(training));
    observer.ended(training, run);
    return run;
  }

  /** The conclusions from runs that were made. */
  public static Evidence conclude(
      Experiment experiment, List<Measurement> measurements, List<Evidence.ZeroStarts> zeroStarts) {
    return new Evidence(
        experiment,
        List.copyOf(measurements),
        SpecTable.of(experiment.contenders(), experiment.data()),
        Convergence.between(measurements, experiment.data()),
        List.copyOf(zeroStarts));
  }
}
