package org.dl4jcomparison.report.page;

import java.util.function.UnaryOperator;

/**
 * A text in the page's two languages.
 *
 * @param en in English
 * @param es in Spanish
 */
public record Both(String en, String es) {

  /** A text that is the same in both. */
  public static Both same(String text) {
    return new Both(text, text);
  }

  /** Each language's text changed. */
  Both map(UnaryOperator<String> change) {
    return new Both(change.apply(en), change.apply(es));
  }
}
