package org.dl4jcomparison.engine.worker;

import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.testing.ManualSteps;

/** The hand-written network in a worker, with something happening at its third update. */
public abstract class ApartEngine extends SteppedEngine {
  static final String NOTES = "APART_NOTES";

  private final Isolation isolation;

  ApartEngine() {
    this(small());
  }

  ApartEngine(Isolation isolation) {
    this.isolation = isolation;
  }

  /** A JVM that starts fast. */
  static Isolation small() {
    return Isolation.plain().withFlags("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }

  @Override
  public String name() {
    return "apart";
  }

  @Override
  public Kind kind() {
    return Kind.FRAMEWORK;
  }

  @Override
  public Capabilities capabilities() {
    return new ManualEngine().capabilities().can(Settings.EPSILON_PLACEMENT, EpsilonPlacement.DL4J);
  }

  @Override
  public Optional<Isolation> isolation(Workload workload) {
    return Optional.of(isolation);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("process", String.valueOf(ProcessHandle.current().pid()));
  }

  /** Whether outputs after the third update are numbers. */
  protected boolean isFinite() {
    return true;
  }

  /** What happens. */
  protected abstract void thirdUpdate() throws Exception;

  @Override
  protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
    return new ManualSteps(spec, data, initial) {
      private int updates;

      @Override
      public void update() {
        if (++updates == 3) {
          try {
            thirdUpdate();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
        super.update();
      }

      @Override
      public double[][] outputs() {
        return updates < 3 || isFinite() ? super.outputs() : new double[][] {{Double.NaN}};
      }
    };
  }
}
