package org.dl4jcomparison.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.dl4jcomparison.explain.Decomposition.Interaction;
import org.dl4jcomparison.explain.Decomposition.Share;
import org.dl4jcomparison.explain.Decomposition.Step;
import org.dl4jcomparison.explain.Decomposition.Walk;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The laws of the shares, exactly, and value functions whose shares are known. */
class DecompositionTest {

  // Laws, for any times at all

  @Property
  void sharesAddUpToTheDifferenceExactly(@ForAll("values") SeedValues values) {
    Decomposition d = Decomposition.of(values);

    assertThat(sum(d.shares().stream().map(Share::share).toList()))
        .isEqualTo(d.difference().exact())
        .isEqualTo(d.b().exact().subtract(d.a().exact()));
  }

  @Property
  void bothWalksAddUpToTheDifferenceExactly(@ForAll("values") SeedValues values) {
    Decomposition d = Decomposition.of(values);

    assertThat(sum(d.fromA().steps().stream().map(Step::change).toList()))
        .isEqualTo(d.difference().exact());
    assertThat(sum(d.fromB().steps().stream().map(Step::change).toList()))
        .isEqualTo(d.difference().exact().negate());
    assertThat(last(d.fromA()).mean().exact()).isEqualTo(d.b().exact());
    assertThat(last(d.fromB()).mean().exact()).isEqualTo(d.a().exact());
  }

  @Property
  void exchangingTheSidesFlipsEverySignExactly(@ForAll("values") SeedValues values) {
    Decomposition there = Decomposition.of(values);
    Decomposition back = Decomposition.of(exchanged(values));

    assertFlipped(there.difference(), back.difference());
    for (int i = 0; i < values.factors(); i++) {
      assertFlipped(there.shares().get(i).share(), back.shares().get(i).share());
      // Alone on one side is last on the other.
      assertFlipped(there.shares().get(i).first(), back.shares().get(i).last());
    }
    assertSame(there.fromB(), back.fromA());
    assertSame(there.fromA(), back.fromB());
  }

  @Property
  void exchangingTheSidesLeavesInteractionsAsTheyAre(@ForAll("values") SeedValues values) {
    Decomposition there = Decomposition.of(values);
    Decomposition back = Decomposition.of(exchanged(values));

    assertThat(back.interactionPart()).isEqualTo(there.interactionPart());
    assertThat(back.interactions()).hasSameSizeAs(there.interactions());
    for (int i = 0; i < there.interactions().size(); i++) {
      Interaction one = there.interactions().get(i);
      Interaction other = back.interactions().get(i);
      assertThat(List.of(other.one(), other.other())).isEqualTo(List.of(one.one(), one.other()));
      assertSame(one.index(), other.index());
    }
  }

  @Property
  void aFactorWithoutEffectGetsExactlyZero(
      @ForAll("values") SeedValues values, @ForAll @IntRange(max = 4) int place) {
    int idle = Math.min(place, values.factors());
    Decomposition d = Decomposition.of(withIdleFactor(values, idle));

    Share share = d.shares().get(idle);
    for (Effect effect : List.of(share.share(), share.first(), share.last())) {
      assertThat(effect.exact()).isEqualTo(BigFraction.ZERO);
      assertThat(effect.isZeroEverywhere()).isTrue();
    }
    assertThat(d.interactions())
        .filteredOn(x -> x.one() == idle || x.other() == idle)
        .allSatisfy(x -> assertThat(x.index().isZeroEverywhere()).isTrue());
  }

  @Property
  void anIdleFactorDoesNotChangeTheSharesOfTheOthers(@ForAll("values") SeedValues values) {
    List<Share> without = Decomposition.of(values).shares();
    List<Share> with = Decomposition.of(withIdleFactor(values, 0)).shares();

    for (int i = 0; i < without.size(); i++) {
      assertSame(with.get(i + 1).share(), without.get(i).share());
    }
  }

  @Property
  void theShareIsTheMeanOverAllOrders(@ForAll("values") SeedValues values) {
    int k = values.factors();
    List<List<Integer>> orders = orders(k);
    for (int factor = 0; factor < k; factor++) {
      BigFraction sum = BigFraction.ZERO;
      for (List<Integer> order : orders) {
        int before = 0;
        for (int earlier : order.subList(0, order.indexOf(factor))) {
          before |= 1 << earlier;
        }
        sum =
            sum.add(
                BigFraction.ZERO.add(values.total(before | 1 << factor) - values.total(before)));
      }
      BigFraction mean = sum.divide((long) orders.size() * values.seeds());

      assertThat(Decomposition.of(values).shares().get(factor).share().exact()).isEqualTo(mean);
    }
  }

  @Property
  void interactionPartIsBetweenZeroAndOne(@ForAll("values") SeedValues values) {
    BigFraction part = Decomposition.of(values).interactionPart();

    assertThat(part).isBetween(BigFraction.ZERO, BigFraction.ONE);
  }

  // Value functions whose shares are known

  @Property
  void eachFactorOfASumGetsItsOwnTerm(
      @ForAll @Size(min = 1, max = 6) List<@LongRange(min = -5000, max = 5000) Long> terms) {
    Decomposition d =
        Decomposition.of(
            oneSeed(
                terms.size(),
                mask -> {
                  long sum = 7;
                  for (int i = 0; i < terms.size(); i++) {
                    sum += Design.takesB(mask, i) ? terms.get(i) : 0;
                  }
                  return sum;
                }));

    for (int i = 0; i < terms.size(); i++) {
      Share share = d.shares().get(i);
      for (Effect effect : List.of(share.share(), share.first(), share.last())) {
        assertThat(effect.exact()).isEqualTo(new BigFraction(terms.get(i)));
      }
      assertThat(share.lastOverFirst().sign()).isZero();
    }
    assertThat(d.interactions()).allSatisfy(x -> assertThat(x.index().sign()).isZero());
    assertThat(d.interactionPart()).isEqualTo(BigFraction.ZERO);
  }

  @Property
  void twoFactorsThatOnlyActTogetherGetHalfEach(
      @ForAll @LongRange(min = -5000, max = 5000) long worth,
      @ForAll @IntRange(min = 2, max = 6) int factors) {
    Decomposition d = Decomposition.of(oneSeed(factors, mask -> (mask & 0b11) == 0b11 ? worth : 0));

    BigFraction half = new BigFraction(worth, 2L);
    assertThat(d.shares().get(0).share().exact()).isEqualTo(half);
    assertThat(d.shares().get(1).share().exact()).isEqualTo(half);
    assertThat(d.shares().subList(2, factors))
        .allSatisfy(s -> assertThat(s.share().sign()).isZero());
    Interaction largest = d.interactions().get(0);
    assertThat(List.of(largest.one(), largest.other())).isEqualTo(List.of(0, 1));
    assertThat(largest.index().exact()).isEqualTo(new BigFraction(worth));
    assertThat(d.interactions().stream().skip(1))
        .allSatisfy(x -> assertThat(x.index().sign()).isZero());
  }

  @Property
  void factorsThatOnlyActAllTogetherGetEqualShares(
      @ForAll @LongRange(min = 1, max = 5000) long worth,
      @ForAll @IntRange(min = 2, max = 7) int factors) {
    int all = (1 << factors) - 1;
    Decomposition d = Decomposition.of(oneSeed(factors, mask -> mask == all ? worth : 0));

    assertThat(d.shares())
        .allSatisfy(
            s -> assertThat(s.share().exact()).isEqualTo(new BigFraction(worth, (long) factors)));
    assertThat(d.interactions())
        .allSatisfy(
            x ->
                assertThat(x.index().exact())
                    .isEqualTo(new BigFraction(worth, (long) factors - 1)));
    // Main effects are worth/2^(k-1) each: k of (2^k - 1) parts of the sum of squares.
    assertThat(d.interactionPart())
        .isEqualTo(BigFraction.ONE.subtract(new BigFraction((long) factors, (long) all)));
  }

  @Test
  void aDifferenceThatTwoFactorsMakeOnlyIfTheyDisagreeIsAllInteraction() {
    Decomposition d = Decomposition.of(oneSeed(2, mask -> Integer.bitCount(mask) == 1 ? 100 : 0));

    assertThat(d.interactionPart()).isEqualTo(BigFraction.ONE);
    assertThat(d.shares()).allSatisfy(s -> assertThat(s.share().sign()).isZero());
    assertThat(d.interactions().get(0).index().value()).isEqualTo(-200);
  }

  // Intervals

  @Test
  void theIntervalOfAMeanIsStudents() {
    // SciPy 1.17.1: stats.t.interval(0.95, 4, mean, sem) of 1, 2, 3, 4, 10.
    Effect effect =
        Contrast.value(0, 0).over(SeedValues.of(new long[][] {{1}, {2}, {3}, {4}, {10}}));

    assertThat(effect.value()).isEqualTo(4);
    assertThat(effect.interval().orElseThrow().low()).isCloseTo(-0.389945165, within(1e-9));
    assertThat(effect.interval().orElseThrow().high()).isCloseTo(8.389945165, within(1e-9));
  }

  @Test
  void anIntervalDoesNotLeaveWhereTheMeanCanBe() {
    SeedValues values = SeedValues.upTo(1000, new long[][] {{0, 1000}, {1000, 0}, {900, 1000}});
    Decomposition d = Decomposition.of(values);

    assertThat(Contrast.value(1, 1).over(values).interval().orElseThrow().high()).isEqualTo(1000);
    assertThat(Contrast.value(1, 0).over(values).interval().orElseThrow().low()).isZero();
    assertThat(d.difference().interval()).contains(new Effect.Interval(-1000, 1000));
  }

  @Test
  void oneSeedHasNoInterval() {
    assertThat(Decomposition.of(oneSeed(1, mask -> mask)).difference().interval()).isEmpty();
  }

  @Test
  void numbersThatCannotBeAddedUpExactlyAreRefused() {
    assertThatThrownBy(() -> Decomposition.of(oneSeed(2, mask -> mask * (Long.MAX_VALUE / 3))))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> SeedValues.of(new long[][] {{1, 2, 3}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // Help

  @Provide
  Arbitrary<SeedValues> values() {
    Arbitrary<Integer> factors = Arbitraries.integers().between(1, 4);
    Arbitrary<Integer> seeds = Arbitraries.integers().between(1, 5);
    return factors.flatMap(
        k ->
            seeds.flatMap(
                n ->
                    Arbitraries.longs()
                        .between(0, 1_000_000)
                        .array(long[].class)
                        .ofSize(1 << k)
                        .array(long[][].class)
                        .ofSize(n)
                        .map(v -> SeedValues.upTo(1_000_000, v))));
  }

  private static SeedValues oneSeed(int factors, IntToLongFunction value) {
    long[][] values = new long[1][1 << factors];
    for (int mask = 0; mask < values[0].length; mask++) {
      values[0][mask] = value.applyAsLong(mask);
    }
    return SeedValues.of(values);
  }

  /** What is a's becomes b's. */
  private static SeedValues exchanged(SeedValues values) {
    return mapped(values, values.factors(), mask -> values.combinations() - 1 - mask);
  }

  /** With one more factor, which changes nothing. */
  private static SeedValues withIdleFactor(SeedValues values, int idle) {
    int below = (1 << idle) - 1;
    return mapped(values, values.factors() + 1, mask -> mask & below | (mask >> 1) & ~below);
  }

  private static SeedValues mapped(
      SeedValues values, int factors, java.util.function.IntUnaryOperator from) {
    long[][] mapped = new long[values.seeds()][1 << factors];
    for (int seed = 0; seed < mapped.length; seed++) {
      for (int mask = 0; mask < mapped[seed].length; mask++) {
        mapped[seed][mask] = values.at(seed, from.applyAsInt(mask));
      }
    }
    return SeedValues.upTo((long) values.largest(), mapped);
  }

  private static BigFraction sum(List<Effect> effects) {
    return effects.stream().map(Effect::exact).reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static Step last(Walk walk) {
    return walk.steps().get(walk.steps().size() - 1);
  }

  private static void assertFlipped(Effect one, Effect other) {
    assertThat(other.exact()).isEqualTo(one.exact().negate());
    // Adding zero makes a zero of a negative zero, which is the same bound.
    assertThat(other.interval())
        .isEqualTo(one.interval().map(i -> new Effect.Interval(0 - i.high(), 0 - i.low())));
  }

  private static void assertSame(Effect one, Effect other) {
    assertThat(other.exact()).isEqualTo(one.exact());
    assertThat(other.interval()).isEqualTo(one.interval());
  }

  private static void assertSame(Walk one, Walk other) {
    assertSame(one.start(), other.start());
    for (int i = 0; i < one.steps().size(); i++) {
      assertThat(other.steps().get(i).factor()).isEqualTo(one.steps().get(i).factor());
      assertSame(one.steps().get(i).mean(), other.steps().get(i).mean());
      assertSame(one.steps().get(i).change(), other.steps().get(i).change());
    }
  }

  private static List<List<Integer>> orders(int k) {
    if (k == 0) {
      return List.of(Collections.emptyList());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (List<Integer> shorter : orders(k - 1)) {
      for (int place = 0; place < k; place++) {
        List<Integer> order = new ArrayList<>(shorter);
        order.add(place, k - 1);
        orders.add(order);
      }
    }
    return orders;
  }
}
