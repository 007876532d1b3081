package org.dl4jcomparison.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.SampleMean;
import org.dl4jcomparison.text.Text;

/** Figures of a study as text, the same in every language. */
final class Figures {
  static final String NONE = "-";
  private static final String UNBOUNDED = "∞";
  private static final double SMALLEST_P = 0.001;

  private Figures() {}

  /** A number of updates. */
  static String updates(double value) {
    return Double.isInfinite(value) ? UNBOUNDED : Text.updates(value);
  }

  /** A difference in updates, with its sign. */
  static String difference(double value) {
    return Double.isInfinite(value) ? updates(value) : Text.change(value);
  }

  static String loss(double value) {
    return Double.isInfinite(value) ? UNBOUNDED : Text.loss(value);
  }

  static String probability(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A p-value; very small ones only as what they are below. */
  static String p(double value) {
    return value < SMALLEST_P
        ? "< " + SMALLEST_P
        : String.format(Locale.ROOT, value < 0.1 ? "%.3f" : "%.2f", value);
  }

  /** How numbers of a kind are written. */
  @FunctionalInterface
  interface Writer {
    String write(double value);
  }

  /** A mean with its interval, if it has one. */
  static String mean(SampleMean mean, Writer writer) {
    String value = writer.write(mean.value());
    return mean.interval().map(i -> withInterval(value, i, writer)).orElse(value);
  }

  /** Two digits of a small number, never fewer than it is. */
  static String atMost(double value) {
    return value == 0
        ? "0"
        : String.format(
            Locale.ROOT,
            "%.1e",
            new BigDecimal(value).round(new MathContext(2, RoundingMode.CEILING)));
  }

  /** "value [low, high]". */
  static String withInterval(String value, Interval interval, Writer writer) {
    return "%s [%s, %s]"
        .formatted(value, writer.write(interval.low()), writer.write(interval.high()));
  }
}
