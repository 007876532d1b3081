package org.dl4jcomparison.messages;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;

/** What ICU knows of a language. Read when it is first needed: that takes a while. */
final class Grammar {
  private final String tag;
  private final List<Contraction> contractions;
  private PluralRules plurals;
  private ListFormatter and;

  /** What a preposition and the article after it become. */
  private record Contraction(String preposition, String article, String together) {
    static Contraction of(String text) {
      String[] words = text.strip().split("[ >]+");
      return new Contraction(" " + words[0] + " ", words[1] + " ", " " + words[2] + " ");
    }
  }

  /**
   * Reads a language's rules.
   *
   * @param tag of the language, as BCP 47 has it
   * @param contractions such as {@code a el > al | de el > del}; empty if there are none
   */
  Grammar(String tag, String contractions) {
    this.tag = tag;
    this.contractions =
        contractions.isEmpty()
            ? List.of()
            : Arrays.stream(contractions.split("\\|")).map(Contraction::of).toList();
  }

  /** Appends an argument; a preposition before it takes its article in. */
  void append(StringBuilder out, String argument) {
    for (Contraction contraction : contractions) {
      int at = out.length() - contraction.preposition.length();
      if (argument.startsWith(contraction.article)
          && out.lastIndexOf(contraction.preposition) == at
          && at >= 0) {
        out.replace(at, out.length(), contraction.together);
        out.append(argument, contraction.article.length(), argument.length());
        return;
      }
    }
    out.append(argument);
  }

  /** The category of a count: {@code one}, {@code other} and so on. */
  synchronized String plural(long count) {
    if (plurals == null) {
      plurals = PluralRules.forLocale(ULocale.forLanguageTag(tag));
    }
    return plurals.select(count);
  }

  /**
   * Several texts as one.
   *
   * @param style {@code comma} or {@code semicolon} for no more than that between them; another
   *     word to stand before the last, as in "a, b or c"; empty for "a, b and c" as the language
   *     has it
   */
  synchronized String list(List<String> texts, String style) {
    return switch (style) {
      case "comma" -> String.join(", ", texts);
      case "semicolon" -> String.join("; ", texts);
      case "" -> and().format(texts);
      default -> joined(texts, style);
    };
  }

  private ListFormatter and() {
    if (and == null) {
      and = ListFormatter.getInstance(ULocale.forLanguageTag(tag));
    }
    return and;
  }

  private static String joined(List<String> texts, String word) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " " + word + " " + texts.get(last);
  }
}
