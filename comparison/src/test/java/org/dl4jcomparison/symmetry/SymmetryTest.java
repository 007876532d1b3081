package org.dl4jcomparison.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.symmetry.SymmetryResult.Verdict;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class SymmetryTest {
  private static final Dataset XOR = Dataset.xor();
  private static final double[][] RIGHT = {{0.1}, {0.9}, {0.9}, {0.1}};
  private static final double[][] GUESS = {{0.5}, {0.5}, {0.5}, {0.5}};
  private static final Parameters EQUAL = Initializer.constant(1).draw(2, 3, 1, 0);
  private static final Parameters DIFFERENT = Initializer.uniform01().draw(2, 3, 1, 0);
  private static final Parameters ZERO = Initializer.constant(0).draw(2, 3, 1, 0);

  private static final NetworkSpec NOTEBOOK = Fixtures.notebook();

  @Test
  void aVerdictFollowsFromLossGradientAndUnits() {
    assertThat(result(RIGHT, DIFFERENT, DIFFERENT, 0.1).verdict()).isEqualTo(Verdict.LEARNS);
    assertThat(result(GUESS, DIFFERENT, DIFFERENT, 0.68).verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(result(GUESS, ZERO, EQUAL, 0.6931).verdict()).isEqualTo(Verdict.STATIONARY);
    assertThat(result(GUESS, DIFFERENT, EQUAL, 0.6931).verdict()).isEqualTo(Verdict.SYMMETRIC);
    assertThat(result(GUESS, DIFFERENT, DIFFERENT, 0.6931).verdict()).isEqualTo(Verdict.STUCK);
    // Within a hundredth of guessing is guessing; only there is the plateau.
    assertThat(result(GUESS, DIFFERENT, DIFFERENT, 0.6863).verdict()).isEqualTo(Verdict.STUCK);
    assertThat(result(GUESS, DIFFERENT, DIFFERENT, 0.6999).verdict()).isEqualTo(Verdict.STUCK);
    assertThat(result(GUESS, DIFFERENT, DIFFERENT, 0.7001).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(result(GUESS, DIFFERENT, EQUAL, 17.27).verdict()).isEqualTo(Verdict.WORSE);
  }

  /** XOR's four rows as if noise had made them: then nobody can ask for every row. */
  private static final Dataset NOISY =
      new Dataset(
          "noisy",
          XOR.x(),
          XOR.y(),
          Rows.none(),
          DataOrigin.of(DataSpec.plain(new DataSource.Shape("noisy", 4, 0.1, 1))));

  @Test
  void whereNotEveryRowCanBeRightALossFarBelowGuessingIsLearning() {
    assertThat(verdict(XOR, 0.2, 0.2)).isEqualTo(Verdict.PARTLY);
    assertThat(verdict(NOISY, 0.2, 0.2)).isEqualTo(Verdict.LEARNS);
    // Half of guessing is 0.3466.
    assertThat(verdict(NOISY, 0.34, 0.34)).isEqualTo(Verdict.LEARNS);
    assertThat(verdict(NOISY, 0.35, 0.35)).isEqualTo(Verdict.PARTLY);
    // As drawn it comes to 0.01; nine tenths of the way from guessing are at 0.0783.
    assertThat(verdict(NOISY, 0.078, 0.01)).isEqualTo(Verdict.LEARNS);
    assertThat(verdict(NOISY, 0.079, 0.01)).isEqualTo(Verdict.PARTLY);
    assertThat(verdict(NOISY, 0.69, 0.01)).isEqualTo(Verdict.STUCK);
  }

  private static Verdict verdict(Dataset data, double loss, double drawnLoss) {
    TrainingRun run =
        new TrainingRun(
            DIFFERENT,
            new double[] {0.7, loss},
            new long[] {0, 1},
            new Outcome.Completed(GUESS, DIFFERENT),
            List.of(
                new Snapshot(0, DIFFERENT, Optional.of(DIFFERENT)),
                new Snapshot(1, DIFFERENT, Optional.empty())));
    return SymmetryResult.of(SymmetryStart.BIASES, 3, data, run, OptionalDouble.of(drawnLoss))
        .verdict();
  }

  @Test
  void aStartIsWhatItsNameSaysWhateverTheSpecPutsToZero() {
    NetworkSpec half = NOTEBOOK.withZero(List.of(ParameterName.W1));
    for (SymmetryStart start : SymmetryStart.values()) {
      assertThat(start.of(half)).as(start.label()).isEqualTo(start.of(NOTEBOOK));
    }
    Contender contender = new Contender("half", "manual", half);
    TrainingRun own = Fixtures.run(half, 0.7, 0.7);
    ManualEngine engine = new ManualEngine();

    assertThat(new SymmetryTrainings(XOR).add(contender, engine, own).requests())
        .as("its own run is none of them")
        .hasSize(SymmetryStart.values().length);
    assertThat(
            new SymmetryTrainings(XOR)
                .add(new Contender("whole", "manual", NOTEBOOK), engine, own)
                .requests())
        .hasSize(SymmetryStart.values().length - 1);
  }

  @Test
  void aRunThatBrokeHasNoOtherVerdict() {
    NetworkSpec spec = Fixtures.spec(4);
    SymmetryResult broken =
        SymmetryResult.of(
            SymmetryStart.WEIGHTS, 3, XOR, Fixtures.run(spec, new Outcome.Diverged(1), 0.7));

    assertThat(broken.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(broken.first()).isEmpty();
    assertThat(broken.staysEqual()).isFalse();
  }

  @Test
  void thePlateauIsLeftWhenTheLossIsAHundredthBelowGuessing() {
    TrainingRun run = Fixtures.run(Fixtures.spec(4), 0.9, 0.69, 0.687, 0.686, 0.69);
    assertThat(SymmetryResult.of(SymmetryStart.AS_DRAWN, 3, XOR, run).escape()).hasValue(3);
    TrainingRun never = Fixtures.run(Fixtures.spec(2), 0.9, 0.6932);
    assertThat(SymmetryResult.of(SymmetryStart.AS_DRAWN, 3, XOR, never).escape()).isEmpty();
  }

  private static SymmetryResult result(
      double[][] outputs, Parameters gradient, Parameters parameters, double loss) {
    TrainingRun run =
        new TrainingRun(
            parameters,
            new double[] {0.7, loss},
            new long[] {0, 1},
            new Outcome.Completed(outputs, parameters),
            List.of(
                new Snapshot(0, parameters, Optional.of(gradient)),
                new Snapshot(1, parameters, Optional.empty())));
    return SymmetryResult.of(SymmetryStart.WEIGHTS, 3, XOR, run);
  }

  @Test
  void startsChangeWhatTheySayAndNothingElse() {
    NetworkSpec spec = Fixtures.spec(4);
    for (SymmetryStart start : SymmetryStart.values()) {
      Parameters drawn = spec.initialParameters(XOR);
      Parameters from = start.of(spec).initialParameters(XOR);
      for (ParameterName name : drawn.names()) {
        if (start.zero().contains(name)) {
          assertThat(from.get(name)).as("%s %s", start, name).isEqualTo(ZERO.get(name));
        } else if (start != SymmetryStart.EQUAL && start != SymmetryStart.NEAR_ZERO) {
          assertThat(from.get(name)).as("%s %s", start, name).isEqualTo(drawn.get(name));
        }
      }
    }
    Parameters near = SymmetryStart.NEAR_ZERO.of(spec).initialParameters(XOR);
    assertThat(Math.abs(near.w1()[0][0])).isPositive().isLessThan(SymmetryStart.NOISE);
    assertThat(SymmetryStart.EQUAL.of(spec).initialParameters(XOR).w2()[1][0])
        .isEqualTo(SymmetryStart.CONSTANT);
  }

  @Test
  void theNotebooksNetworkIsStationaryAtZeroAndSymmetricFromEqualWeights() {
    SymmetryTable table =
        new SymmetryTrainings(XOR)
            .add(new Contender("manual", "manual", NOTEBOOK), new ManualEngine())
            .run(new Runner(Fixtures.engines(), 2), Progress.NONE)
            .get(0);

    assertThat(table.with(Verdict.STATIONARY)).containsExactly(SymmetryStart.EVERYTHING);
    assertThat(table.get(SymmetryStart.EQUAL).staysEqual()).isTrue();
    assertThat(table.get(SymmetryStart.EQUAL).points())
        .allSatisfy(point -> assertThat(point.distinctExactly()).isEqualTo(1));
    assertThat(table.with(Verdict.LEARNS))
        .containsExactly(
            SymmetryStart.AS_DRAWN,
            SymmetryStart.BIASES,
            SymmetryStart.ONLY_W1,
            SymmetryStart.ONLY_W2);
    assertThat(table.get(SymmetryStart.WEIGHTS).verdict()).isEqualTo(Verdict.STUCK);
    // At zero weights the output layer still gets a gradient; it reaches W1 through the new W2.
    assertThat(table.get(SymmetryStart.WEIGHTS).first().orElseThrow().gradientNorms().orElseThrow())
        .allSatisfy((name, norm) -> assertThat(norm).isPositive());
  }

  @Test
  void aContendersOwnRunServesAsTheOneFromTheDrawnStart() {
    ManualEngine engine = new ManualEngine();
    Contender contender = new Contender("manual", "manual", NOTEBOOK.withUpdates(40));
    Watch more =
        SymmetryTrainings.watch(contender.spec()).and(Watch.parametersAt(List.of(5, 38, 39)));
    TrainingRun own = engine.train(contender.spec(), XOR, more, TrainingListener.NONE);
    SymmetryTrainings given = new SymmetryTrainings(XOR).add(contender, engine, own);
    SymmetryTrainings all = new SymmetryTrainings(XOR).add(contender, engine);

    assertThat(given.requests())
        .extracting(request -> request.contender().name())
        .doesNotContain("manual, start as-drawn");
    assertThat(given.requests()).hasSize(all.requests().size() - 1);
    List<SymmetryResult> fromGiven =
        given.run(new Runner(Fixtures.engines(), 1), Progress.NONE).get(0).results();
    List<SymmetryResult> fromAll =
        all.run(new Runner(Fixtures.engines(), 1), Progress.NONE).get(0).results();
    assertThat(fromGiven).usingRecursiveComparison().isEqualTo(fromAll);
  }

  @Test
  void anEngineThatCannotTrainASpecSaysSo() {
    NetworkSpec spec =
        NOTEBOOK
            .withHiddenGradient(HiddenGradient.SAME_WEIGHTS)
            .withPrecision(Precision.FLOAT32)
            .withUpdates(10);
    SymmetryTrainings starts =
        new SymmetryTrainings(XOR)
            .add(new Contender("a", "manual", spec), Fixtures.engines().get("stand-in"))
            .add(new Contender("a", "manual", spec), Fixtures.engines().get("manual"));

    assertThat(starts.requests()).hasSize(8);
    List<SymmetryTable> tables = starts.run(new Runner(Fixtures.engines(), 1), Progress.NONE);
    assertThat(tables.get(0).cannot())
        .hasValueSatisfying(what -> assertThat(what.key()).isEqualTo("precision"));
    assertThat(tables.get(0).results()).isEmpty();
    assertThat(tables.get(1).results()).hasSize(8);
  }

  @Test
  void momentsIncludeTheStartAndTheEnd() {
    assertThat(SymmetryCheckpoints.upTo(1)).containsExactly(0, 1);
    assertThat(SymmetryCheckpoints.upTo(5000)).contains(0, 1, 2, 3, 5000).hasSizeBetween(30, 60);
  }
}
