package org.dl4jcomparison.report;

import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Translated;

/**
 * A report's words.
 *
 * @param name of its files, without language and ending
 * @param markdown in every language
 */
public record Document(String name, Translated markdown) {

  /** Name of the file in a language. */
  public String file(Language language) {
    return "%s.%s.md".formatted(name, language.code());
  }
}
