package org.dl4jcomparison.manual.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.dl4jcomparison.manual.ReadableStep;
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

  /**
   * Each step by itself: what the kernels compute against the readable arithmetic from the same
   * parameters, and the optimizer's step against the readable optimizer given the same gradient.
   * Two trainings held against each other would not do: where a gradient is nearly zero, Adam
   * divides its rounding by something as small.
   */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theBestKernelsAgreeWithTheReadableNetwork(
      @ForAll @IntRange(min = 1, max = 300) int rows,
      @ForAll @IntRange(min = 1, max = 20) int inputs,
      @ForAll @IntRange(min = 1, max = 70) int hidden,
      @ForAll @IntRange(min = 1, max = 3) int outputs,
      @ForAll Setting setting,
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
    Problem problem = new Problem(rows, inputs, hidden, outputs, seed);
    TrainingOptions options = setting.options();
    FastMlp fast = new FastMlp(problem.start(), options);
    Optimizer optimizer = options.optimizer().create(options.precision());

    for (int update = 0; update < 3; update++) {
      Parameters before = fast.parameters();
      ManualMlp.Update actual = fast.tracedUpdate(problem.flatX(), problem.flatY());
      ReadableStep expected =
          ReadableStep.of(before, fast.parameters(), options, problem.x(), problem.y());

      assertClose("hidden", actual.hidden(), expected.hidden(), expected.hidden());
      assertClose("outputs", actual.outputs(), expected.outputs(), expected.outputs());
      for (ParameterName name : before.names()) {
        assertClose(
            "gradient of " + name,
            actual.gradient().get(name),
            expected.gradient().get(name),
            expected.terms().get(name));
      }
      assertThat(fast.parameters()).isEqualTo(stepped(before, actual.gradient(), optimizer));
      assertThat(fast.slots()).isEqualTo(optimizer.slots());
    }
  }

  private static Parameters stepped(Parameters before, Parameters gradient, Optimizer optimizer) {
    optimizer.beginUpdate();
    return new Parameters(
        before.names().stream()
            .map(
                name -> {
                  double[][] values = before.get(name);
                  optimizer.step(name, values, gradient.get(name));
                  return values;
                })
            .toList());
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
   * Number by number.
   *
   * @param sizes what the rounding errors of each are in proportion to
   */
  private static void assertClose(
      String what, double[][] actual, double[][] expected, double[][] sizes) {
    assertThat(actual).as(what).hasDimensions(expected.length, expected[0].length);
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        assertThat(Math.abs(actual[i][j] - expected[i][j]))
            .as("%s [%d][%d] = %s", what, i, j, expected[i][j])
            .isLessThanOrEqualTo(TOLERANCE * Math.abs(sizes[i][j]));
      }
    }
  }
}
