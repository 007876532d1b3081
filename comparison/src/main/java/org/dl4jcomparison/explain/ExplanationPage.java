package org.dl4jcomparison.explain;

import java.util.List;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** The explanation as a page: for each target the finding, its picture and its tables. */
public final class ExplanationPage {
  private final Explanation explanation;
  private final Language language;
  private final ExplainMessages say;
  private final ExplanationText text;
  private final ExplanationTables tables;

  private ExplanationPage(Language language, Explanation explanation) {
    this.explanation = explanation;
    this.language = language;
    this.say = language.say(ExplainMessages.class);
    this.text = new ExplanationText(explanation, language, Text::markdown);
    this.tables = new ExplanationTables(explanation, language, Text::markdown);
  }

  /** The page in a language. */
  public static ExplanationPage in(Language language, Explanation explanation) {
    return new ExplanationPage(language, explanation);
  }

  /** The paragraphs of the finding for one target, as Markdown. */
  public List<String> finding(TargetExplanation target) {
    return text.finding(target);
  }

  /** The finding for one target with its heading and chart, as part of another page. */
  public String brief(TargetExplanation target) {
    String heading = say.targetHeading(Numbers.shortest(target.target()));
    return "**%s.** %s\n\n![%s](%s)"
        .formatted(
            heading,
            String.join("\n\n", finding(target)),
            heading,
            ExplanationReport.waterfall(target));
  }

  /** The whole page as Markdown. */
  public String toMarkdown() {
    StringBuilder page = new StringBuilder();
    page.append("# ")
        .append(
            say.title(
                Text.markdown(explanation.a().name()), Text.markdown(explanation.b().name())));
    paragraph(page, text.intro().get(0));
    table(page, tables.settings());
    paragraph(page, text.intro().get(1));
    explanation.targets().forEach(target -> append(page, target));
    page.append("\n\n## ").append(say.rulesHeading());
    paragraph(page, say.rules());
    return page.append("\n").toString();
  }

  private void append(StringBuilder page, TargetExplanation target) {
    String loss = Numbers.shortest(target.target());
    page.append("\n\n## ").append(say.targetHeading(loss));
    finding(target).forEach(sentences -> paragraph(page, sentences));
    paragraph(
        page, "![%s](%s)".formatted(say.targetHeading(loss), ExplanationReport.waterfall(target)));
    heading(page, say.sharesHeading());
    table(page, tables.shares(target));
    heading(page, say.walksHeading());
    paragraph(page, say.walkOrder());
    table(page, tables.fromA(target));
    table(page, tables.fromB(target));
    if (!target.decomposition().interactions().isEmpty()) {
      heading(page, say.interactionsHeading());
      table(page, tables.interactions(target));
    }
    heading(page, say.combinationsHeading());
    paragraph(
        page,
        say.allCombinations(ExplanationReport.COMBINATIONS)
            + " "
            + say.quickest(ExplanationTables.quickest(target)));
    table(page, tables.combinations(target));
  }

  private static void heading(StringBuilder page, String heading) {
    page.append("\n\n### ").append(heading);
  }

  private static void table(StringBuilder page, Table table) {
    paragraph(page, table.toMarkdown().strip());
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("\n\n").append(text);
  }
}
