package org.dl4jcomparison.manual.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;

/** The fast network against the readable one, step by step. */
class FastMlpEqualityTest {
  private static final double TOLERANCE = 1e-12;

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void scalarKernelsGiveTheReadableNetworksBits(
      @ForAll @IntRange(min = 1, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 11) int inputs,
      @ForAll @IntRange(min = 1, max = 150) int hidden,
      @ForAll @IntRange(min = 1, max = 3) int outputs,
      @ForAll Setting setting,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Problem problem = new Problem(rows, inputs, hidden, outputs, seed);
    TrainingOptions options = setting.options();
    ManualMlp readable = new ManualMlp(problem.start(), options);
    FastMlp fast = new FastMlp(problem.start(), options, Kernels.scalar(), 1);

    for (int update = 0; update < 5; update++) {
      if (update % 2 == 0) {
        assertThat(fast.outputs(problem.flatX())).isDeepEqualTo(readable.outputs(problem.x()));
      }
      ManualMlp.Update expected = readable.update(problem.x(), problem.y());
      ManualMlp.Update actual = fast.tracedUpdate(problem.flatX(), problem.flatY());

      assertThat(actual.hidden()).isDeepEqualTo(expected.hidden());
      assertThat(actual.outputs()).isDeepEqualTo(expected.outputs());
      assertThat(actual.gradient()).isEqualTo(expected.gradient());
      assertThat(fast.parameters()).isEqualTo(readable.parameters());
      assertThat(fast.slots()).isEqualTo(readable.slots());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theBestKernelsAgreeWithTheReadableNetwork(
      @ForAll @IntRange(min = 1, max = 300) int rows,
      @ForAll @IntRange(min = 1, max = 20) int inputs,
      @ForAll @IntRange(min = 1, max = 70) int hidden,
      @ForAll @IntRange(min = 1, max = 3) int outputs,
      @ForAll Setting setting,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Problem problem = new Problem(rows, inputs, hidden, outputs, seed);
    ManualMlp readable = new ManualMlp(problem.start(), setting.options());
    FastMlp fast = new FastMlp(problem.start(), setting.options());

    for (int update = 0; update < 3; update++) {
      ManualMlp.Update expected = readable.update(problem.x(), problem.y());
      ManualMlp.Update actual = fast.tracedUpdate(problem.flatX(), problem.flatY());

      assertClose("hidden", actual.hidden(), expected.hidden());
      assertClose("outputs", actual.outputs(), expected.outputs());
      assertClose("gradient", actual.gradient(), expected.gradient());
      assertClose("parameters", fast.parameters(), readable.parameters());
      assertThat(fast.slots()).hasSameSizeAs(readable.slots());
      for (int i = 0; i < fast.slots().size(); i++) {
        Optimizer.Slot wanted = readable.slots().get(i);
        assertThat(fast.slots().get(i).name()).isEqualTo(wanted.name());
        assertClose(wanted.name(), fast.slots().get(i).values(), wanted.values());
      }
    }
  }

  /** Here the gradient of b2 is a sum of 17 numbers that comes to 0.0002. */
  @Example
  void theyAgreeWhereAGradientCancels() {
    theBestKernelsAgreeWithTheReadableNetwork(17, 18, 37, 1, Setting.DESCENT_AS_NOTEBOOK, 11166);
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void manyUpdatesOfSmallNetworksStayTogether(
      @ForAll @IntRange(min = 1, max = 12) int rows,
      @ForAll @IntRange(min = 1, max = 20) int hidden,
      @ForAll Setting setting,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Problem problem = new Problem(rows, 3, hidden, 1, seed);

    double[] expected =
        new ManualMlp(problem.start(), setting.options()).fit(problem.x(), problem.y(), 1000);
    double[] actual =
        new FastMlp(problem.start(), setting.options()).fit(problem.flatX(), problem.flatY(), 1000);

    for (int update = 0; update < expected.length; update++) {
      assertThat(actual[update])
          .as("update %d", update)
          .isCloseTo(expected[update], within(TOLERANCE));
    }
  }

  /**
   * Within the tolerance relative to the largest number of the layer. A single array may have no
   * scale of its own: the gradient of the only output's bias is a sum that can come to almost
   * nothing, and its rounding is that of its terms, which are as large as those of the weights'.
   */
  private static void assertClose(String what, Parameters actual, Parameters expected) {
    assertLayerClose(what, actual, expected, ParameterName.W1, ParameterName.B1);
    assertLayerClose(what, actual, expected, ParameterName.W2, ParameterName.B2);
  }

  private static void assertLayerClose(
      String what, Parameters actual, Parameters expected, ParameterName... layer) {
    double largest = 0;
    for (ParameterName name : layer) {
      largest = Math.max(largest, largest(expected.get(name)));
    }
    for (ParameterName name : layer) {
      assertThat(difference(actual.get(name), expected.get(name)))
          .as("%s %s", what, name)
          .isLessThanOrEqualTo(TOLERANCE * largest);
    }
  }

  private static void assertClose(String what, double[][] actual, double[][] expected) {
    assertThat(difference(actual, expected))
        .as(what)
        .isLessThanOrEqualTo(TOLERANCE * largest(expected));
  }

  private static double largest(double[][] values) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  private static double difference(double[][] actual, double[][] expected) {
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        difference = Math.max(difference, Math.abs(expected[i][j] - actual[i][j]));
      }
    }
    return difference;
  }
}
