package org.dl4jcomparison.report.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dl4jcomparison.evidence.symmetry.SymmetryPoint;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult.Verdict;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.report.OutcomeText;
import org.dl4jcomparison.report.Table;
import org.dl4jcomparison.report.Text;

/** What the starts do, in sentences chosen by the numbers, and the table that they rest on. */
public final class SymmetryText {
  private final SymmetryWording wording;

  /** In the wording's language. */
  public SymmetryText(SymmetryWording wording) {
    this.wording = wording;
  }

  /** Both languages. */
  public static List<SymmetryText> inEveryLanguage() {
    return List.of(
        new SymmetryText(new SpanishSymmetryWording()),
        new SymmetryText(new EnglishSymmetryWording()));
  }

  /** English, as the program prints. */
  public static SymmetryText inEnglish() {
    return new SymmetryText(new EnglishSymmetryWording());
  }

  /** One contender's spec on one engine, for a terminal. */
  public String summary(SymmetryTable table) {
    return "%s: %s"
        .formatted(wording.heading(table.contender().name(), table.engine()), sentences(table));
  }

  /** Name of the page's file. */
  public String fileName() {
    return "symmetry." + wording.language() + ".md";
  }

  /** The whole page as Markdown. */
  public String page(String experiment, Dataset data, List<SymmetryTable> tables) {
    StringBuilder page = new StringBuilder("# " + wording.title(Text.markdown(experiment)));
    paragraph(page, intro(data));
    agreement(tables).forEach(sentence -> paragraph(page, sentence));
    for (SymmetryTable table : tables) {
      page.append("\n\n## ")
          .append(
              wording.heading(
                  Text.markdown(table.contender().name()), Text.markdown(table.engine())));
      paragraph(page, sentences(table));
      if (table.cannot().isEmpty()) {
        paragraph(page, table(table).toMarkdown().strip());
      }
    }
    return page.append("\n").toString();
  }

  /** What was done and what the words mean. */
  public String intro(Dataset data) {
    return wording.intro(Text.loss(data.lossOfGuessing()), data.exact());
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("\n\n").append(text);
  }

  /** For each contender trained on several engines, whether these agree. */
  public List<String> agreement(List<SymmetryTable> tables) {
    Map<String, List<SymmetryTable>> byContender =
        tables.stream()
            .filter(table -> table.cannot().isEmpty())
            .collect(
                Collectors.groupingBy(
                    table -> table.contender().name(),
                    java.util.LinkedHashMap::new,
                    Collectors.toList()));
    List<String> sentences = new ArrayList<>();
    byContender.forEach(
        (contender, of) -> {
          if (of.size() > 1) {
            sentences.add(agreement(Text.markdown(contender), of));
          }
        });
    return sentences;
  }

  private String agreement(String contender, List<SymmetryTable> tables) {
    List<String> differing = new ArrayList<>();
    for (SymmetryStart start : SymmetryStart.values()) {
      if (tables.stream().map(t -> t.get(start).verdict()).distinct().count() > 1) {
        differing.add(wording.start(start));
      }
    }
    return differing.isEmpty()
        ? wording.enginesAgree(contender, tables.stream().map(SymmetryTable::engine).toList())
        : wording.enginesDiffer(contender, differing);
  }

  /** What follows for the notebook's two claims about zero starts. */
  public String claims(SymmetryTable table) {
    return wording.weightsClaim(
            table.get(SymmetryStart.WEIGHTS).verdict(),
            table.get(SymmetryStart.EVERYTHING).verdict())
        + " "
        + wording.biasesClaim(table.get(SymmetryStart.BIASES).verdict());
  }

  /** What one contender's spec does on one engine. */
  public String sentences(SymmetryTable table) {
    if (table.cannot().isPresent()) {
      return wording.cannot(Text.markdown(table.cannot().get()));
    }
    List<String> sentences = new ArrayList<>();
    List<String> learning = withEscape(table, Verdict.LEARNS);
    if (!learning.isEmpty()) {
      sentences.add(wording.learns(learning));
    }
    List<String> early =
        table.results().stream()
            .filter(SymmetryResult::isEndedEarly)
            .map(result -> wording.start(result.start()))
            .toList();
    if (!early.isEmpty()) {
      sentences.add(wording.endedEarly(early));
    }
    List<String> partly = withEscape(table, Verdict.PARTLY);
    if (!partly.isEmpty()) {
      sentences.add(wording.partly(partly));
    }
    List<String> equal =
        table.results().stream()
            .filter(result -> result.learnsAtAll() && result.staysEqual())
            .map(result -> wording.start(result.start()))
            .toList();
    if (!equal.isEmpty()) {
      sentences.add(wording.symmetricButLearning(equal));
    }
    List<String> stationary = starts(table, Verdict.STATIONARY);
    if (!stationary.isEmpty()) {
      sentences.add(wording.stationary(stationary));
    }
    List<String> symmetric = starts(table, Verdict.SYMMETRIC);
    if (!symmetric.isEmpty()) {
      sentences.add(wording.symmetric(symmetric));
    }
    List<String> stuck = starts(table, Verdict.STUCK);
    if (!stuck.isEmpty()) {
      sentences.add(wording.stuck(stuck, table.contender().spec().updates()));
    }
    if (!table.get(SymmetryStart.AS_DRAWN).learnsAtAll()) {
      sentences.add(wording.drawnDoesNotLearn(table.contender().spec().updates()));
    }
    List<String> broken =
        table.results().stream()
            .filter(result -> result.verdict() == Verdict.BROKEN)
            .map(
                result ->
                    wording.startWithProblem(
                        wording.start(result.start()),
                        Text.markdown(OutcomeText.problem(result.outcome()).orElse(""))))
            .toList();
    if (!broken.isEmpty()) {
      sentences.add(wording.broken(broken));
    }
    return String.join(" ", sentences);
  }

  private List<String> starts(SymmetryTable table, Verdict verdict) {
    return table.with(verdict).stream().map(wording::start).toList();
  }

  private List<String> withEscape(SymmetryTable table, Verdict verdict) {
    return table.with(verdict).stream()
        .map(table::get)
        .map(
            result ->
                result.escape().isPresent()
                    ? wording.startWithEscape(
                        wording.start(result.start()), result.escape().getAsInt())
                    : wording.start(result.start()))
        .toList();
  }

  /** The numbers of one contender's spec on one engine. */
  public Table table(SymmetryTable table) {
    return new Table(wording.header(), table.results().stream().map(this::row).toList());
  }

  private List<String> row(SymmetryResult result) {
    return List.of(
        wording.start(result.start()),
        Text.loss(result.lastLoss()),
        result.accuracy().map(a -> a.right() + " / " + a.rows()).orElse("-"),
        units(result, SymmetryPoint::distinctExactly),
        units(result, SymmetryPoint::distinct),
        result.first().flatMap(SymmetryPoint::gradientNorms).map(SymmetryText::norms).orElse("-"),
        result.escape().isPresent() ? String.valueOf(result.escape().getAsInt()) : wording.none(),
        wording.verdict(result.verdict()));
  }

  private static String units(
      SymmetryResult result, java.util.function.ToIntFunction<SymmetryPoint> count) {
    Optional<SymmetryPoint> first = result.first();
    return first.isEmpty()
        ? "-"
        : "%s → %s"
            .formatted(
                count.applyAsInt(first.get()),
                result.accuracy().isPresent()
                    ? String.valueOf(count.applyAsInt(result.last().orElseThrow()))
                    : "-");
  }

  private static String norms(Map<ParameterName, Double> norms) {
    return java.util.Arrays.stream(ParameterName.values())
        .map(norms::get)
        .map(norm -> norm == 0 ? "0" : String.format(Locale.ROOT, "%.2g", norm))
        .collect(Collectors.joining(", "));
  }
}
