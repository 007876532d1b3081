package org.dl4jcomparison.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.dl4jcomparison.explain.Decomposition.Share;
import org.hipparchus.fraction.BigFraction;

/**
 * What the numbers say about one target, free of language.
 *
 * @param verdict which kind of answer it is
 * @param carriers factors whose shares are distinguishable from no effect and push the way the
 *     difference goes, the largest first
 * @param opponents factors whose shares are distinguishable from no effect and push the other way,
 *     the largest first
 * @param indistinct factors whose shares' intervals include zero, those that are idle left out
 * @param idle factors whose shares are exactly zero at every seed
 */
public record Finding(
    Verdict verdict,
    List<Integer> carriers,
    List<Integer> opponents,
    List<Integer> indistinct,
    List<Integer> idle) {

  /** Kinds of answers. The first that applies is given. */
  public enum Verdict {
    /** No run of any combination reached the target. */
    OUT_OF_REACH,
    /** Some combination reached the target, but neither contender at two seeds. */
    NEITHER,
    /** The two contenders' times do not differ at any seed. */
    EQUAL,
    /** The interval of the difference includes zero. */
    INDISTINCT,
    /** {@link Decomposition#interactionPart} is above one half. */
    INTERACTIONS,
    /**
     * The largest share goes the way of the difference, is distinguishable from no effect, and is
     * larger than all other shares together, signs left out.
     */
    SINGLE,
    /** None of the above: several factors share the difference. */
    SEVERAL
  }

  /**
   * The part of the variation above which interactions dominate, and the part of all shares above
   * which one factor explains the difference.
   */
  public static final BigFraction HALF = BigFraction.ONE_HALF;

  /** There is nothing to decompose. */
  static Finding none(boolean reached) {
    return new Finding(
        reached ? Verdict.NEITHER : Verdict.OUT_OF_REACH,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Finding of(Decomposition decomposition) {
    List<Share> largestFirst =
        decomposition.shares().stream()
            .sorted(Comparator.comparing(s -> s.share().exact().abs().negate()))
            .toList();
    // Where the difference has no direction, "carriers" are those that make b slower.
    int direction = decomposition.difference().sign() < 0 ? -1 : 1;
    return new Finding(
        verdict(decomposition, largestFirst),
        factors(largestFirst, s -> s.share().isDistinct() && s.share().sign() == direction),
        factors(largestFirst, s -> s.share().isDistinct() && s.share().sign() == -direction),
        factors(largestFirst, s -> !s.share().isDistinct() && !s.share().isZeroEverywhere()),
        factors(largestFirst, s -> s.share().isZeroEverywhere()));
  }

  private static List<Integer> factors(List<Share> shares, Predicate<Share> which) {
    return shares.stream().filter(which).map(Share::factor).toList();
  }

  private static Verdict verdict(Decomposition decomposition, List<Share> largestFirst) {
    Effect difference = decomposition.difference();
    if (difference.isZeroEverywhere()) {
      return Verdict.EQUAL;
    }
    if (!difference.isDistinct()) {
      return Verdict.INDISTINCT;
    }
    if (decomposition.interactionPart().compareTo(HALF) > 0) {
      return Verdict.INTERACTIONS;
    }
    BigFraction all = BigFraction.ZERO;
    for (Share share : largestFirst) {
      all = all.add(share.share().exact().abs());
    }
    Effect largest = largestFirst.get(0).share();
    boolean single =
        largest.sign() == difference.sign()
            && largest.isDistinct()
            && largest.exact().abs().compareTo(all.multiply(HALF)) > 0;
    return single ? Verdict.SINGLE : Verdict.SEVERAL;
  }
}
