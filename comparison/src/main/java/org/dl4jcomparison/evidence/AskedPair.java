package org.dl4jcomparison.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dl4jcomparison.engine.Engine;

/**
 * Two contenders of which a reader asks: does {@code b} converge faster than {@code a}?
 *
 * @param a place of the first in the experiment
 * @param b place of the second
 */
public record AskedPair(int a, int b) {

  /** With more contenders than this, each is compared with one of them only. */
  private static final int EACH_WITH_EACH = 3;

  /**
   * The pairs that are asked about: up to three contenders each with each, of more the first with
   * every other one. Hand-written contenders come before those of an array library, those before a
   * framework's, and the pairs of a hand-written contender and a framework's, which the coursework
   * is about, before all others; otherwise the order is the experiment's.
   *
   * @param kinds of the contenders' engines, in the experiment's order
   */
  public static List<AskedPair> of(List<Engine.Kind> kinds) {
    List<Integer> places =
        IntStream.range(0, kinds.size()).boxed().sorted(Comparator.comparing(kinds::get)).toList();
    List<AskedPair> pairs = new ArrayList<>();
    int firsts = places.size() > EACH_WITH_EACH ? 1 : places.size();
    for (int i = 0; i < firsts; i++) {
      for (int j = i + 1; j < places.size(); j++) {
        pairs.add(new AskedPair(places.get(i), places.get(j)));
      }
    }
    pairs.sort(Comparator.comparing(pair -> rank(kinds.get(pair.a), kinds.get(pair.b))));
    return List.copyOf(pairs);
  }

  private static int rank(Engine.Kind a, Engine.Kind b) {
    return b == Engine.Kind.FRAMEWORK ? a.ordinal() : Engine.Kind.FRAMEWORK.ordinal();
  }
}
