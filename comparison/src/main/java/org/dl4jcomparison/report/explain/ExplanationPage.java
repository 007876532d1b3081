package org.dl4jcomparison.report.explain;

import java.util.List;
import org.dl4jcomparison.evidence.explain.Explanation;
import org.dl4jcomparison.evidence.explain.TargetExplanation;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.report.Table;
import org.dl4jcomparison.report.Text;

/** The explanation as a page: for each target the finding, its picture and its tables. */
public final class ExplanationPage {
  private final Explanation explanation;
  private final ExplainWording wording;
  private final ExplanationText text;
  private final ExplanationTables tables;

  private ExplanationPage(Explanation explanation, ExplainWording wording) {
    this.explanation = explanation;
    this.wording = wording;
    this.text = new ExplanationText(explanation, wording, Text::markdown);
    this.tables = new ExplanationTables(explanation, wording, Text::markdown);
  }

  /** The page in English. */
  public static ExplanationPage english(Explanation explanation) {
    return new ExplanationPage(explanation, new EnglishExplainWording());
  }

  /** The page in Spanish. */
  public static ExplanationPage spanish(Explanation explanation) {
    return new ExplanationPage(explanation, new SpanishExplainWording());
  }

  /** Name of the file that it goes to. */
  public String fileName() {
    return "explain." + wording.language() + ".md";
  }

  /** The paragraphs of the finding for one target, as Markdown. */
  public List<String> finding(TargetExplanation target) {
    return text.finding(target);
  }

  /** The finding for one target with its heading and chart, as part of another page. */
  public String brief(TargetExplanation target) {
    String heading = wording.targetHeading(Numbers.shortest(target.target()));
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
            wording.title(
                Text.markdown(explanation.a().name()), Text.markdown(explanation.b().name())));
    paragraph(page, text.intro().get(0));
    table(page, tables.settings());
    paragraph(page, text.intro().get(1));
    explanation.targets().forEach(target -> append(page, target));
    page.append("\n\n## ").append(wording.rulesHeading());
    paragraph(page, wording.rules());
    return page.append("\n").toString();
  }

  private void append(StringBuilder page, TargetExplanation target) {
    String loss = Numbers.shortest(target.target());
    page.append("\n\n## ").append(wording.targetHeading(loss));
    finding(target).forEach(sentences -> paragraph(page, sentences));
    paragraph(
        page,
        "![%s](%s)".formatted(wording.targetHeading(loss), ExplanationReport.waterfall(target)));
    heading(page, wording.sharesHeading());
    table(page, tables.shares(target));
    heading(page, wording.walksHeading());
    paragraph(page, wording.walkOrder());
    table(page, tables.fromA(target));
    table(page, tables.fromB(target));
    if (!target.decomposition().interactions().isEmpty()) {
      heading(page, wording.interactionsHeading());
      table(page, tables.interactions(target));
    }
    heading(page, wording.combinationsHeading());
    paragraph(
        page,
        wording.allCombinations(ExplanationReport.COMBINATIONS)
            + " "
            + wording.quickest(ExplanationTables.quickest(target)));
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
