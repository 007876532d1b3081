package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.symmetry.SymmetryResult.Verdict;
import org.dl4jcomparison.text.MarkdownPage;
import org.dl4jcomparison.text.OutcomeText;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** What the starts do, in sentences chosen by the numbers, and the table that they rest on. */
public final class SymmetryText {
  private final Language language;
  private final SymmetryMessages say;

  private SymmetryText(Language language) {
    this.language = language;
    this.say = language.say(SymmetryMessages.class);
  }

  /** What is said in a language. */
  public static SymmetryText in(Language language) {
    return new SymmetryText(language);
  }

  /** One contender's spec on one engine, for a terminal. */
  public String summary(SymmetryTable table) {
    return "%s: %s"
        .formatted(say.heading(table.contender().name(), table.engine()), sentences(table));
  }

  /** The whole page as Markdown. */
  public String page(String experiment, Dataset data, List<SymmetryTable> tables) {
    MarkdownPage page = new MarkdownPage(say.title(Text.markdown(experiment)));
    page.paragraph(intro(data));
    agreement(tables).forEach(page::paragraph);
    for (SymmetryTable table : tables) {
      page.heading(
          2, say.heading(Text.markdown(table.contender().name()), Text.markdown(table.engine())));
      page.paragraph(sentences(table));
      if (table.cannot().isEmpty()) {
        page.table(table(table));
      }
    }
    return page.toString();
  }

  /** What was done and what the words mean. */
  public String intro(Dataset data) {
    return say.intro(Text.loss(data.lossOfGuessing()), data.exact());
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
        differing.add(say.start(start));
      }
    }
    return differing.isEmpty()
        ? say.enginesAgree(contender, tables.stream().map(SymmetryTable::engine).toList())
        : say.enginesDiffer(contender, differing);
  }

  /** What follows for the notebook's two claims about zero starts. */
  public String claims(SymmetryTable table) {
    if (!table.get(SymmetryStart.AS_DRAWN).learnsAtAll()) {
      return say.claimsNotDecided(table.contender().spec().updates());
    }
    Verdict everything = table.get(SymmetryStart.EVERYTHING).verdict();
    return Stream.of(
            say.weightsClaim(
                table.get(SymmetryStart.WEIGHTS).verdict(), everything != Verdict.LEARNS),
            say.everythingClaim(everything),
            say.biasesClaim(table.get(SymmetryStart.BIASES).verdict()))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What one contender's spec does on one engine. */
  public String sentences(SymmetryTable table) {
    if (table.cannot().isPresent()) {
      Engine.Unsupported what = table.cannot().get();
      return say.cannot(
          Text.markdown("%s: %s".formatted(language.setting(what.key()), what.value())));
    }
    List<String> sentences = new ArrayList<>();
    List<String> learning = withEscape(table, Verdict.LEARNS);
    if (!learning.isEmpty()) {
      sentences.add(say.learns(learning));
    }
    List<String> early =
        table.results().stream()
            .filter(SymmetryResult::isEndedEarly)
            .map(result -> say.start(result.start()))
            .toList();
    if (!early.isEmpty()) {
      sentences.add(say.endedEarly(early));
    }
    List<String> partly = withEscape(table, Verdict.PARTLY);
    if (!partly.isEmpty()) {
      sentences.add(say.partly(partly));
    }
    List<String> equal =
        table.results().stream()
            .filter(result -> result.learnsAtAll() && result.staysEqual())
            .map(result -> say.start(result.start()))
            .toList();
    if (!equal.isEmpty()) {
      sentences.add(say.symmetricButLearning(equal));
    }
    List<String> stationary = starts(table, Verdict.STATIONARY);
    if (!stationary.isEmpty()) {
      sentences.add(say.stationary(stationary));
    }
    List<String> symmetric = starts(table, Verdict.SYMMETRIC);
    if (!symmetric.isEmpty()) {
      sentences.add(say.symmetric(symmetric));
    }
    List<String> stuck = starts(table, Verdict.STUCK);
    if (!stuck.isEmpty()) {
      sentences.add(say.stuck(stuck, table.contender().spec().updates()));
    }
    List<String> worse = starts(table, Verdict.WORSE);
    if (!worse.isEmpty()) {
      sentences.add(say.worse(worse));
    }
    if (!table.get(SymmetryStart.AS_DRAWN).learnsAtAll()) {
      sentences.add(say.drawnDoesNotLearn(table.contender().spec().updates()));
    }
    List<String> broken =
        table.results().stream()
            .filter(result -> result.verdict() == Verdict.BROKEN)
            .map(
                result ->
                    say.startWithProblem(
                        say.start(result.start()),
                        Text.markdown(OutcomeText.problem(result.outcome(), language).orElse(""))))
            .toList();
    if (!broken.isEmpty()) {
      sentences.add(say.broken(broken));
    }
    return String.join(" ", sentences);
  }

  private List<String> starts(SymmetryTable table, Verdict verdict) {
    return table.with(verdict).stream().map(say::start).toList();
  }

  private List<String> withEscape(SymmetryTable table, Verdict verdict) {
    return table.with(verdict).stream()
        .map(table::get)
        .map(
            result ->
                result.escape().isPresent()
                    ? say.startWithEscape(say.start(result.start()), result.escape().getAsInt())
                    : say.start(result.start()))
        .toList();
  }

  /** The numbers of one contender's spec on one engine. */
  public Table table(SymmetryTable table) {
    return new Table(say.header(), table.results().stream().map(this::row).toList());
  }

  private List<String> row(SymmetryResult result) {
    return List.of(
        say.start(result.start()),
        Text.loss(result.lastLoss()),
        result.accuracy().map(a -> a.right() + " / " + a.rows()).orElse("-"),
        units(result, SymmetryPoint::distinctExactly),
        units(result, SymmetryPoint::distinct),
        result.first().flatMap(SymmetryPoint::gradientNorms).map(SymmetryText::norms).orElse("-"),
        result.escape().isPresent() ? String.valueOf(result.escape().getAsInt()) : say.none(),
        OutcomeText.problem(result.outcome(), language)
            .map(problem -> say.startWithProblem(say.verdict(result.verdict()), problem))
            .orElseGet(() -> say.verdict(result.verdict())));
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
    return norms.values().stream()
        .map(norm -> norm == 0 ? "0" : String.format(Locale.ROOT, "%.2g", norm))
        .collect(Collectors.joining(", "));
  }
}
