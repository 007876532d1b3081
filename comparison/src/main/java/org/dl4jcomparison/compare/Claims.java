package org.dl4jcomparison.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.text.Text;

/** The notebook's claims, in our words, each with what the measurements say and why. */
public final class Claims {
  private Claims() {}

  /** A claim's verdict as a word. */
  static String verdict(Claim claim, Language language) {
    return language.say(AnswersMessages.class).support(claim.support());
  }

  /** As a Markdown list. */
  static String toMarkdown(List<Claim> claims, Language language) {
    return "## "
        + language.say(AnswersMessages.class).claimsHeading()
        + "\n\n"
        + claims.stream()
            .map(
                claim ->
                    "- %s **%s.** %s"
                        .formatted(
                            claim.text(language, Text::markdown),
                            Text.capital(verdict(claim, language)),
                            claim.reason(language, Text::markdown)))
            .collect(Collectors.joining("\n"));
  }

  /** A line for each claim under its question, as plain text. */
  public static String toText(List<Claim> claims, Language language) {
    AnswersMessages say = language.say(AnswersMessages.class);
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Claim.Question question : Claim.Question.values()) {
      List<Claim> of = claims.stream().filter(claim -> claim.question() == question).toList();
      if (!of.isEmpty()) {
        text.append(++number).append(". ").append(say.question(question)).append('\n');
        of.forEach(claim -> text.append(Text.wrapped(line(claim, language), "   ")));
      }
    }
    return text.toString();
  }

  private static String line(Claim claim, Language language) {
    return "\"%s\" %s: %s"
        .formatted(
            claim.text(language, UnaryOperator.identity()),
            verdict(claim, language).toUpperCase(Locale.ROOT),
            claim.reason(language, UnaryOperator.identity()));
  }
}
