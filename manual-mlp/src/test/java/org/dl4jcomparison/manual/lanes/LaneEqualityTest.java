package org.dl4jcomparison.manual.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;
import org.dl4jcomparison.manual.fast.Setting;

/** Every network in its lane against the readable network alone. */
class LaneEqualityTest {
  private static final double TOLERANCE = 1e-12;
  private static final double[] TARGETS = {0.5, 0.3, 0.1, 0.05, 0.01};

  /**
   * The draws are the same every time: in float32 a sigmoid that differs in the last of its 53 bits
   * is rounded to another number of 24 bits once in some 2^30 times, and nothing is wrong then.
   */
  @Property(tries = 400, seed = "20261126", edgeCases = EdgeCasesMode.NONE)
  @Tag("slow")
  void everySettingAgreesWithTheReadableNetwork(
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 4) int inputs,
      @ForAll @IntRange(min = 1, max = 17) int hidden,
      @ForAll @IntRange(min = 1, max = 40) int seeds,
      @ForAll @IntRange(min = 0, max = 70) int updates,
      @ForAll Setting setting,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Population population = Population.drawn(rows, inputs, hidden, seeds, seed);
    assertAgrees(population, setting.options(), updates, LaneKernel.best());
  }

  /** More rows than have one logarithm. */
  @Property(tries = 40, seed = "20261127", edgeCases = EdgeCasesMode.NONE)
  @Tag("slow")
  void manyRowsAgreeToo(
      @ForAll @IntRange(min = 10, max = 70) int rows,
      @ForAll @IntRange(min = 1, max = 3) int inputs,
      @ForAll Setting setting) {
    Population population = Population.drawn(rows, inputs, 5, 9, rows);
    assertAgrees(population, setting.options(), 20, LaneKernel.best());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void theScalarKernelGivesTheReadableNetworksBits(
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 17) int hidden,
      @ForAll Setting setting,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Population population = Population.drawn(rows, 2, hidden, 3, seed);
    Map<Long, LaneRun> runs =
        population.trained(setting.options(), LaneGoal.curve(70), LaneKernel.scalar());
    for (LaneStart start : population.starts()) {
      ManualMlp readable = new ManualMlp(start.parameters(), setting.options());
      LaneRun run = runs.get(start.seed());
      assertThat(run.losses()).isEqualTo(readable.fit(population.x(), population.y(), 70));
      assertThat(run.parameters()).isEqualTo(readable.parameters());
      assertThat(run.outputs()).isDeepEqualTo(readable.outputs(population.x()));
    }
  }

  @Example
  @Tag("slow")
  void theNotebooksFirstNetworkAgreesForItsWholeTraining() {
    assertAgrees(
        Population.xor(Initializer.uniform01(), 3, 64),
        TrainingOptions.notebook(),
        5000,
        LaneKernel.best());
  }

  @Example
  @Tag("slow")
  void itsSecondNetworkAgreesForItsWholeTraining() {
    Population population = Population.xor(Initializer.uniformFanIn(), 16, 64);
    for (EpsilonPlacement placement : EpsilonPlacement.values()) {
      TrainingOptions options =
          TrainingOptions.adam(
              0.001,
              1e-8,
              placement,
              GradientReduction.MEAN,
              HiddenGradient.SAME_WEIGHTS,
              Precision.FLOAT64);
      assertAgrees(population, options, 3000, LaneKernel.best());
    }
  }

  private static void assertAgrees(
      Population population, TrainingOptions options, int updates, LaneKernel kernel) {
    Map<Long, LaneRun> runs =
        population.trained(options, new LaneGoal(updates, -1, TARGETS, true), kernel);
    for (LaneStart start : population.starts()) {
      ManualMlp readable = new ManualMlp(start.parameters(), options);
      double[] expected = readable.fit(population.x(), population.y(), updates);
      LaneRun run = runs.get(start.seed());
      assertThat(run.end()).isEqualTo(LaneRun.End.COMPLETED);
      assertThat(run.updates()).isEqualTo(updates);
      assertThat(run.losses()).as("seed %d", start.seed()).hasSize(updates + 1);
      assertThat(run.losses())
          .as("seed %d", start.seed())
          .containsExactly(expected, within(TOLERANCE));
      assertThat(run.reached()).isEqualTo(reached(expected));
      assertThat(flat(run.outputs()))
          .containsExactly(flat(readable.outputs(population.x())), within(TOLERANCE));
      assertThat(run.parameters().values().toArray())
          .containsExactly(readable.parameters().values().toArray(), within(1e-10));
    }
  }

  private static int[] reached(double[] losses) {
    return java.util.Arrays.stream(TARGETS)
        .mapToInt(
            target ->
                IntStream.range(0, losses.length)
                    .filter(update -> losses[update] <= target)
                    .findFirst()
                    .orElse(LaneRun.NEVER))
        .toArray();
  }

  private static double[] flat(double[][] outputs) {
    return java.util.Arrays.stream(outputs).flatMapToDouble(java.util.Arrays::stream).toArray();
  }
}
