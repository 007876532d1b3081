package org.dl4jcomparison.experiment;

import java.util.regex.Pattern;

/** What messages show of what users gave: on one line, and cut with an ellipsis if very long. */
public final class ErrorText {
  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST_WORD = 300;
  private static final int LONGEST_LINE = 2000;

  /** Number of characters that stay at the end of a word that is cut, such as a path. */
  private static final int END_OF_WORD = 100;

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
  private static final Pattern LONG_WORD = Pattern.compile("\\S{" + (LONGEST_WORD + 1) + ",}");

  private ErrorText() {}

  /** A value in quotes. */
  public static String value(String text) {
    return "'" + start(onOneLine(text), LONGEST_VALUE) + "'";
  }

  /** A whole message. Words of ordinary length stay as they are. */
  public static String line(String message) {
    String shortWords =
        LONG_WORD
            .matcher(onOneLine(message))
            .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(ends(word.group())));
    return start(shortWords, LONGEST_LINE);
  }

  private static String onOneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ");
  }

  private static String start(String text, int most) {
    return text.length() <= most ? text : text.substring(0, boundary(text, most)) + "…";
  }

  private static String ends(String word) {
    int end = boundary(word, word.length() - END_OF_WORD);
    return start(word, LONGEST_WORD - END_OF_WORD) + word.substring(end);
  }

  /** The index, or the one before it if a character of two parts would be cut there. */
  private static int boundary(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
  }
}
