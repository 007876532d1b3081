package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.dl4jcomparison.engine.TracedEngine.TracedSteps;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.PlainEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What traced updates tell is what they do, in every engine that is present and can tell, with all
 * settings that it does not declare unsupported.
 */
class TracedEngineTest {
  private static final int UPDATES = 20;
  private static final Stage FIRST_MOMENT = new Stage(Adam.FIRST_MOMENT);
  private static final Stage SECOND_MOMENT = new Stage(Adam.SECOND_MOMENT);
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
    return settings(Engines.load());
  }

  private static Stream<Arguments> settings(Engines engines) {
    Stream.Builder<Arguments> settings = Stream.builder();
    for (String name : engines.names()) {
      if (engines.get(name) instanceof TracedEngine engine) {
        for (OptimizerSpec optimizer :
            List.of(
                new OptimizerSpec.GradientDescent(),
                new OptimizerSpec.Adam(
                    Adam.DEFAULT_EPSILON, engine.capabilities().own(Settings.EPSILON_PLACEMENT)))) {
          for (GradientReduction reduction : GradientReduction.values()) {
            for (HiddenGradient hiddenGradient : HiddenGradient.values()) {
              for (Precision precision : Precision.values()) {
                NetworkSpec spec = spec(optimizer, reduction, hiddenGradient, precision);
                if (engine.unsupported(spec).isEmpty()) {
                  settings.add(Arguments.of(name, spec));
                }
              }
            }
          }
        }
      }
    }
    return settings.build();
  }

  private static NetworkSpec spec(
      OptimizerSpec optimizer,
      GradientReduction reduction,
      HiddenGradient hiddenGradient,
      Precision precision) {
    return NetworkSpec.PLAIN
        .withHidden(5)
        .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
        .withOptimizer(optimizer)
        .withLearningRate(RATE)
        .withGradient(reduction)
        .withHiddenGradient(hiddenGradient)
        .withPrecision(precision)
        .withUpdates(UPDATES)
        .withSeed(3);
  }

  private static TracedSteps start(String engine, NetworkSpec spec) {
    return ((TracedEngine) Engines.load().get(engine))
        .start(spec, DATA, spec.initialParameters(DATA));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("settings")
  void tracedUpdatesTrainBitForBitAsOthersDo(String engine, NetworkSpec spec) {
    try (TracedSteps plain = start(engine, spec);
        TracedSteps traced = start(engine, spec);
        TracedSteps mixed = start(engine, spec)) {
      for (int update = 1; update <= UPDATES; update++) {
        plain.update();
        UpdateTrace trace = traced.tracedUpdate(DATA.y());
        if (update % 2 == 0) {
          mixed.tracedUpdate(DATA.y());
        } else {
          mixed.update();
        }
        assertThat(trace.parameters(Stage.PARAMETERS))
            .as("update %d", update)
            .isEqualTo(plain.parameters());
        assertThat(mixed.parameters()).as("mixed, update %d", update).isEqualTo(plain.parameters());
        assertThat(mixed.outputs()).isDeepEqualTo(plain.outputs());
      }
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("settings")
  void aTraceTellsWhatTheStepWasMadeOf(String engine, NetworkSpec spec) {
    Offset<Double> rounding = within(spec.precision() == Precision.FLOAT64 ? 1e-15 : 1e-6);
    try (TracedSteps steps = start(engine, spec)) {
      Parameters before = steps.parameters();
      Parameters first = before.withZero(before.names());
      Parameters second = first;
      for (int update = 1; update <= UPDATES; update++) {
        double[][] outputs = steps.outputs();
        UpdateTrace trace = steps.tracedUpdate(DATA.y());

        assertThat(trace.outputs()).isDeepEqualTo(outputs);
        assertActivations(trace.of(Stage.HIDDEN).get(0).values(), before, rounding);
        boolean adam = spec.optimizer() instanceof OptimizerSpec.Adam;
        assertThat(trace.quantities().stream().map(Quantity::stage).filter(Stage::isSlot))
            .containsOnly(adam ? new Stage[] {FIRST_MOMENT, SECOND_MOMENT} : new Stage[] {});
        Parameters gradients = trace.parameters(Stage.GRADIENT);
        Parameters after = trace.parameters(Stage.PARAMETERS);
        Parameters m = adam ? trace.parameters(FIRST_MOMENT) : first;
        Parameters v = adam ? trace.parameters(SECOND_MOMENT) : second;
        for (ParameterName name : before.names()) {
          double[][] gradient = gradients.get(name);
          if (adam) {
            assertMean(m.get(name), first.get(name), gradient, 1, Adam.BETA1, rounding);
            assertMean(v.get(name), second.get(name), gradient, 2, Adam.BETA2, rounding);
          } else {
            assertStep(after.get(name), before.get(name), gradient, rounding);
          }
        }
        first = m;
        second = v;
        before = after;
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

  /** The hand-written network in double precision only. */
  private static final class DoubleOnly extends PlainEngine implements TracedEngine {
    DoubleOnly() {
      super("double-only", Kind.HAND_WRITTEN);
    }

    @Override
    public List<Unsupported> unsupported(NetworkSpec spec) {
      return new Fixtures.StandIn().unsupported(spec);
    }

    @Override
    public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
      return new ManualEngine().start(spec, data, initial);
    }
  }

  @Test
  void onlyWhatAnEngineCanDoIsAskedOfIt() {
    Engines engines = Engines.of(List.of(new DoubleOnly(), new Fixtures.StandIn()));

    assertThat(settings(engines))
        .hasSize(8)
        .extracting(Arguments::get)
        .allSatisfy(
            setting -> {
              assertThat(setting[0]).isEqualTo("double-only");
              assertThat(((NetworkSpec) setting[1]).precision()).isEqualTo(Precision.FLOAT64);
            });
  }

  @Test
  void otherLabelsChangeTheGradientAndNothingBeforeIt() {
    NetworkSpec spec = Fixtures.spec(1);
    Dataset xor = Dataset.xor();
    TracedEngine manual = (TracedEngine) Engines.load().get("manual");
    Parameters initial = spec.initialParameters(xor);
    double[][] half = {{0.5}, {0.5}, {0.5}, {0.5}};

    UpdateTrace usual = manual.start(spec, xor, initial).tracedUpdate(xor.y());
    UpdateTrace other = manual.start(spec, xor, initial).tracedUpdate(half);

    assertThat(other.outputs()).isDeepEqualTo(usual.outputs());
    double sum = 0;
    for (double[] row : usual.outputs()) {
      sum += row[0] - 0.5;
    }
    assertThat(other.parameters(Stage.GRADIENT).b2()[0][0]).isCloseTo(sum / 4, within(1e-15));
  }

  @Test
  void anEngineThatCannotTellIsOneThatOnlyTrains() {
    Watch watch = Watch.gradientsAt(List.of(1));
    TrainingRun run =
        new Fixtures.StandIn().train(Fixtures.spec(2), Dataset.xor(), watch, TrainingListener.NONE);

    assertThat(new Fixtures.StandIn()).isNotInstanceOf(TracedEngine.class);
    assertThat(run.outcome()).isInstanceOf(Outcome.Completed.class);
    assertThat(run.snapshots()).singleElement().matches(at -> at.gradient().isEmpty());
  }
}
