package org.dl4jcomparison.explain;

/** Which way an effect goes, as far as it can be told. */
public enum Direction {
  /** It saves updates. */
  FEWER,
  /** It costs updates. */
  MORE,
  /** It may do either, or neither. */
  UNCLEAR;

  static Direction of(Effect effect) {
    if (!effect.isDistinct()) {
      return UNCLEAR;
    }
    return effect.sign() < 0 ? FEWER : MORE;
  }
}
