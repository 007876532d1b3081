package org.dl4jcomparison.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dl4jcomparison.data.Datasets;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.symmetry.SymmetryResult.Verdict;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymmetryTest {
  private static final Dataset XOR = Dataset.xor();
  private static final double[][] RIGHT = {{0.1}, {0.9}, {0.9}, {0.1}};
  private static final double[][] GUESS = {{0.5}, {0.5}, {0.5}, {0.5}};
  private static final Parameters EQUAL = Initializer.constant(1).draw(2, 3, 1, 0);
  private static final Parameters DIFFERENT = Initializer.uniform01().draw(2, 3, 1, 0);
  private static final Parameters ZERO = Initializer.constant(0).draw(2, 3, 1, 0);

  private static final NetworkSpec NOTEBOOK = Fixtures.notebook();
  private static final NetworkSpec THREE = NetworkSpec.PLAIN.withHidden(3);

  private static final double[][] SATURATED = {{0}, {1}, {1}, {1}};

  @Test
  void aVerdictFollowsFromLossGradientAndUnits() {
    assertThat(result(RIGHT, DIFFERENT, 0.1).verdict()).isEqualTo(Verdict.LEARNS);
    assertThat(result(GUESS, DIFFERENT, 0.68).verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(result(GUESS, ZERO, 0.6931).verdict()).isEqualTo(Verdict.STATIONARY);
    assertThat(result(GUESS, EQUAL, 0.6931).verdict()).isEqualTo(Verdict.SYMMETRIC);
    assertThat(result(GUESS, DIFFERENT, 0.6931).verdict()).isEqualTo(Verdict.STUCK);
    // Within a hundredth of guessing is guessing; only there is the plateau.
    assertThat(result(GUESS, DIFFERENT, 0.6863).verdict()).isEqualTo(Verdict.STUCK);
    assertThat(result(GUESS, DIFFERENT, 0.6999).verdict()).isEqualTo(Verdict.STUCK);
    assertThat(result(GUESS, DIFFERENT, 0.7001).verdict()).isEqualTo(Verdict.WORSE);
    // The first loss is 0.7.
    assertThat(result(GUESS, EQUAL, 1.399).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(result(GUESS, EQUAL, 1.401).verdict()).isEqualTo(Verdict.BLEW_UP);
    assertThat(result(SATURATED, EQUAL, 17.27).verdict()).isEqualTo(Verdict.SATURATED);
    assertThat(result(SATURATED, DIFFERENT, 0.68).verdict()).isEqualTo(Verdict.PARTLY);
  }

  /** XOR's four rows as if noise had made them: then nobody can ask for every row. */
  private static final Dataset NOISY =
      new Dataset(
          "noisy",
          XOR.x(),
          XOR.y(),
          Rows.none(),
          DataOrigin.of(DataSpec.plain(new DataSource.Shape("noisy", 4, 0.1, 1)), 4));

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
                new Snapshot(0, DIFFERENT, Optional.empty()),
                new Snapshot(1, DIFFERENT, Optional.empty())));
    return SymmetryResult.of(SymmetryStart.BIASES, THREE, data, run, OptionalDouble.of(drawnLoss))
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
            SymmetryStart.WEIGHTS, spec, XOR, Fixtures.run(spec, new Outcome.Failed("x"), 0.7));

    assertThat(broken.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(broken.first()).isEmpty();
    assertThat(broken.staysEqual()).isFalse();
    assertThat(
            SymmetryResult.of(
                    SymmetryStart.WEIGHTS,
                    spec,
                    XOR,
                    Fixtures.run(spec, new Outcome.Diverged(1), 0.7))
                .verdict())
        .isEqualTo(Verdict.BLEW_UP);
  }

  @Test
  void thePlateauIsLeftWhenTheLossIsAHundredthBelowGuessing() {
    TrainingRun run = Fixtures.run(Fixtures.spec(4), 0.9, 0.69, 0.687, 0.686, 0.69);
    assertThat(SymmetryResult.of(SymmetryStart.AS_DRAWN, THREE, XOR, run).escape()).hasValue(3);
    TrainingRun never = Fixtures.run(Fixtures.spec(2), 0.9, 0.6932);
    assertThat(SymmetryResult.of(SymmetryStart.AS_DRAWN, THREE, XOR, never).escape()).isEmpty();
  }

  private static SymmetryResult result(double[][] outputs, Parameters parameters, double loss) {
    return SymmetryResult.of(SymmetryStart.WEIGHTS, THREE, XOR, run(outputs, parameters, loss));
  }

  private static TrainingRun run(double[][] outputs, Parameters parameters, double loss) {
    return new TrainingRun(
        parameters,
        new double[] {0.7, loss},
        new long[] {0, 1},
        new Outcome.Completed(outputs, parameters),
        List.of(
            new Snapshot(0, parameters, Optional.empty()),
            new Snapshot(1, parameters, Optional.empty())));
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
    assertThat(get(table, SymmetryStart.EQUAL).staysEqual()).isTrue();
    assertThat(get(table, SymmetryStart.EQUAL).points())
        .allSatisfy(point -> assertThat(point.distinctExactly()).isEqualTo(1));
    assertThat(table.with(Verdict.LEARNS))
        .containsExactly(
            SymmetryStart.AS_DRAWN,
            SymmetryStart.BIASES,
            SymmetryStart.ONLY_W1,
            SymmetryStart.ONLY_W2);
    SymmetryResult weights = get(table, SymmetryStart.WEIGHTS);
    assertThat(weights.verdict()).isEqualTo(Verdict.STUCK);
    // The loss has no gradient in the hidden layer while W2 is zero; the notebook's order has one.
    assertThat(weights.first().orElseThrow().gradientNorms())
        .containsEntry(ParameterName.W1, 0.0)
        .containsEntry(ParameterName.B1, 0.0);
    assertThat(weights.updateGradientNorms().orElseThrow())
        .allSatisfy((name, norm) -> assertThat(norm).isPositive());
  }

  /**
   * Half of the rows are of either label, so at zero the gradient is zero; summed in doubles it is
   * some 1e-17 where the rows' shares are no exact numbers.
   */
  @ParameterizedTest
  @CsvSource({
    "MEAN, false, 0.1, false",
    "MEAN, false, 2, false",
    "SUM, false, 0.1, false",
    "MEAN, true, 0.05, true",
    "SUM, true, 0.05, false"
  })
  void roundingIsNotLearning(
      GradientReduction gradient, boolean adam, double rate, boolean escapes) {
    NetworkSpec spec =
        (adam ? Fixtures.adam(8, 3000) : Fixtures.spec(3000).withHidden(8))
            .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
            .withGradient(gradient)
            .withLearningRate(rate);
    SymmetryTable table =
        new SymmetryTrainings(MOONS)
            .add(new Contender("manual", "manual", spec), new ManualEngine())
            .run(new Runner(Fixtures.engines(), 2), Progress.NONE)
            .get(0);

    SymmetryResult everything = get(table, SymmetryStart.EVERYTHING);
    assertThat(everything.verdict()).isEqualTo(Verdict.STATIONARY);
    assertThat(everything.first().orElseThrow().stationary()).isTrue();
    // Adam makes full steps of a gradient of 1e-17, so that does leave; exact zeros do not.
    assertThat(everything.roundingEscapes()).isEqualTo(escapes);
    assertThat(everything.escape().isPresent()).isEqualTo(escapes);
    assertThat(get(table, SymmetryStart.EQUAL).staysEqual()).isTrue();
    assertThat(table.with(Verdict.STATIONARY)).containsExactly(SymmetryStart.EVERYTHING);
  }

  @Test
  void unitsThatOnlyRoundingPartsCountUpToThere() {
    TrainingRun run =
        new TrainingRun(
            EQUAL,
            new double[] {0.6932, 0.6931, 0.01},
            new long[] {0, 1, 2},
            new Outcome.Completed(RIGHT, DIFFERENT),
            List.of(
                new Snapshot(0, EQUAL, Optional.empty()),
                new Snapshot(1, EQUAL, Optional.empty()),
                new Snapshot(2, DIFFERENT, Optional.empty())));
    SymmetryResult result = SymmetryResult.of(SymmetryStart.EQUAL, THREE, XOR, run);
    assertThat(result.verdict()).isEqualTo(Verdict.SYMMETRIC);
    assertThat(result.rounding()).hasValue(2);
    assertThat(result.roundingEscapes()).isTrue();
  }

  /** Every value a little off, one by one, against the slope of the loss itself. */
  @Test
  void theGradientIsThatOfTheLoss() {
    LossGradient mean = LossGradient.at(DIFFERENT, GradientReduction.MEAN, XOR);
    LossGradient sum = LossGradient.at(DIFFERENT, GradientReduction.SUM, XOR);
    double step = 1e-6;
    for (ParameterName name : DIFFERENT.names()) {
      double[][] values = DIFFERENT.get(name);
      for (int i = 0; i < values.length; i++) {
        for (int j = 0; j < values[i].length; j++) {
          double slope = (loss(name, i, j, step) - loss(name, i, j, -step)) / (2 * step);
          assertThat(mean.values().get(name)[i][j]).isCloseTo(slope, within(1e-9));
          assertThat(sum.values().get(name)[i][j]).isCloseTo(4 * slope, within(4e-9));
        }
      }
    }
    assertThat(mean.isZero()).isFalse();
    assertThat(mean.rounding().values()).allSatisfy(e -> assertThat(e).isBetween(1e-18, 1e-14));
  }

  private static double loss(ParameterName changed, int i, int j, double by) {
    Parameters moved =
        DIFFERENT.map(
            (name, matrix) -> {
              double[][] copy = Stream.of(matrix).map(double[]::clone).toArray(double[][]::new);
              if (name.equals(changed)) {
                copy[i][j] += by;
              }
              return copy;
            });
    return CrossEntropy.mean(LossGradient.outputs(moved, XOR), XOR.y());
  }

  @Test
  void aStartThatWouldNotBeWhatItsNameSaysIsLeftOut() {
    NetworkSpec zeros =
        THREE.withInitialization(Initialization.Draw.of(InitializerKind.ZEROS)).withUpdates(3);
    SymmetryTable table =
        new SymmetryTrainings(XOR)
            .add(new Contender("zeros", "manual", zeros), new ManualEngine())
            .run(new Runner(Fixtures.engines(), 1), Progress.NONE)
            .get(0);

    assertThat(table.leftOut())
        .containsExactly(SymmetryStart.BIASES, SymmetryStart.ONLY_W1, SymmetryStart.ONLY_W2);
    assertThat(table.get(SymmetryStart.BIASES)).isEmpty();
    assertThat(StartsClaim.biases(List.of(table)).support()).isEqualTo(Support.UNDECIDED);
    assertThat(SymmetryText.in(Language.english()).sentences(table))
        .contains("Left out: both biases zero; only W1 zero; only W2 zero.");
    // Xavier's biases are zero in the draw, and its weights are not.
    NetworkSpec xavier =
        THREE.withInitialization(Initialization.Draw.of(InitializerKind.XAVIER_UNIFORM));
    assertThat(SymmetryStart.values()).allMatch(start -> start.canBeMade(xavier, XOR));
  }

  @Test
  void aClaimIsJudgedAgainstTheStartAsDrawn() {
    assertThat(biases(0.6931, 0.6931).support()).isEqualTo(Support.UNDECIDED);
    assertThat(biases(0.6931, 0.3).support()).isEqualTo(Support.UNDECIDED);
    assertThat(biases(0.3, 0.3).support()).isEqualTo(Support.SUPPORTED);
    assertThat(biases(0.3, 0.6931).support()).isEqualTo(Support.NOT_SUPPORTED);
    assertThat(biases(0.3, 3).support()).as("blew up").isEqualTo(Support.UNDECIDED);
  }

  private static StartsClaim biases(double drawnLoss, double loss) {
    return StartsClaim.biases(
        List.of(
            new SymmetryTable(
                new Contender("a", "manual", THREE),
                "manual",
                Optional.empty(),
                List.of(
                    ended(SymmetryStart.AS_DRAWN, drawnLoss), ended(SymmetryStart.BIASES, loss)),
                List.of())));
  }

  private static SymmetryResult ended(SymmetryStart start, double loss) {
    return SymmetryResult.of(start, THREE, XOR, run(GUESS, DIFFERENT, loss));
  }

  private static final Dataset MOONS =
      Datasets.load(DataSpec.plain(new DataSource.Shape("moons", 200, 0.1, 1)), Path.of("."));

  private static SymmetryResult get(SymmetryTable table, SymmetryStart start) {
    return table.get(start).orElseThrow();
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
