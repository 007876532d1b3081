package org.dl4jcomparison.explain;

import java.util.function.UnaryOperator;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Text;

/** What the program prints of an explanation. */
public final class ExplanationSummary {
  private ExplanationSummary() {}

  /** For each target the shares and the finding, as plain text. */
  public static String of(Explanation explanation, Language language) {
    ExplainMessages say = language.say(ExplainMessages.class);
    ExplanationText text = new ExplanationText(explanation, language, UnaryOperator.identity());
    ExplanationTables tables =
        new ExplanationTables(explanation, language, UnaryOperator.identity());
    StringBuilder summary = new StringBuilder();
    text.intro().forEach(sentences -> paragraph(summary, sentences));
    for (TargetExplanation target : explanation.targets()) {
      summary
          .append('\n')
          .append(say.targetHeading(Numbers.shortest(target.target())))
          .append('\n');
      target
          .decomposition()
          .ifPresent(any -> summary.append('\n').append(tables.shares(target).toText()));
      text.finding(target).forEach(sentences -> paragraph(summary, sentences));
    }
    return summary.toString();
  }

  /** Without Markdown's emphasis, broken into lines. */
  private static void paragraph(StringBuilder summary, String sentences) {
    summary.append('\n').append(Text.wrapped(sentences.replace("**", ""), ""));
  }
}
