package org.dl4jcomparison.explain;

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

  /** A mean, without signs. */
  public static String mean(Effect effect) {
    return Text.updates(effect.value())
        + effect
            .interval()
            .map(i -> " [%s, %s]".formatted(Text.updates(i.low()), Text.updates(i.high())))
            .orElse("");
  }
}
