package org.dl4jcomparison.explain;

import java.util.List;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.MarkdownPage;
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

  /** The finding for one target with its heading, chart and shares, as part of another page. */
  public void brief(MarkdownPage page, TargetExplanation target) {
    String heading = say.targetHeading(Numbers.shortest(target.target()));
    page.paragraph("**%s.** %s".formatted(heading, String.join("\n\n", finding(target))));
    if (target.decomposition().isPresent()) {
      page.picture(heading, ExplanationReport.waterfall(target));
      page.table(tables.shares(target));
    }
  }

  /** The whole page as Markdown. */
  public String toMarkdown() {
    MarkdownPage page =
        new MarkdownPage(
            say.title(
                Text.markdown(explanation.a().name()), Text.markdown(explanation.b().name())));
    page.paragraph(text.intro().get(0));
    page.table(tables.settings());
    page.paragraph(text.intro().get(1));
    explanation.targets().forEach(target -> append(page, target));
    page.heading(2, say.rulesHeading());
    page.paragraph(say.rules());
    return page.toString();
  }

  private void append(MarkdownPage page, TargetExplanation target) {
    String loss = Numbers.shortest(target.target());
    page.heading(2, say.targetHeading(loss));
    finding(target).forEach(page::paragraph);
    if (target.decomposition().isPresent()) {
      decomposition(page, target, loss);
    }
  }

  private void decomposition(MarkdownPage page, TargetExplanation target, String loss) {
    page.picture(say.targetHeading(loss), ExplanationReport.waterfall(target));
    page.heading(3, say.sharesHeading());
    page.table(tables.shares(target));
    page.heading(3, say.walksHeading());
    page.paragraph(say.walkOrder());
    page.table(tables.fromA(target));
    page.table(tables.fromB(target));
    if (!target.decomposed().interactions().isEmpty()) {
      page.heading(3, say.interactionsHeading());
      page.table(tables.interactions(target));
    }
    page.heading(3, say.combinationsHeading());
    page.paragraph(
        say.allCombinations(ExplanationReport.COMBINATIONS)
            + " "
            + say.quickest(ExplanationTables.quickest(target)));
    page.table(tables.combinations(target));
  }
}
