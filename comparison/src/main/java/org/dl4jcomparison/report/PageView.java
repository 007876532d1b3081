package org.dl4jcomparison.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.ProgramVersion;
import org.dl4jcomparison.text.Translated;

/** What the page's template asks for. Everything that is shown is escaped there. */
public final class PageView {
  private static final Map<String, Function<PageMessages, String>> CHOICES =
      Map.of(
          "one", PageMessages::choiceOne,
          "every", PageMessages::choiceEvery,
          "band", PageMessages::choiceBand,
          "log", PageMessages::choiceLog,
          "linear", PageMessages::choiceLinear,
          "updates", PageMessages::choiceUpdates,
          "seconds", PageMessages::choiceSeconds);

  private final Report report;
  private final String script = PageScript.script();
  private final String style = PageScript.style();

  PageView(Report report) {
    this.report = report;
  }

  /** The languages to choose from. */
  public List<Language> languages() {
    return Translated.languages();
  }

  /** One of the page's own texts. */
  public Translated text(Function<PageMessages, String> message) {
    return Translated.say(PageMessages.class, message);
  }

  /** Text of the page's only script. */
  public String script() {
    return script;
  }

  /** Text of the page's only style sheet. */
  public String style() {
    return style;
  }

  /** The Content Security Policy that fits them. */
  public String policy() {
    return PageScript.policy(script, style);
  }

  /** The numbers, as the content of a script element. */
  public String data() {
    return PageJson.of(report);
  }

  /** Name of the experiment. */
  public String experiment() {
    return report.experiment().name();
  }

  /** What was found, in one sentence. */
  public Translated headline() {
    return report.headline();
  }

  /** Version of the program. */
  public String version() {
    return ProgramVersion.number();
  }

  /** What was trained on what. */
  public Translated about() {
    Dataset data = report.experiment().data();
    return text(say -> say.about(data.name(), data.rows(), data.inputs()));
  }

  /** The sections that have something to show. */
  public List<Section> sections() {
    return report.sections().stream().filter(section -> section.template().isPresent()).toList();
  }

  /** A section as HTML. */
  public String html(Section section) {
    return ReportPage.rendered(
        section.template().orElseThrow(), Map.of("page", this, "section", section));
  }

  /** Labels of a group of buttons by value, in order. */
  public Map<String, Translated> choices(String... values) {
    Map<String, Translated> choices = new LinkedHashMap<>();
    for (String value : values) {
      choices.put(value, text(CHOICES.get(value)));
    }
    return choices;
  }

  /** The report's words as HTML that is safe to show, by language. */
  public Map<Language, String> words() {
    Translated label = text(PageMessages::table);
    Map<Language, String> words = new LinkedHashMap<>();
    report
        .words()
        .markdown()
        .texts()
        .forEach(
            (language, markdown) ->
                words.put(language, MarkdownHtml.of(markdown, label.in(language))));
    return words;
  }

  /** The experiment as a file to run again. */
  public String experimentFile() {
    return ExperimentYaml.of(report.experiment());
  }

  /** What the results depend on beside the experiment, part by part. */
  public Map<String, Map<String, String>> environment() {
    return new LinkedHashMap<>(report.environment());
  }
}
