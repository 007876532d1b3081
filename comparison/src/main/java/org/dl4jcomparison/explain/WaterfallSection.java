package org.dl4jcomparison.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.text.Translated;

/**
 * How much each setting adds to the difference between two contenders.
 *
 * @param explanation of the difference; empty if none was made
 * @param files its charts, and its data where asked for
 * @param claims about the settings
 */
public record WaterfallSection(
    Optional<Explanation> explanation, Map<String, OutputFolder.Content> files, List<Claim> claims)
    implements Section {

  /** With the charts. */
  public static WaterfallSection of(Optional<Explanation> explanation, List<Claim> claims) {
    return new WaterfallSection(
        explanation, explanation.map(ExplanationReport::charts).orElse(Map.of()), claims);
  }

  @Override
  public String id() {
    return "waterfall";
  }

  @Override
  public Translated title() {
    return text(ExplainMessages::waterfallTitle);
  }

  @Override
  public Optional<String> template() {
    return explanation.filter(e -> !e.decomposed().isEmpty()).map(any -> "waterfall.jte");
  }

  /** One of the section's texts. */
  public Translated text(Function<ExplainMessages, String> message) {
    return Translated.say(ExplainMessages.class, message);
  }

  /** What is shown. */
  public Translated lead() {
    Explanation shown = explanation.orElseThrow();
    return text(
        say -> say.waterfallLead(shown.a().name(), shown.b().name(), shown.plan().horizon()));
  }

  /** One for each target that there is a difference to explain at. */
  public List<WaterfallView> waterfalls() {
    Explanation shown = explanation.orElseThrow();
    return shown.decomposed().stream()
        .map(
            target ->
                new WaterfallView(
                    Translated.languages().stream()
                        .map(language -> Waterfall.in(language, shown, target))
                        .toList(),
                    place(shown, shown.a()),
                    place(shown, shown.b())))
        .toList();
  }

  private static int place(Explanation explanation, Contender contender) {
    List<String> names =
        explanation.experiment().contenders().stream().map(Contender::name).toList();
    return Math.max(0, names.indexOf(contender.name()));
  }
}
