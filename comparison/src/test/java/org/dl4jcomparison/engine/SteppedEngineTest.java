package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.ManualSteps;
import org.dl4jcomparison.testing.PlainEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteppedEngineTest {
  private static final Dataset XOR = Dataset.xor();

  @Test
  void theRunHoldsTheWholeCurveAndItsEnd() {
    List<String> heard = new ArrayList<>();
    NetworkSpec spec = Fixtures.spec(5);

    TrainingRun run =
        new ManualEngine().train(spec, XOR, (update, loss) -> heard.add(update + " " + loss));

    assertThat(run.loss()).hasSize(6);
    assertThat(run.nanos()).hasSize(6).isSorted();
    assertThat(run.nanos()[0]).isZero();
    assertThat(run.nanos()[5]).isPositive();
    assertThat(run.updates()).isEqualTo(5);
    assertThat(heard).hasSize(6).startsWith("0 " + run.loss()[0]).endsWith("5 " + run.loss()[5]);
    assertThat(run.initial()).isEqualTo(spec.initialParameters(XOR));
    Outcome.Completed completed = (Outcome.Completed) run.outcome();
    assertThat(CrossEntropy.mean(completed.outputs(), XOR.y())).isEqualTo(run.loss()[5]);
    assertThat(completed.parameters()).isNotEqualTo(run.initial());
  }

  /** The parameters before every update tell the outputs, and those whether a row is cut off. */
  @Test
  void theRunNotesWhereItsLossIsCutOff() {
    NetworkSpec wild = Fixtures.notebook().withLearningRate(4000).withUpdates(30);
    List<Integer> all = IntStream.rangeClosed(0, 30).boxed().toList();
    TrainingRun run =
        new ManualEngine().train(wild, XOR, Watch.parametersAt(all), TrainingListener.NONE);

    BitSet expected = new BitSet();
    for (Snapshot snapshot : run.snapshots()) {
      double[][] outputs =
          new ManualMlp(snapshot.parameters(), TrainingOptions.notebook()).outputs(XOR.x());
      for (int row = 0; row < 4; row++) {
        double ofLabel = XOR.y()[row][0] == 1 ? outputs[row][0] : 1 - outputs[row][0];
        if (ofLabel < 1e-15) {
          expected.set(snapshot.update());
        }
      }
    }
    assertThat(expected.cardinality()).isBetween(2, 30);
    assertThat(run.cutOff()).isEqualTo(expected);
    assertThat(run.withSnapshotsAt(Set.of()).cutOff()).isEqualTo(expected);
    assertThat(new ManualEngine().train(Fixtures.spec(5), XOR, TrainingListener.NONE).cutOff())
        .isEqualTo(new BitSet());
  }

  /** The mean of many rows hides one that is cut off. */
  @Test
  void oneRowOfManyIsNoted() {
    double[][] x = new double[1000][2];
    double[][] y = new double[1000][1];
    x[7][0] = 1;
    y[7][0] = 1;
    Dataset data = new Dataset("one", x, y, Rows.none(), XOR.origin());
    Parameters initial =
        new Parameters(
            new double[][] {{1000}, {0}},
            new double[][] {{-500}},
            new double[][] {{-30}},
            new double[][] {{-6}});
    NetworkSpec spec =
        NetworkSpec.PLAIN
            .withInitialization(new Initialization.Given("x", initial))
            .withLearningRate(1e-9);
    TrainingRun run = new ManualEngine().train(spec, data, TrainingListener.NONE);

    assertThat(run.loss()[0]).isLessThan(0.1);
    assertThat(run.cutOff().get(0)).isTrue();
  }

  @Test
  void snapshotsKeepParametersAndGradientOnTheWay() {
    NetworkSpec spec = Fixtures.adam(4, 6);
    Engine engine = new ManualEngine();
    TrainingRun plain = engine.train(spec, XOR, TrainingListener.NONE);

    TrainingRun run =
        engine.train(spec, XOR, Watch.gradientsAt(List.of(0, 2, 6, 9)), TrainingListener.NONE);

    assertThat(run.loss()).isEqualTo(plain.loss());
    assertThat(run.snapshots()).extracting(Snapshot::update).containsExactly(0, 2, 6);
    assertThat(run.snapshots().get(0).parameters()).isEqualTo(run.initial());
    assertThat(run.snapshots().get(0).gradient()).isPresent();
    assertThat(run.snapshots().get(2).gradient()).isEmpty();
    Outcome.Completed completed = (Outcome.Completed) run.outcome();
    assertThat(run.snapshots().get(2).parameters()).isEqualTo(completed.parameters());
    TrainingRun two = engine.train(spec.withUpdates(2), XOR, TrainingListener.NONE);
    assertThat(run.snapshots().get(1).parameters())
        .isEqualTo(((Outcome.Completed) two.outcome()).parameters());
    assertThat(
            engine
                .train(spec, XOR, Watch.parametersAt(List.of(2)), TrainingListener.NONE)
                .snapshots()
                .get(0)
                .gradient())
        .isEmpty();
  }

  @Test
  void aRunThatIsStoppedIsTheBeginningOfTheOneThatIsNot() {
    NetworkSpec spec = Fixtures.spec(2000);
    TrainingRun whole = new ManualEngine().train(spec, XOR, TrainingListener.NONE);
    double loss = whole.loss()[1000];

    TrainingRun run = new ManualEngine().train(spec, XOR, Watch.until(loss), TrainingListener.NONE);

    int first = 0;
    while (whole.loss()[first] > loss) {
      first++;
    }
    assertThat(run.outcome()).isEqualTo(new Outcome.Stopped(first));
    assertThat(run.loss()).isEqualTo(java.util.Arrays.copyOf(whole.loss(), first + 1));
  }

  @Test
  void specsDatasetsAndRunsSurviveSerialization() throws Exception {
    NetworkSpec spec = Fixtures.adam(4, 3);
    TrainingRun run =
        new ManualEngine().train(spec, XOR, Watch.gradientsAt(List.of(1)), TrainingListener.NONE);

    TrainingRun copy = (TrainingRun) copied(run);
    TrainingRun again =
        new ManualEngine()
            .train((NetworkSpec) copied(spec), (Dataset) copied(XOR), TrainingListener.NONE);

    assertThat(copied(spec)).isEqualTo(spec);
    assertThat(copy.loss()).isEqualTo(run.loss());
    assertThat(copy.initial()).isEqualTo(run.initial());
    assertThat(copy.snapshots().get(0).gradient()).isEqualTo(run.snapshots().get(0).gradient());
    assertThat(again.loss()).isEqualTo(run.loss());
  }

  private static Object copied(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void outputsThatAreNotFiniteEndTheRunAsDiverged(int when) {
    TrainingRun run =
        new Faulty(when, () -> new double[][] {{0.5}, {Double.NaN}, {0.5}, {0.5}})
            .train(Fixtures.spec(9), XOR, TrainingListener.NONE);

    assertThat(run.outcome()).isEqualTo(new Outcome.Diverged(when));
    assertThat(run.loss()).hasSize(when);
  }

  @Test
  void anEngineThatThrowsGivesAFailedRunWithItsReason() {
    TrainingRun run =
        new Faulty(
                2,
                () -> {
                  throw new IllegalStateException("no more\nsecond line");
                })
            .train(Fixtures.spec(9), XOR, TrainingListener.NONE);

    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("IllegalStateException: no more"));
    assertThat(run.loss()).hasSize(2);
  }

  @Test
  void nativesThatDoNotLoadGiveAFailedRun() {
    TrainingRun run =
        new Faulty(
                0,
                () -> {
                  throw new UnsatisfiedLinkError("no such library");
                })
            .train(Fixtures.spec(9), XOR, TrainingListener.NONE);

    assertThat(run.outcome())
        .isEqualTo(new Outcome.Failed("UnsatisfiedLinkError: no such library"));
    assertThat(run.loss()).isEmpty();
    assertThat(run.seconds()).isZero();
  }

  @Test
  void enginesAreFoundByName() {
    Engines engines = Engines.load();

    assertThat(engines.names()).contains("dl4j", "manual", "nd4j");
    assertThat(engines.find("keras")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> engines.get("keras"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Engines.of(List.of(new ManualEngine(), new ManualEngine())));
  }

  /** The hand-written network until some update, then something else. */
  private static final class Faulty extends PlainEngine {
    private final int when;
    private final java.util.function.Supplier<double[][]> fault;

    Faulty(int when, java.util.function.Supplier<double[][]> fault) {
      super("faulty", Kind.FRAMEWORK);
      this.when = when;
      this.fault = fault;
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      return new ManualSteps(spec, data, initial) {
        private int updates;

        @Override
        public void update() {
          super.update();
          updates++;
        }

        @Override
        public double[][] outputs() {
          return updates == when ? fault.get() : super.outputs();
        }
      };
    }
  }
}
