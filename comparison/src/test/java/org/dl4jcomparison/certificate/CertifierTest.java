package org.dl4jcomparison.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Stage;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.CopiedEngine;
import org.dl4jcomparison.testing.CopiedEngine.Fault;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.PlainSteps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CertifierTest {
  private static final Dataset XOR = Dataset.xor();
  private static final double TOLERANCE = 1e-12;

  @Test
  @Tag("slow")
  void dl4jIsTheHandWrittenNetworkInEveryStageOf3000UpdatesByDl4jsConventions() {
    Certificate certificate =
        certify(Engines.load(), "manual", "dl4j", Conventions.SHARED, CommonNetwork.spec());

    assertThat(placement(certificate.a().spec())).isEqualTo(EpsilonPlacement.DL4J);
    assertThat(placement(certificate.b().spec())).isEqualTo(EpsilonPlacement.DL4J);
    assertThat(certificate.agrees()).isTrue();
    assertThat(certificate.updates()).isEqualTo(3000);
    assertThat(certificate.stages())
        .extracting(StageResult::stage)
        .containsExactly(
            Stage.HIDDEN,
            Stage.OUTPUTS,
            Stage.LOSS,
            Stage.GRADIENT,
            new Stage(Adam.FIRST_MOMENT),
            new Stage(Adam.SECOND_MOMENT),
            Stage.PARAMETERS);
    for (StageResult stage : certificate.stages()) {
      assertThat(stage.byUpdate()).hasSize(3000);
      assertThat(stage.largestAbsolute().absolute()).as(stage.stage().label()).isLessThan(1e-12);
    }
    System.out.println("manual - dl4j, shared: " + certificate.largest());
  }

  @Test
  @Tag("slow")
  void againstPytorchsConventionsTheFirstStepDiffersAndEpsilonExplainsIt() {
    Certificate certificate =
        certify(
            Engines.load(),
            "manual",
            "dl4j",
            Conventions.OWN,
            CommonNetwork.spec().withUpdates(1000));

    assertThat(placement(certificate.a().spec())).isEqualTo(EpsilonPlacement.PYTORCH);
    assertThat(placement(certificate.b().spec())).isEqualTo(EpsilonPlacement.DL4J);
    Gap first = certificate.first().orElseThrow();
    assertThat(first.update()).isEqualTo(1);
    assertThat(first.stage()).isEqualTo(Stage.PARAMETERS);
    assertThat(certificate.searches()).hasSize(1);
    Search search = certificate.searches().get(0);
    assertThat(search.engine()).isEqualTo("dl4j");
    assertThat(search.trials()).hasSize(7);
    assertThat(search.trials().stream().filter(TriedHypothesis::vanishes)).hasSize(1);
    TriedHypothesis trial = search.explanation().orElseThrow();
    assertThat(trial.change()).isEqualTo("epsilon-placement");
    assertThat(trial.largest()).isLessThan(1e-12);
    assertThat(search.largestInLoss()).isGreaterThan(1e-5);
    assertThat(trial.largestInLoss()).isLessThan(1e-14);
    System.out.println("manual - dl4j, own: " + first + ", " + search.explanation());
  }

  @Test
  void theClippingOfDl4jsLossIsFoundWhereOutputsAreSaturatedAndWrong() {
    // Outputs of 1 - 1e-7 in every row, two of which are labelled 0.
    NetworkSpec saturated =
        NetworkSpec.PLAIN
            .withHidden(3)
            .withInitialization(new Initialization.Draw(InitializerKind.CONSTANT, 4))
            .withUpdates(50);

    Certificate certificate =
        certify(Engines.load(), "dl4j", "manual", Conventions.SHARED, saturated);

    Gap first = certificate.first().orElseThrow();
    assertThat(first.update()).isEqualTo(1);
    assertThat(first.stage()).isEqualTo(Stage.GRADIENT);
    assertThat(certificate.stages())
        .extracting(StageResult::stage)
        .containsExactly(Stage.HIDDEN, Stage.OUTPUTS, Stage.LOSS, Stage.GRADIENT, Stage.PARAMETERS);
    TriedHypothesis trial = certificate.searches().get(0).explanation().orElseThrow();
    assertThat(trial.change()).isEqualTo("loss-clipping");
    System.out.println("saturated: " + first + ", " + trial);
  }

  @Test
  void singlePrecisionKeepsToItsOwnTolerance() {
    NetworkSpec spec = CommonNetwork.spec().withPrecision(Precision.FLOAT32).withUpdates(500);

    Certificate certificate =
        Certifier.certify(
            Engines.load(),
            "manual",
            "dl4j",
            spec,
            XOR,
            Tolerances.of(Precision.FLOAT32),
            step -> {});

    assertThat(certificate.agrees()).isTrue();
    assertThat(certificate.largest().difference()).isGreaterThan(1e-8);
  }

  @Test
  void withoutTheHandWrittenEngineInThePairBothAreHeldAgainstIt() {
    NetworkSpec spec = CommonNetwork.spec().withUpdates(50);
    Engines engines =
        Engines.of(
            List.of(
                new ManualEngine(),
                new CopiedEngine(Fault.SUM_FOR_MEAN),
                new Renamed("sound", new CopiedEngine(Fault.NONE))));

    Certificate certificate = certify(engines, "sound", "copy", Conventions.SHARED, spec);

    assertThat(certificate.agrees()).isFalse();
    assertThat(certificate.searches()).extracting(Search::engine).containsExactly("sound", "copy");
    assertThat(certificate.searches()).extracting(Search::agrees).containsExactly(true, false);
    assertThat(certificate.searches().get(0).trials()).isEmpty();
    assertThat(certificate.searches().get(1).explanation().map(TriedHypothesis::change))
        .contains("gradient");
  }

  @Test
  void withoutAReferenceNothingIsExplained() {
    Engines engines =
        Engines.of(
            List.of(
                new CopiedEngine(Fault.SUM_FOR_MEAN),
                new Renamed("sound", new CopiedEngine(Fault.NONE))));

    Certificate certificate =
        certify(engines, "sound", "copy", Conventions.SHARED, CommonNetwork.spec().withUpdates(3));

    assertThat(certificate.agrees()).isFalse();
    assertThat(certificate.searches()).isEmpty();
  }

  @Test
  void numbersThatStopBeingFiniteEndTheComparison() {
    NetworkSpec wild =
        NetworkSpec.PLAIN
            .withHidden(3)
            .withLearningRate(1e308)
            .withGradient(GradientReduction.SUM)
            .withUpdates(20);

    Certificate certificate = certify(Engines.load(), "manual", "manual", Conventions.SHARED, wild);

    assertThat(certificate.agrees()).isFalse();
    assertThat(certificate.first()).isEmpty();
    NotFinite where = certificate.notFinite().orElseThrow();
    assertThat(where.update()).isEqualTo(certificate.updates()).isLessThan(20);
    assertThat(where.a()).isPresent().isEqualTo(where.b());
    assertThat(certificate.searches()).isEmpty();
  }

  @Test
  void anEngineThatFailsIsNamedWithTheUpdate() {
    Engines engines =
        Engines.of(
            List.of(
                new ManualEngine(),
                new Stub(
                    "stub",
                    () -> {
                      throw new IllegalStateException("out of luck\nsecond line");
                    })));

    assertThatThrownBy(
            () -> certify(engines, "manual", "stub", Conventions.SHARED, CommonNetwork.spec()))
        .isInstanceOf(CertificationException.class)
        .hasMessage("engine stub failed at update 1: IllegalStateException: out of luck");
  }

  @Test
  void arraysOfDifferentShapesAreNamed() {
    double[][] one = {{1}};
    Engines engines =
        Engines.of(
            List.of(
                new ManualEngine(),
                new Stub(
                    "stub",
                    () ->
                        new UpdateTrace(
                            List.of(one, one),
                            new Parameters(one, one, one, one),
                            List.of(),
                            new Parameters(one, one, one, one)))));

    assertThatThrownBy(
            () -> certify(engines, "manual", "stub", Conventions.SHARED, CommonNetwork.spec()))
        .isInstanceOf(CertificationException.class)
        .hasMessage("hidden-activations: one engine tells 4 x 16 numbers, the other 1 x 1");
  }

  /** No part of the certificate knows how many layers there are, or what an optimizer remembers. */
  @Test
  void aDeeperNetworkAndAnotherOptimizerAreCertifiedByTheNamesOfTheirArrays() {
    List<Integer> sizes = List.of(2, 3, 5, 1);
    Stage velocity = new Stage("velocity");
    UpdateTrace sound = deeper(sizes, "velocity", 0);
    Deque<UpdateTrace> faulty = new ArrayDeque<>(List.of(sound, deeper(sizes, "velocity", 0.5)));

    Certificate certificate = certifyTold(() -> sound, faulty::removeFirst, 2);

    assertThat(certificate.stages())
        .extracting(StageResult::stage)
        .containsExactly(
            Stage.HIDDEN, Stage.OUTPUTS, Stage.LOSS, Stage.GRADIENT, velocity, Stage.PARAMETERS);
    assertThat(certificate.first()).contains(new Gap(2, velocity, "W3", 4, 0, 1, 1.5));
    assertThat(certificate.largest().stage()).isEqualTo(velocity);
    assertThat(certifyTold(() -> sound, () -> sound, 2).agrees()).isTrue();
  }

  @Test
  void layersThatOneEngineDoesNotTellAreNamedAndSlotsLeftOut() {
    UpdateTrace deep = deeper(List.of(2, 3, 5, 1), "velocity", 0);
    UpdateTrace shallow = deeper(List.of(2, 3, 1), "velocity", 0);
    UpdateTrace otherSlot = deeper(List.of(2, 3, 1), "average", 0.5);
    UpdateTrace noGradient =
        new UpdateTrace(
            shallow.quantities().stream()
                .filter(quantity -> !quantity.stage().equals(Stage.GRADIENT))
                .toList());

    assertThatThrownBy(() -> certifyTold(() -> deep, () -> shallow, 1))
        .isInstanceOf(CertificationException.class)
        .hasMessage("hidden-activations: one engine tells [S1, S2], the other [S1]");
    assertThatThrownBy(() -> certifyTold(() -> shallow, () -> noGradient, 1))
        .isInstanceOf(CertificationException.class)
        .hasMessage("gradient: one engine tells [W1, b1, W2, b2], the other []");
    assertThat(certifyTold(() -> shallow, () -> otherSlot, 1).stages())
        .extracting(StageResult::stage)
        .containsExactly(Stage.HIDDEN, Stage.OUTPUTS, Stage.LOSS, Stage.GRADIENT, Stage.PARAMETERS);
  }

  /**
   * A made-up trace in which every number is 1, but every output 0.25.
   *
   * @param sizes units by layer, the inputs first
   * @param more what the last weight in the last layer has more of in the slot
   */
  private static UpdateTrace deeper(List<Integer> sizes, String slot, double more) {
    List<double[][]> activations = new ArrayList<>();
    List<double[][]> parameters = new ArrayList<>();
    for (int layer = 1; layer < sizes.size(); layer++) {
      boolean last = layer == sizes.size() - 1;
      activations.add(filled(XOR.rows(), sizes.get(layer), last ? 0.25 : 1));
      parameters.add(filled(sizes.get(layer - 1), sizes.get(layer), 1));
      parameters.add(filled(1, sizes.get(layer), 1));
    }
    Parameters ones = new Parameters(parameters);
    double[][] lastWeights = parameters.get(parameters.size() - 2);
    lastWeights[lastWeights.length - 1][0] += more;
    Optimizer.Slot remembered = new Optimizer.Slot(slot, new Parameters(parameters));
    return new UpdateTrace(activations, ones, List.of(remembered), ones);
  }

  private static double[][] filled(int rows, int columns, double value) {
    double[][] array = new double[rows][columns];
    for (double[] row : array) {
      Arrays.fill(row, value);
    }
    return array;
  }

  private static Certificate certifyTold(
      Supplier<UpdateTrace> a, Supplier<UpdateTrace> b, int updates) {
    Engines engines = Engines.of(List.of(new Stub("a", a), new Stub("b", b)));
    return certify(
        engines, "a", "b", Conventions.SHARED, CommonNetwork.spec().withUpdates(updates));
  }

  @Test
  void whatCannotBeComparedIsSaidBeforeAnythingIsTrained() {
    NetworkSpec spec = CommonNetwork.spec();
    Engines engines = Engines.load();

    assertBad(
        engines,
        "keras",
        Conventions.SHARED,
        spec,
        0,
        "'keras' is not an engine; allowed: " + String.join(", ", engines.names()));
    for (double tolerance : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertBad(
          engines,
          "dl4j",
          Conventions.SHARED,
          spec,
          tolerance,
          "--tolerance: " + tolerance + " is not a finite number from 0");
    }
    for (Conventions conventions : Conventions.values()) {
      assertBad(
          engines,
          "dl4j",
          conventions,
          spec.withHiddenGradient(HiddenGradient.UPDATED_WEIGHTS),
          0,
          "hidden-gradient: engine dl4j cannot do 'updated-weights'; allowed: same-weights");
    }
    Engine doubleOnly =
        new Renamed("double-only", new ManualEngine()) {
          @Override
          public List<Unsupported> unsupported(NetworkSpec spec) {
            return new Fixtures.StandIn().unsupported(spec);
          }
        };
    assertBad(
        Engines.of(List.of(new ManualEngine(), doubleOnly)),
        "double-only",
        Conventions.SHARED,
        spec.withPrecision(Precision.FLOAT32),
        0,
        "precision: engine double-only cannot do 'float32'; allowed: float64");
    assertBad(
        Fixtures.engines(),
        "stand-in",
        Conventions.SHARED,
        spec.withPrecision(Precision.FLOAT32),
        0,
        "engine stand-in cannot be certified: it does not tell what its updates compute");
  }

  private static void assertBad(
      Engines engines,
      String engineB,
      Conventions conventions,
      NetworkSpec spec,
      double tolerance,
      String message) {
    assertThatThrownBy(
            () ->
                new Certifier(
                    engines,
                    new Certifier.Request("manual", engineB, conventions, spec, XOR, tolerance)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
  }

  @Test
  void theObserverHearsOfEveryUpdate() {
    List<String> heard = new ArrayList<>();
    Engines engines = Engines.of(List.of(new ManualEngine(), new CopiedEngine(Fault.SUM_FOR_MEAN)));

    Certifier.certify(
        engines,
        "manual",
        "copy",
        CommonNetwork.spec().withUpdates(2),
        XOR,
        TOLERANCE,
        step -> heard.add("%s %d/%d".formatted(step.pass(), step.update(), step.updates())));

    assertThat(heard)
        .containsExactly("COMPARISON 1/2", "COMPARISON 2/2", "SEARCH 1/2", "SEARCH 2/2");
  }

  @Test
  void differencesOfNumbersAboveOneAreRelative() {
    assertThat(Gap.difference(0.5, 0.25)).isEqualTo(0.25);
    assertThat(Gap.difference(200, 100)).isEqualTo(0.5);
    assertThat(Gap.relative(0.5, 0.25)).isEqualTo(0.5);
    assertThat(Gap.relative(0, 0)).isZero();
    assertThat(Gap.difference(0.0, -0.0)).isZero();
    assertThat(Gap.difference(Double.NaN, Double.NaN)).isZero();
    assertThat(Gap.difference(Double.NaN, 1)).isInfinite();
    assertThat(Gap.difference(Double.POSITIVE_INFINITY, 1)).isInfinite();
  }

  @Test
  void aWeightLayoutGoesThereAndBackAndTransposesSquares() {
    double[][] b = {{0, 0, 0}};
    Parameters p =
        new Parameters(
            new double[][] {{1, 2, 3}, {4, 5, 6}},
            b,
            new double[][] {{7}, {8}, {9}},
            new double[1][1]);
    double[][] scrambled = {{1, 3, 5}, {2, 4, 6}};

    assertThat(Layout.columnByColumn(p).w1()).isDeepEqualTo(scrambled);
    UpdateTrace there = trace(Layout.columnByColumn(p));
    UpdateTrace back = Layout.rowByRow(there);
    assertThat(there.parameters(Stage.GRADIENT)).isNotEqualTo(p);
    for (Stage stage : List.of(Stage.GRADIENT, new Stage("velocity"), Stage.PARAMETERS)) {
      assertThat(back.parameters(stage)).isEqualTo(p);
    }
    assertThat(back.outputs()).isSameAs(there.outputs());
    Parameters square =
        new Parameters(
            new double[][] {{1, 2}, {3, 4}}, new double[1][2], new double[2][1], new double[1][1]);
    assertThat(Layout.columnByColumn(square).w1()).isDeepEqualTo(new double[][] {{1, 3}, {2, 4}});
  }

  private static UpdateTrace trace(Parameters p) {
    double[][] wide = {{1, 2, 3}, {4, 5, 6}};
    return new UpdateTrace(List.of(wide, wide), p, List.of(new Optimizer.Slot("velocity", p)), p);
  }

  private static EpsilonPlacement placement(NetworkSpec spec) {
    return ((OptimizerSpec.Adam) spec.optimizer()).placement();
  }

  private static Certificate certify(
      Engines engines, String a, String b, Conventions conventions, NetworkSpec spec) {
    return new Certifier(engines, new Certifier.Request(a, b, conventions, spec, XOR, TOLERANCE))
        .certify(step -> {});
  }

  /** An engine under another name. */
  private static class Renamed extends SteppedEngine implements TracedEngine {
    private final String name;
    private final TracedEngine engine;

    Renamed(String name, TracedEngine engine) {
      this.name = name;
      this.engine = engine;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Kind kind() {
      return engine.kind();
    }

    @Override
    public Capabilities capabilities() {
      return engine.capabilities();
    }

    @Override
    public Map<String, String> environment() {
      return engine.environment();
    }

    @Override
    public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
      return engine.start(spec, data, initial);
    }
  }

  /** An engine of which every update is what it is told. */
  private static final class Stub extends Renamed {
    private final Supplier<UpdateTrace> update;

    Stub(String name, Supplier<UpdateTrace> update) {
      super(name, new ManualEngine());
      this.update = update;
    }

    @Override
    public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
      TracedSteps steps = super.start(spec, data, initial);
      final class Told extends PlainSteps implements TracedSteps {
        Told() {
          super(steps);
        }

        @Override
        public UpdateTrace tracedUpdate(double[][] labels) {
          return update.get();
        }
      }
      return new Told();
    }
  }
}
