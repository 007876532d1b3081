package org.dl4jcomparison.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.ProgramVersion;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.report.Palette;
import org.dl4jcomparison.report.Table;
import org.dl4jcomparison.report.explain.Waterfall;
import org.dl4jcomparison.report.parity.ParityPage;

/** What the page's template asks for. Everything that is shown is escaped there. */
public final class PageView {
  private final PageContent content;
  private final PageTexts texts = new PageTexts();
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

  /** One of the page's own texts. */
  public Both text(String key) {
    return texts.get(key);
  }

  /** One of them with values put in. */
  public Both text(String key, Object... values) {
    return texts.get(key, values);
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
    return PageJson.of(content, texts);
  }

  /** Name of the experiment. */
  public String experiment() {
    return content.experiment().name();
  }

  /** What was found, in one sentence. */
  public Both headline() {
    return content.headline();
  }

  /** Version of the program. */
  public String version() {
    return ProgramVersion.number();
  }

  /** What was trained on what. */
  public Both about() {
    return texts.get(
        "about",
        content.experiment().data().name(),
        content.experiment().data().rows(),
        content.experiment().data().inputs());
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
  public Both surfaceCaption() {
    Plane p = plane.orElseThrow();
    int inputs = content.experiment().data().inputs();
    if (inputs == 2) {
      return texts.get("surface.both");
    }
    return texts.get("surface.two", name(p.x()), name(p.y()), inputs - 2);
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
    return Glance.layers(content.experiment(), contender.spec().hidden());
  }

  /** Targets of the study, as text. */
  public List<String> targets() {
    return content.experiment().targets().stream().map(Numbers::shortest).toList();
  }

  /** Labels of a group of buttons by value, in order. */
  public Map<String, Both> choices(String... values) {
    Map<String, Both> choices = new LinkedHashMap<>();
    for (String value : values) {
      choices.put(value, texts.get("choice." + value));
    }
    return choices;
  }

  /** The study's targets as such a group; a value is a target's place. */
  public Map<String, Both> targetChoices() {
    Map<String, Both> choices = new LinkedHashMap<>();
    for (int i = 0; i < targets().size(); i++) {
      choices.put(String.valueOf(i), Both.same(targets().get(i)));
    }
    return choices;
  }

  /** The contenders in figures. */
  public BothTable glance() {
    return Glance.of(content.experiment(), content.measurements(), texts);
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
                                Waterfall.english(explanation, target),
                                Waterfall.spanish(explanation, target),
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
  public Optional<BothTable> symmetry() {
    return SymmetryMatrix.of(content.symmetry(), texts);
  }

  /** What the signs in {@link #symmetry} mean. */
  public Both symmetryNote() {
    return SymmetryMatrix.note(content.symmetry(), texts);
  }

  /** Whether there is a certificate. */
  public boolean hasCertificate() {
    return content.certificate().isPresent();
  }

  /** What the certificate says. */
  public Both verdict() {
    return new Both(english().verdict(), spanish().verdict());
  }

  /** The stages that were compared. */
  public BothTable stages() {
    Table en = english().stages();
    Table es = spanish().stages();
    return new BothTable(
        zip(en.header(), es.header()),
        IntStream.range(0, en.rows().size())
            .mapToObj(i -> zip(en.rows().get(i), es.rows().get(i)))
            .toList());
  }

  private static List<Both> zip(List<String> en, List<String> es) {
    return IntStream.range(0, en.size())
        .mapToObj(i -> new Both(plain(en.get(i)), plain(es.get(i))))
        .toList();
  }

  /** Without the marks of Markdown's code. */
  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }

  private ParityPage english() {
    return ParityPage.english(content.certificate().orElseThrow());
  }

  private ParityPage spanish() {
    return ParityPage.spanish(content.certificate().orElseThrow());
  }

  /** The report's words as HTML that is safe to show. */
  public Both words() {
    Both label = texts.get("table");
    return new Both(
        MarkdownHtml.of(content.text().en(), label.en()),
        MarkdownHtml.of(content.text().es(), label.es()));
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
