package org.dl4jcomparison.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dl4jcomparison.ProgramVersion;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Palette;
import org.dl4jcomparison.report.Table;
import org.dl4jcomparison.report.explain.Waterfall;
import org.dl4jcomparison.report.parity.ParityPage;

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

  private final PageContent content;
  private final String script = PageScript.script();
  private final String style = PageScript.style();
  private final Optional<Plane> plane;

  PageView(PageContent content) {
    this.content = content;
    this.plane =
        content.measurements().isEmpty()
            ? Optional.empty()
            : Plane.of(content.experiment().data(), content.measurements());
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
    return PageJson.of(content);
  }

  /** Name of the experiment. */
  public String experiment() {
    return content.experiment().name();
  }

  /** What was found, in one sentence. */
  public Translated headline() {
    return content.headline();
  }

  /** Version of the program. */
  public String version() {
    return ProgramVersion.number();
  }

  /** What was trained on what. */
  public Translated about() {
    Dataset data = content.experiment().data();
    return text(say -> say.about(data.name(), data.rows(), data.inputs()));
  }

  /** The contenders. */
  public List<Contender> contenders() {
    return content.experiment().contenders();
  }

  /** Whether there is a run of each contender. */
  public boolean hasRuns() {
    return !content.measurements().isEmpty();
  }

  /** Whether there are many seeds. */
  public boolean hasStudy() {
    return content.study().isPresent();
  }

  /** Number of seeds of the study. */
  public int seeds() {
    return content.study().map(study -> study.seeds().count()).orElse(0);
  }

  /** Whether there are networks to draw over two inputs. */
  public boolean hasSurface() {
    return plane.isPresent();
  }

  /** Over which inputs, and what becomes of the others. */
  public Translated surfaceCaption() {
    Plane p = plane.orElseThrow();
    int inputs = content.experiment().data().inputs();
    if (inputs == 2) {
      return text(PageMessages::surfaceBoth);
    }
    return text(say -> say.surfaceTwo(name(p.x()), name(p.y()), inputs - 2));
  }

  private String name(int input) {
    return SurfaceJson.name(input, content.experiment().data());
  }

  /** Whether the inputs were standardised. */
  public boolean standardized() {
    return content.experiment().data().origin().spec().standardize();
  }

  /** What label 1 stands for. */
  public String positive() {
    return content.experiment().data().origin().positive();
  }

  /** What label 0 stands for. */
  public String negative() {
    return content.experiment().data().origin().negative();
  }

  /** Layers of a contender's network, "2-3-1". */
  public String layers(Contender contender) {
    return OverviewTable.layers(content.experiment(), contender.spec().hidden());
  }

  /** Targets of the study, as text. */
  public List<String> targets() {
    return content.experiment().targets().stream().map(Numbers::shortest).toList();
  }

  /** Labels of a group of buttons by value, in order. */
  public Map<String, Translated> choices(String... values) {
    Map<String, Translated> choices = new LinkedHashMap<>();
    for (String value : values) {
      choices.put(value, text(CHOICES.get(value)));
    }
    return choices;
  }

  /** The study's targets as such a group; a value is a target's place. */
  public Map<String, Translated> targetChoices() {
    Map<String, Translated> choices = new LinkedHashMap<>();
    for (int i = 0; i < targets().size(); i++) {
      choices.put(String.valueOf(i), Translated.same(targets().get(i)));
    }
    return choices;
  }

  /** The contenders in figures. */
  public TranslatedTable glance() {
    return OverviewTable.of(content.experiment(), content.measurements());
  }

  /** One for each explained target. */
  public List<WaterfallView> waterfalls() {
    return content
        .explanation()
        .map(
            explanation ->
                explanation.targets().stream()
                    .map(
                        target ->
                            new WaterfallView(
                                Translated.languages().stream()
                                    .map(l -> Waterfall.in(l, explanation, target))
                                    .toList(),
                                place(explanation.a()),
                                place(explanation.b())))
                    .toList())
        .orElse(List.of());
  }

  private int place(Contender contender) {
    return Math.max(
        0, contenders().stream().map(Contender::name).toList().indexOf(contender.name()));
  }

  /** After how many updates a run of the explanation counts as not reaching. */
  public int horizon() {
    return content.explanation().orElseThrow().plan().horizon();
  }

  /** What becomes of each start, for each contender; empty if there are none. */
  public Optional<TranslatedTable> symmetry() {
    return SymmetryMatrix.of(content.symmetry());
  }

  /** What the signs in {@link #symmetry} mean. */
  public Translated symmetryNote() {
    return SymmetryMatrix.note(content.symmetry());
  }

  /** Whether there is a certificate. */
  public boolean hasCertificate() {
    return content.certificate().isPresent();
  }

  /** What the certificate says. */
  public Translated verdict() {
    return Translated.of(language -> certificate(language).verdict());
  }

  /** The stages that were compared. */
  public TranslatedTable stages() {
    Table shape = certificate(Language.english()).stages();
    return new TranslatedTable(
        cells(shape.header().size(), Table::header),
        IntStream.range(0, shape.rows().size())
            .mapToObj(i -> cells(shape.header().size(), table -> table.rows().get(i)))
            .toList());
  }

  /** A line of the stages' table, without the marks of Markdown's code. */
  private List<Translated> cells(int columns, Function<Table, List<String>> line) {
    return IntStream.range(0, columns)
        .mapToObj(
            i ->
                Translated.of(
                    language -> line.apply(certificate(language).stages()).get(i).replace("`", "")))
        .toList();
  }

  private ParityPage certificate(Language language) {
    return ParityPage.in(language, content.certificate().orElseThrow());
  }

  /** The report's words as HTML that is safe to show, by language. */
  public Map<Language, String> words() {
    Translated label = text(PageMessages::table);
    Map<Language, String> words = new LinkedHashMap<>();
    content
        .text()
        .texts()
        .forEach(
            (language, markdown) ->
                words.put(language, MarkdownHtml.of(markdown, label.texts().get(language))));
    return words;
  }

  /** The experiment as a file to run again. */
  public String experimentFile() {
    return ExperimentYaml.of(content.experiment());
  }

  /** What the results depend on beside the experiment, part by part. */
  public Map<String, Map<String, String>> environment() {
    return new LinkedHashMap<>(content.environment());
  }

  /** Colour of the contender at this place. */
  public String colour(int contender) {
    return Palette.hex(contender);
  }
}
