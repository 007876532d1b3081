package org.dl4jcomparison.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.text.WordUtils;

/** Numbers and names as text, the same in every locale. */
public final class Text {
  private static final int LONGEST_LINE = 100;

  private Text() {}

  /** A loss to four significant digits. */
  public static String loss(double loss) {
    if (loss == 0) {
      return "0";
    }
    if (loss < 1e-4) {
      return String.format(Locale.ROOT, "%.3e", loss);
    }
    int decimals = 3 - (int) Math.floor(Math.log10(loss));
    return String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", loss);
  }

  /** A loss, or a dash if there is none. */
  public static String loss(OptionalDouble loss) {
    return loss.isPresent() ? loss(loss.getAsDouble()) : "-";
  }

  /** Seconds, to the millisecond below ten. */
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.3f" : "%.1f", seconds);
  }

  /** A ratio or microseconds, to about three significant digits. */
  public static String threeDigits(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  /** A mean number of updates: whole from a hundred on, with a decimal below. */
  public static String updates(double updates) {
    String text = String.format(Locale.ROOT, Math.abs(updates) >= 99.95 ? "%.0f" : "%.1f", updates);
    return text.equals("0.0") || text.equals("-0.0") ? "0" : text;
  }

  /** A change in updates, with its sign unless it is zero. */
  public static String change(double updates) {
    String text = updates(updates);
    return updates > 0 && !text.equals("0") ? "+" + text : text;
  }

  /** "a, b and c" with the word for "and", spaces included. */
  public static String joined(List<String> items, String last) {
    int most = items.size() - 1;
    return most < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, most)) + last + items.get(most);
  }

  /** Text with a capital letter at its beginning. */
  public static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /**
   * Text broken into lines as wide as the terminal, but no longer than can be read with ease; each
   * with the same indent.
   */
  public static String wrapped(String text, String indent) {
    int line = Math.min(LONGEST_LINE, Width.columns()) - indent.length();
    return indent + WordUtils.wrap(text, line, "\n" + indent, false) + "\n";
  }

  /** A fraction to three decimals. */
  public static String fraction(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A share in percent, to a tenth unless it is whole; 100 % only if it is all of them. */
  public static String share(int part, int whole) {
    double percent = 100.0 * part / whole;
    if (percent == Math.rint(percent)) {
      return String.format(Locale.ROOT, "%.0f %%", percent);
    }
    double shown = Math.min(99.9, Math.max(0.1, percent));
    return String.format(Locale.ROOT, "%.1f %%", shown);
  }

  /** Text that Markdown shows as it is. */
  public static String markdown(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
