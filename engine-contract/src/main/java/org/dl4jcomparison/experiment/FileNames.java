package org.dl4jcomparison.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Makes file names of names that people gave. */
public final class FileNames {
  /**
   * The longest name, in characters: two of them and a few words still make a file name everywhere.
   */
  private static final int MOST_BYTES = 100;

  private static final int BYTES_OF_HASH = 9;

  private FileNames() {}

  /**
   * The name with what file systems agree on. Letters with their marks, digits, dot, dash and
   * underscore stay, if this system can write them; other ASCII characters become dashes, and the
   * rest, such as emoji, {@code u} and the code point. Case is folded and accents are composed,
   * because two files that differ in these alone are one file on some systems. A very long name is
   * cut and ends in a hash of the whole.
   */
  public static String of(String name) {
    StringBuilder file = new StringBuilder();
    folded(name).codePoints().forEach(c -> file.append(part(c)));
    return cut(file.toString());
  }

  private static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static String part(int c) {
    String written = Character.toString(c);
    if (c < 0x80) {
      return written.matches("[a-z0-9._-]") ? written : "-";
    }
    return isOfWords(c) && canBeInPath(written) ? written : "u" + Integer.toHexString(c);
  }

  private static boolean isOfWords(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
          !Character.getName(c).startsWith("VARIATION SELECTOR");
      default -> Character.isLetter(c) || Character.isDigit(c);
    };
  }

  /** A system without UTF-8, as in a bare container, has no file names with other letters. */
  private static boolean canBeInPath(String letter) {
    try {
      return Path.of(letter).toString().equals(letter);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String cut(String file) {
    if (bytes(file) <= MOST_BYTES) {
      return file;
    }
    String start = file;
    while (bytes(start) > MOST_BYTES - BYTES_OF_HASH) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return "%s-%08x".formatted(start, file.hashCode());
  }

  private static int bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8).length;
  }
}
