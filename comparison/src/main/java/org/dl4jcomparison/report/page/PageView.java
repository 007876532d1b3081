package org.dl4jcomparison.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.ProgramVersion;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.report.OutcomeText;
import org.dl4jcomparison.report.Palette;
import org.dl4jcomparison.report.Table;
import org.dl4jcomparison.report.Text;
import org.dl4jcomparison.report.explain.Waterfall;
import org.dl4jcomparison.report.parity.ParityPage;
import org.dl4jcomparison.report.symmetry.EnglishSymmetryWording;
import org.dl4jcomparison.report.symmetry.SpanishSymmetryWording;

/** What the page's template asks for. Everything that is shown is escaped there. */
public final class PageView {
  /** Length of a waterfall's axis in its own units. */
  private static final double BAR = 1000;

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
    return "%s-%s-%s"
        .formatted(
            content.experiment().data().inputs(),
            contender.spec().hidden(),
            content.experiment().data().outputs());
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
    List<Both> header = new ArrayList<>();
    for (String key : List.of("contender", "layers", "optimizer", "parameters", "accuracy")) {
      header.add(texts.get("glance." + key));
    }
    header.add(texts.get("glance.loss"));
    targets().forEach(target -> header.add(texts.get("glance.target", target)));
    List<List<Both>> rows = new ArrayList<>();
    for (Measurement m : content.measurements()) {
      List<String> row = new ArrayList<>();
      row.add(m.contender().name());
      row.add(layers(m.contender()));
      row.add(m.contender().spec().optimizer().label());
      row.add(String.valueOf(m.parameters()));
      row.add(m.accuracy().map(a -> Text.share(a.right(), a.rows())).orElse("–"));
      row.add(
          Text.loss(m.lastLoss())
              + OutcomeText.problem(m.run().outcome()).map(p -> " (" + p + ")").orElse(""));
      m.targets()
          .forEach(
              t ->
                  row.add(
                      t.reached()
                          .map(reached -> String.valueOf(reached.update()))
                          .orElse("> " + t.updatesMade())));
      rows.add(row.stream().map(Both::same).toList());
    }
    return new BothTable(header, rows);
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
    List<SymmetryTable> tables =
        content.symmetry().stream().filter(table -> table.cannot().isEmpty()).toList();
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    EnglishSymmetryWording en = new EnglishSymmetryWording();
    SpanishSymmetryWording es = new SpanishSymmetryWording();
    List<Both> header = new ArrayList<>();
    header.add(texts.get("symmetry.start"));
    boolean onOneEach =
        tables.stream().map(t -> t.contender().name()).distinct().count() == tables.size();
    tables.forEach(
        t ->
            header.add(
                onOneEach
                    ? Both.same(t.contender().name())
                    : texts.get("symmetry.on", t.contender().name(), t.engine())));
    List<List<Both>> rows = new ArrayList<>();
    for (SymmetryStart start : SymmetryStart.values()) {
      List<Both> row = new ArrayList<>();
      row.add(new Both(en.start(start), es.start(start)));
      for (SymmetryTable table : tables) {
        SymmetryResult result = table.get(start);
        row.add(
            new Both(en.verdict(result.verdict()), es.verdict(result.verdict()))
                .map(
                    verdict ->
                        sign(result) + " " + verdict + " · " + Text.loss(result.lastLoss())));
      }
      rows.add(row);
    }
    return Optional.of(new BothTable(header, rows));
  }

  /** Seen at a glance, by shape and not by colour. */
  private static String sign(SymmetryResult result) {
    return switch (result.verdict()) {
      case LEARNS -> "●";
      case PARTLY -> "◐";
      default -> "○";
    };
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

  /** A place in updates on a waterfall's axis, from 0 to 1000. */
  public static String along(Waterfall waterfall, double updates) {
    double share = (updates - waterfall.low()) / (waterfall.high() - waterfall.low());
    return Numbers.shortest(Math.round(share * BAR * 10) / 10.0);
  }

  /** Length of a bar on the same axis. */
  public static String length(Waterfall waterfall, double from, double to) {
    double share = Math.abs(to - from) / (waterfall.high() - waterfall.low());
    return Numbers.shortest(Math.max(1, Math.round(share * BAR * 10) / 10.0));
  }

  /**
   * A table in both languages.
   *
   * @param header one text a column
   * @param rows as many texts each
   */
  public record BothTable(List<Both> header, List<List<Both>> rows) {}

  /**
   * A waterfall in both languages.
   *
   * @param en in English
   * @param es in Spanish
   * @param first place of the first contender in the experiment
   * @param second place of the second
   */
  public record WaterfallView(Waterfall en, Waterfall es, int first, int second) {}
}
