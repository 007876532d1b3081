package org.dl4jcomparison.explain;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dl4jcomparison.text.Text;

/** Effects as text: the value and, if there is one, its interval in brackets. */
public final class EffectText {
  private EffectText() {}

  /** A change, with signs. */
  public static String change(Effect effect) {
    return Text.change(effect.value())
        + effect
            .interval()
            .map(i -> " [%s, %s]".formatted(Text.change(i.low()), Text.change(i.high())))
            .orElse("");
  }

  /** How many updates an effect saves or costs, rounded to what its interval carries. */
  static long size(Effect effect) {
    return rounded(effect.value(), effect);
  }

  /** The ends of its interval likewise, the smaller first; none without an interval. */
  static List<String> sizes(Effect effect) {
    return effect
        .interval()
        .map(
            i ->
                DoubleStream.of(Math.abs(i.low()), Math.abs(i.high()))
                    .sorted()
                    .mapToObj(end -> String.valueOf(rounded(end, effect)))
                    .toList())
        .orElse(List.of());
  }

  private static long rounded(double updates, Effect effect) {
    double half = effect.interval().map(i -> (i.high() - i.low()) / 2).orElse(0.0);
    double step = Math.max(1, Math.pow(10, Math.floor(Math.log10(half))));
    return Math.round(Math.abs(updates) / step) * (long) step;
  }
}
