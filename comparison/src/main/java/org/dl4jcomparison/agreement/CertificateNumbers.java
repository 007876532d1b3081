package org.dl4jcomparison.agreement;

import java.util.Locale;
import java.util.Optional;
import org.dl4jcomparison.certificate.Gap;
import org.dl4jcomparison.engine.Stage;

/** Differences and places as text, the same in every language. */
final class CertificateNumbers {
  private CertificateNumbers() {}

  /** A difference to two significant digits: 0, 1.3e-5, 0.25, 1.8. */
  static String difference(double difference) {
    if (difference == 0) {
      return "0";
    }
    if (Double.isInfinite(difference)) {
      return "∞";
    }
    if (difference >= 0.01 && difference < 100) {
      return String.format(Locale.ROOT, difference < 0.1 ? "%.3f" : "%.2f", difference);
    }
    return String.format(Locale.ROOT, "%.1e", difference)
        .replaceAll("e([+-])0*", "e$1")
        .replace("e+", "e");
  }

  /** The fewest digits, from six to all, that tell two numbers apart. */
  static String[] apart(double a, double b) {
    for (int digits = 6; digits < 17; digits++) {
      String format = "%." + digits + "g";
      String first = String.format(Locale.ROOT, format, a);
      String second = String.format(Locale.ROOT, format, b);
      if (!first.equals(second)) {
        return new String[] {first, second};
      }
    }
    return new String[] {Double.toString(a), Double.toString(b)};
  }

  /** The place in its array as NumPy would index it; empty for the loss. */
  static Optional<String> place(Gap gap) {
    return gap.stage().equals(Stage.LOSS)
        ? Optional.empty()
        : Optional.of("%s[%s, %s]".formatted(gap.name(), gap.row(), gap.column()));
  }
}
