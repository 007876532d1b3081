package org.dl4jcomparison.engine.worker;

import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.testing.PlainSteps;

/** The hand-written network, stepped in a worker, that breaks at two seeds. */
public final class SteppedApart extends SteppedEngine implements TracedEngine {
  /** The update at which it breaks. */
  static final int LAST = 120;

  /** At this seed the process ends. */
  static final long HALTS = 666;

  /** At this seed an update fails. */
  static final long FAILS = 667;

  private final ManualEngine engine = new ManualEngine();

  @Override
  public String name() {
    return "stepped";
  }

  @Override
  public Kind kind() {
    return Kind.FRAMEWORK;
  }

  @Override
  public Capabilities capabilities() {
    return engine.capabilities();
  }

  @Override
  public Optional<Isolation> isolation(Workload workload) {
    return Optional.of(ApartEngine.small());
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    TracedSteps steps = engine.start(spec, data, initial);
    final class Breaking extends PlainSteps implements TracedSteps {
      private int updates;

      Breaking() {
        super(steps);
      }

      @Override
      public UpdateTrace tracedUpdate(double[][] labels) {
        if (++updates == LAST && spec.seed() == HALTS) {
          Runtime.getRuntime().halt(3);
        }
        if (updates >= LAST && spec.seed() == FAILS) {
          throw new IllegalStateException("lost its way at " + updates);
        }
        return steps.tracedUpdate(labels);
      }

      @Override
      public void close() {
        steps.close();
      }
    }
    return new Breaking();
  }
}
