package org.dl4jcomparison.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The difference between a value function's first and last combination, divided among the factors.
 *
 * @param a the first combination's mean
 * @param b the last combination's mean
 * @param difference b - a
 * @param fromA the factors taken over from b one at a time, in their order
 * @param fromB the factors taken back from a one at a time, in the same order
 * @param shares one for each factor, in their order; they add up to the difference exactly
 * @param interactions one for each pair of factors, the largest first
 * @param interactionPart how much of the variation between all combinations no sum of one effect a
 *     factor can reproduce, 0 to 1: one minus the main effects' part of the sum of squares of a
 *     full factorial design (G. E. P. Box, J. S. Hunter and W. G. Hunter, Statistics for
 *     Experimenters, 2005, chapter 5); 0 if all combinations are worth the same
 */
public record Decomposition(
    Effect a,
    Effect b,
    Effect difference,
    Walk fromA,
    Walk fromB,
    List<Share> shares,
    List<Interaction> interactions,
    BigFraction interactionPart) {

  /**
   * One factor after the other.
   *
   * @param start mean before the first
   * @param steps one for each factor
   */
  public record Walk(Effect start, List<Step> steps) {}

  /**
   * A step of a walk.
   *
   * @param factor the one that changes
   * @param mean after it
   * @param change that it made
   */
  public record Step(@JsonIgnore int factor, Effect mean, Effect change) {}

  /**
   * What a factor contributes.
   *
   * @param factor which one
   * @param share its Shapley share of the difference
   * @param first its change when it is the only one taken over into a
   * @param last its change when all others have been taken over before
   * @param lastOverFirst the last change minus the first: how much it depends on the others
   */
  public record Share(
      @JsonIgnore int factor,
      Effect share,
      @JsonProperty("alone") Effect first,
      Effect last,
      @JsonProperty("lastOverAlone") Effect lastOverFirst) {}

  /**
   * How two factors depend on each other.
   *
   * @param one the earlier one
   * @param other the later one
   * @param index their Shapley interaction index: how much more both change together than the sum
   *     of what each changes; it stays the same when the two sides are exchanged
   */
  public record Interaction(int one, int other, Effect index) {}

  /**
   * Decomposes.
   *
   * @throws IllegalArgumentException if there are more factors than can be computed exactly
   */
  public static Decomposition of(SeedValues values) {
    int k = values.factors();
    int all = values.combinations() - 1;
    List<Share> shares = new ArrayList<>();
    List<Interaction> interactions = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      int bit = 1 << i;
      shares.add(
          new Share(
              i,
              Contrast.shapley(k, i).over(values),
              Contrast.change(k, 0, bit).over(values),
              Contrast.change(k, all ^ bit, all).over(values),
              Contrast.lastOverFirst(k, i).over(values)));
      for (int j = i + 1; j < k; j++) {
        interactions.add(new Interaction(i, j, Contrast.interaction(k, i, j).over(values)));
      }
    }
    // The sort is stable: ties stay in the order of the factors.
    interactions.sort(Comparator.comparing(x -> x.index().exact().abs().negate()));
    return new Decomposition(
        Contrast.value(k, 0).meanOver(values),
        Contrast.value(k, all).meanOver(values),
        Contrast.change(k, 0, all).over(values),
        walk(values, 0),
        walk(values, all),
        List.copyOf(shares),
        List.copyOf(interactions),
        interactionPart(values));
  }

  private static Walk walk(SeedValues values, int start) {
    int k = values.factors();
    List<Step> steps = new ArrayList<>();
    int at = start;
    for (int i = 0; i < k; i++) {
      int next = at ^ 1 << i;
      steps.add(
          new Step(
              i,
              Contrast.value(k, next).meanOver(values),
              Contrast.change(k, at, next).over(values)));
      at = next;
    }
    return new Walk(Contrast.value(k, start).meanOver(values), List.copyOf(steps));
  }

  /** With main effects E(i), sum of (value with i - value without i): 1 - sum E^2 / total. */
  private static BigFraction interactionPart(SeedValues values) {
    BigInteger[] effects = new BigInteger[values.factors()];
    Arrays.fill(effects, BigInteger.ZERO);
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (int s = 0; s < values.combinations(); s++) {
      BigInteger value = BigInteger.valueOf(values.total(s));
      sum = sum.add(value);
      squares = squares.add(value.multiply(value));
      for (int i = 0; i < effects.length; i++) {
        effects[i] = effects[i].add(Design.takesB(s, i) ? value : value.negate());
      }
    }
    BigInteger total =
        squares.multiply(BigInteger.valueOf(values.combinations())).subtract(sum.multiply(sum));
    if (total.signum() == 0) {
      return BigFraction.ZERO;
    }
    BigInteger main = BigInteger.ZERO;
    for (BigInteger effect : effects) {
      main = main.add(effect.multiply(effect));
    }
    return new BigFraction(total.subtract(main), total);
  }
}
