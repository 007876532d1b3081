package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.experiment.Start;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What traced updates tell is what they do, in every engine that is present. */
class TracedEngineTest {
  private static final int UPDATES = 20;
  private static final double RATE = 0.125; // exact in both precisions

  /** Three inputs and five hidden units, so that no transposition goes unseen. */
  private static final Dataset DATA =
      new Dataset(
          "seven rows",
          new double[][] {
            {0, 1, 0.5}, {1, 0, 0.25}, {-1, 1, 2}, {0.5, 0.5, -1}, {2, -1, 0}, {1, 1, 1}, {0, 0, 3}
          },
          new double[][] {{0}, {1}, {1}, {0}, {1}, {0}, {1}});

  static Stream<Arguments> settings() {
    Stream.Builder<Arguments> settings = Stream.builder();
    Engines engines = Engines.load();
    for (String name : engines.names()) {
      if (engines.get(name) instanceof TracedEngine engine) {
        for (OptimizerSpec optimizer :
            List.of(
                new OptimizerSpec.GradientDescent(),
                new OptimizerSpec.Adam(
                    Adam.DEFAULT_EPSILON, engine.capabilities().own(Settings.EPSILON_PLACEMENT)))) {
          for (GradientReduction reduction : GradientReduction.values()) {
            for (Precision precision : Precision.values()) {
              settings.add(
                  Arguments.of(name, optimizer.label(), spec(optimizer, reduction, precision)));
            }
          }
        }
      }
    }
    return settings.build();
  }

  private static NetworkSpec spec(
      OptimizerSpec optimizer, GradientReduction reduction, Precision precision) {
    return new NetworkSpec(
        5,
        Start.Draw.of(InitializerKind.UNIFORM_FAN_IN),
        Set.of(),
        optimizer,
        RATE,
        reduction,
        HiddenGradient.SAME_WEIGHTS,
        precision,
        UPDATES,
        3);
  }

  private static SteppedEngine.Steps start(String engine, NetworkSpec spec) {
    return ((TracedEngine) Engines.load().get(engine))
        .trace(spec, DATA, spec.initialParameters(DATA));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("settings")
  void tracedUpdatesTrainBitForBitAsOthersDo(String engine, String optimizer, NetworkSpec spec) {
    try (SteppedEngine.Steps plain = start(engine, spec);
        SteppedEngine.Steps traced = start(engine, spec);
        SteppedEngine.Steps mixed = start(engine, spec)) {
      for (int update = 1; update <= UPDATES; update++) {
        plain.update();
        UpdateTrace trace = traced.tracedUpdate();
        if (update % 2 == 0) {
          mixed.tracedUpdate();
        } else {
          mixed.update();
        }
        assertThat(trace.parameters()).as("update %d", update).isEqualTo(plain.parameters());
        assertThat(mixed.parameters()).as("mixed, update %d", update).isEqualTo(plain.parameters());
        assertThat(mixed.outputs()).isDeepEqualTo(plain.outputs());
      }
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("settings")
  void aTraceTellsWhatTheStepWasMadeOf(String engine, String optimizer, NetworkSpec spec) {
    Offset<Double> rounding = within(spec.precision() == Precision.FLOAT64 ? 1e-15 : 1e-6);
    try (SteppedEngine.Steps steps = start(engine, spec)) {
      Parameters before = steps.parameters();
      Parameters first = before.withZero(Set.of(ParameterName.values()));
      Parameters second = first;
      for (int update = 1; update <= UPDATES; update++) {
        double[][] outputs = steps.outputs();
        UpdateTrace trace = steps.tracedUpdate();

        assertThat(trace.outputs()).isDeepEqualTo(outputs);
        assertActivations(trace.hidden(), before, rounding);
        boolean adam = spec.optimizer() instanceof OptimizerSpec.Adam;
        assertThat(trace.firstMoment().isPresent()).isEqualTo(adam);
        assertThat(trace.secondMoment().isPresent()).isEqualTo(adam);
        for (ParameterName name : ParameterName.values()) {
          double[][] gradient = trace.gradient().get(name);
          if (adam) {
            double[][] m = trace.firstMoment().orElseThrow().get(name);
            double[][] v = trace.secondMoment().orElseThrow().get(name);
            assertMean(m, first.get(name), gradient, 1, Adam.BETA1, rounding);
            assertMean(v, second.get(name), gradient, 2, Adam.BETA2, rounding);
          } else {
            assertStep(trace.parameters().get(name), before.get(name), gradient, rounding);
          }
        }
        first = trace.firstMoment().orElse(first);
        second = trace.secondMoment().orElse(second);
        before = trace.parameters();
      }
    }
  }

  private static void assertActivations(
      double[][] hidden, Parameters parameters, Offset<Double> rounding) {
    for (int row = 0; row < DATA.rows(); row++) {
      for (int unit = 0; unit < parameters.hidden(); unit++) {
        double z = parameters.b1()[0][unit];
        for (int input = 0; input < DATA.inputs(); input++) {
          z += DATA.x()[row][input] * parameters.w1()[input][unit];
        }
        assertThat(hidden[row][unit]).isCloseTo(1 / (1 + Math.exp(-z)), rounding);
      }
    }
  }

  private static void assertMean(
      double[][] now,
      double[][] before,
      double[][] gradient,
      int power,
      double beta,
      Offset<Double> rounding) {
    for (int i = 0; i < now.length; i++) {
      for (int j = 0; j < now[i].length; j++) {
        double fresh = Math.pow(gradient[i][j], power);
        assertThat(now[i][j]).isCloseTo(beta * before[i][j] + (1 - beta) * fresh, rounding);
      }
    }
  }

  private static void assertStep(
      double[][] after, double[][] before, double[][] gradient, Offset<Double> rounding) {
    for (int i = 0; i < after.length; i++) {
      for (int j = 0; j < after[i].length; j++) {
        assertThat(after[i][j]).isCloseTo(before[i][j] - RATE * gradient[i][j], rounding);
      }
    }
  }

  @Test
  void otherLabelsChangeTheGradientAndNothingBeforeIt() {
    NetworkSpec spec = Fixtures.spec(1);
    Dataset xor = Dataset.xor();
    TracedEngine manual = (TracedEngine) Engines.load().get("manual");
    Parameters initial = spec.initialParameters(xor);
    double[][] half = {{0.5}, {0.5}, {0.5}, {0.5}};

    UpdateTrace usual = manual.trace(spec, xor, initial).tracedUpdate();
    UpdateTrace given = manual.trace(spec, xor, initial).tracedUpdate(xor.y());
    UpdateTrace other = manual.trace(spec, xor, initial).tracedUpdate(half);

    assertThat(given.parameters()).isEqualTo(usual.parameters());
    assertThat(other.outputs()).isDeepEqualTo(usual.outputs());
    double sum = 0;
    for (double[] row : usual.outputs()) {
      sum += row[0] - 0.5;
    }
    assertThat(other.gradient().b2()[0][0]).isCloseTo(sum / 4, within(1e-15));
  }

  @Test
  void anEngineThatCannotTellSaysSo() {
    SteppedEngine.Steps silent =
        new SteppedEngine.Steps() {
          @Override
          public void update() {}

          @Override
          public double[][] outputs() {
            return new double[0][];
          }

          @Override
          public Parameters parameters() {
            return null;
          }
        };
    assertThatThrownBy(silent::tracedUpdate).isInstanceOf(NotTraceableException.class);
    assertThatThrownBy(() -> silent.tracedUpdate(new double[0][]))
        .isInstanceOf(NotTraceableException.class);
  }
}
