package org.dl4jcomparison.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CrossoverTest {
  private static final List<Integer> SIZES = List.of(1, 10, 100, 1000, 10_000);

  /** Times without any spread. */
  private static SortedMap<Integer, UpdateTime> curve(DoubleUnaryOperator micros) {
    SortedMap<Integer, UpdateTime> curve = new TreeMap<>();
    SIZES.forEach(size -> curve.put(size, time(micros.applyAsDouble(size), 0)));
    return curve;
  }

  private static UpdateTime time(double median, double spread) {
    return new UpdateTime(median, median - spread, median + spread, 5, 10);
  }

  /** A curve of one microsecond, but one of these at their places. */
  private static SortedMap<Integer, UpdateTime> faster(boolean... faster) {
    SortedMap<Integer, UpdateTime> curve = new TreeMap<>();
    for (int i = 0; i < faster.length; i++) {
      curve.put(i + 1, time(faster[i] ? 0.5 : 2, 0));
    }
    return curve;
  }

  private static SortedMap<Integer, UpdateTime> ones(int count) {
    SortedMap<Integer, UpdateTime> curve = new TreeMap<>();
    for (int i = 1; i <= count; i++) {
      curve.put(i, time(1, 0));
    }
    return curve;
  }

  @Property
  void powerLawsCrossWhereTheirFormulasSay(
      @ForAll @DoubleRange(min = 1.5, max = 9000) double crossing,
      @ForAll @DoubleRange(min = 0.1, max = 1.9) double power,
      @ForAll @DoubleRange(min = 0.05, max = 1) double steeper) {
    SortedMap<Integer, UpdateTime> framework = curve(size -> Math.pow(size / crossing, power));
    SortedMap<Integer, UpdateTime> manual =
        curve(size -> Math.pow(size / crossing, power + steeper));

    Crossover crossover = Crossover.of(framework, manual);

    assertThat(crossover).isInstanceOf(Crossover.From.class);
    Crossover.From from = (Crossover.From) crossover;
    assertThat(from.crossing()).isCloseTo(crossing, within(1e-6 * crossing));
    assertThat((double) from.below()).isLessThanOrEqualTo(crossing);
    assertThat((double) from.from()).isGreaterThan(crossing);
    assertThat(from.from()).isEqualTo(10 * from.below());
  }

  @Property
  void whatIsSaidHoldsAtEverySizeThatWasMeasured(
      @ForAll @Size(min = 1, max = 8) List<Boolean> pattern) {
    boolean[] is = new boolean[pattern.size()];
    for (int i = 0; i < is.length; i++) {
      is[i] = pattern.get(i);
    }

    Crossover crossover = Crossover.of(faster(is), ones(is.length));

    for (int size = 1; size <= is.length; size++) {
      assertThat(says(crossover, size))
          .as("%s at %d of %s", crossover, size, pattern)
          .isEqualTo(is[size - 1]);
    }
  }

  private static boolean says(Crossover crossover, int size) {
    if (crossover instanceof Crossover.From from) {
      assertThat(from.from()).isEqualTo(from.below() + 1);
      assertThat(from.crossing()).isBetween((double) from.below(), (double) from.from());
      return size >= from.from();
    }
    if (crossover instanceof Crossover.UpTo upTo) {
      assertThat(upTo.above()).isEqualTo(upTo.upTo() + 1);
      assertThat(upTo.crossing()).isBetween((double) upTo.upTo(), (double) upTo.above());
      return size <= upTo.upTo();
    }
    if (crossover instanceof Crossover.Scattered scattered) {
      return scattered.faster().contains(size);
    }
    return crossover instanceof Crossover.Everywhere;
  }

  @Property
  void theUnitOfTimeDoesNotMatter(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 20) Integer> engine,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 20) Integer> baseline) {
    Crossover micros = Crossover.of(scaled(engine, 1), scaled(baseline, 1));
    Crossover halves = Crossover.of(scaled(engine, 0.5), scaled(baseline, 0.5));
    assertThat(halves).isEqualTo(micros);
  }

  private static SortedMap<Integer, UpdateTime> scaled(List<Integer> micros, double unit) {
    SortedMap<Integer, UpdateTime> curve = new TreeMap<>();
    for (int i = 0; i < micros.size(); i++) {
      curve.put(i + 1, time(unit * micros.get(i), unit * 0.25));
    }
    return curve;
  }

  @Test
  void timesWhoseMiddleHalvesOverlapAreNoGain() {
    SortedMap<Integer, UpdateTime> manual = new TreeMap<>();
    manual.put(10, time(100, 10));
    SortedMap<Integer, UpdateTime> framework = new TreeMap<>();
    framework.put(10, time(85, 6));
    assertThat(Crossover.of(framework, manual)).isEqualTo(new Crossover.Nowhere(List.of(10)));

    framework.put(10, time(85, 4));
    assertThat(Crossover.of(framework, manual)).isEqualTo(new Crossover.Everywhere(List.of(10)));
  }

  @Test
  void onlySizesAtWhichBothWereTimedCount() {
    SortedMap<Integer, UpdateTime> framework = curve(size -> size < 5000 ? 1 : 100);
    SortedMap<Integer, UpdateTime> manual = curve(size -> 10);
    manual.remove(10_000);
    assertThat(Crossover.of(framework, manual))
        .isEqualTo(new Crossover.Everywhere(List.of(1, 10, 100, 1000)));
    assertThat(Crossover.of(framework, new TreeMap<>())).isEqualTo(new Crossover.Unknown());
  }

  @Test
  void quartilesAreThoseOfR() {
    // quantile(c(1, 2, 4, 8), c(.25, .5, .75)) in R: 1.75, 3, 5
    UpdateTime time = UpdateTime.of(Stream.of(8.0, 1.0, 4.0, 2.0).toList(), 7);
    assertThat(time).isEqualTo(new UpdateTime(3, 1.75, 5, 4, 7));
  }
}
