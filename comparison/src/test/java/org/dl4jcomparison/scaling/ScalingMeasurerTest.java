package org.dl4jcomparison.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;
import org.junit.jupiter.api.Test;

class ScalingMeasurerTest {
  private static final NetworkSize BASE = new NetworkSize(8, 2, 4);

  private final List<String> trained = new ArrayList<>();

  /** Computes nothing and says that an update takes rows x hidden units microseconds. */
  private class Pretending implements Engine {
    private final String name;
    private final Kind kind;

    Pretending(String name, Kind kind) {
      this.name = name;
      this.kind = kind;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public Capabilities capabilities() {
      return new ManualEngine().capabilities();
    }

    @Override
    public List<Unsupported> unsupported(NetworkSpec spec) {
      return spec.hidden() == 5 ? List.of(new Unsupported("hidden", "5", "4")) : List.of();
    }

    @Override
    public TrainingRun train(
        NetworkSpec spec, Dataset data, Watch watch, TrainingListener listener) {
      trained.add(name + " " + data.rows() + " " + spec.updates());
      Parameters initial = spec.initialParameters(data);
      if (data.rows() == 9) {
        return new TrainingRun(initial, new double[0], new long[0], new Outcome.Failed("too big"));
      }
      long[] nanos = new long[spec.updates() + 1];
      for (int i = 1; i < nanos.length; i++) {
        // The first update is slow, as where something is set up.
        nanos[i] = nanos[i - 1] + (i == 1 ? 50_000_000 : micros(data, spec) * 1000L);
      }
      return new TrainingRun(
          initial, new double[nanos.length], nanos, new Outcome.Completed(data.y(), initial));
    }

    private long micros(Dataset data, NetworkSpec spec) {
      return data.rows() == 7 ? 10_000_000 : (long) data.rows() * spec.hidden();
    }

    @Override
    public Map<String, String> environment() {
      return Map.of();
    }
  }

  private Scaling measure(List<Integer> rows, List<Integer> hidden, Engine... engines) {
    ScalingPlan plan = ScalingPlan.of(BASE, rows, hidden, Duration.ofSeconds(1));
    return new ScalingMeasurer(List.of(engines), plan).measure(points -> {});
  }

  @Test
  void theTimeIsThatOfAnUpdateWithoutTheFirst() {
    Scaling scaling =
        measure(List.of(8, 16), List.of(4), new Pretending("a", Engine.Kind.FRAMEWORK));

    assertThat(scaling.time("a", BASE).orElseThrow().median()).isEqualTo(8 * 4);
    assertThat(scaling.time("a", new NetworkSize(16, 2, 4)).orElseThrow().median())
        .isEqualTo(16 * 4);
    assertThat(scaling.curve("a", Axis.ROWS).keySet()).containsExactly(8, 16);
    assertThat(scaling.curve("a", Axis.HIDDEN).keySet()).containsExactly(4);
  }

  @Test
  void aSizeThatLiesOnBothAxesIsMeasuredOnce() {
    Scaling scaling =
        measure(List.of(8, 16), List.of(4, 8), new Pretending("a", Engine.Kind.FRAMEWORK));
    assertThat(scaling.points())
        .extracting(ScalingPoint::size)
        .containsExactly(BASE, new NetworkSize(8, 2, 8), new NetworkSize(16, 2, 4));
  }

  @Test
  void enginesTakeTurns() {
    measure(
        List.of(8),
        List.of(4),
        new Pretending("a", Engine.Kind.HAND_WRITTEN),
        new Pretending("b", Engine.Kind.FRAMEWORK));
    int last = trained.size();
    List<String> end =
        trained.subList(last - 6, last).stream().map(s -> s.substring(0, 1)).toList();
    assertThat(end).isEqualTo(List.of("a", "b", "a", "b", "a", "b"));
  }

  @Test
  void whatAnEngineCannotDoOrBreaksAtIsLeftOutWithItsReason() {
    Scaling scaling =
        measure(List.of(8, 9), List.of(4, 5), new Pretending("a", Engine.Kind.FRAMEWORK));

    assertThat(scaling.leftOut())
        .extracting(ScalingPoint.LeftOut::reason)
        .containsExactly("failed: too big", "it cannot do hidden '5'");
    assertThat(scaling.curve("a", Axis.ROWS).keySet()).containsExactly(8);
  }

  @Test
  void aSizeThatWouldTakeTooLongIsLeftOut() {
    Scaling scaling = measure(List.of(7), List.of(4), new Pretending("a", Engine.Kind.FRAMEWORK));
    assertThat(scaling.leftOut())
        .extracting(ScalingPoint.LeftOut::reason)
        .containsExactly("an update takes 10.00 s, too long for the time given");
  }

  @Test
  void theBaselineIsTheHandWrittenEngine() {
    Engine framework = new Pretending("a", Engine.Kind.FRAMEWORK);
    Engine byHand = new Pretending("b", Engine.Kind.HAND_WRITTEN);
    assertThat(measure(List.of(8), List.of(4), framework, byHand).baseline()).contains("b");
    assertThat(measure(List.of(8), List.of(4), framework).baseline()).isEqualTo(Optional.empty());
  }
}
