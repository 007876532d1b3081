package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
  /** Place of a column. */
  private static final int AFTER_GRADIENT = 6;

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
      if (tables.stream().map(t -> t.verdict(start)).distinct().count() > 1) {
        differing.add(say.start(start));
      }
    }
    return differing.isEmpty()
        ? say.enginesAgree(contender, tables.stream().map(SymmetryTable::engine).toList())
        : say.enginesDiffer(contender, differing);
  }

  /** What follows for the notebook's two claims about zero starts. */
  public String claims(SymmetryTable table) {
    int updates = table.contender().spec().updates();
    if (!table.learnsAsDrawn()) {
      return say.claimsNotDecided(updates);
    }
    Optional<Verdict> everything = table.verdict(SymmetryStart.EVERYTHING);
    boolean drawnPartly = table.verdict(SymmetryStart.AS_DRAWN).equals(Optional.of(Verdict.PARTLY));
    return Stream.of(
            table
                .verdict(SymmetryStart.WEIGHTS)
                .map(
                    verdict ->
                        say.weightsClaim(
                            verdict, !everything.equals(Optional.of(Verdict.LEARNS)), updates)),
            everything.map(say::everythingClaim),
            table
                .verdict(SymmetryStart.BIASES)
                .map(verdict -> say.biasesClaim(verdict, drawnPartly))
                .or(() -> Optional.of(say.biasesClaimLeftOut())))
        .flatMap(Optional::stream)
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
    addStarts(
        sentences,
        table,
        result -> result.learnsAtAll() && result.staysEqual(),
        say::symmetricButLearning);
    addStarts(sentences, table, Verdict.STATIONARY, say::stationary);
    addStarts(sentences, table, Verdict.SYMMETRIC, say::symmetric);
    List<String> rounding =
        table.results().stream()
            .filter(SymmetryText::isRoundingTold)
            .map(
                result ->
                    say.startWithRounding(say.start(result.start()), result.rounding().getAsInt()))
            .toList();
    if (!rounding.isEmpty()) {
      sentences.add(say.rounding(rounding));
    }
    int updates = table.contender().spec().updates();
    addStarts(sentences, table, Verdict.STUCK, starts -> say.stuck(starts, updates));
    addStarts(sentences, table, Verdict.SATURATED, say::saturated);
    List<String> blewUp =
        table.results().stream()
            .filter(result -> result.verdict() == Verdict.BLEW_UP)
            .map(this::blewUp)
            .toList();
    if (!blewUp.isEmpty()) {
      sentences.add(say.blewUp(blewUp));
    }
    addStarts(sentences, table, Verdict.WORSE, say::worse);
    if (!table.learnsAsDrawn()) {
      sentences.add(say.drawnDoesNotLearn(updates));
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
    if (!table.leftOut().isEmpty()) {
      sentences.add(say.leftOut(table.leftOut().stream().map(say::start).toList()));
    }
    if (hasOtherOrder(table)) {
      sentences.add(say.otherOrder());
    }
    return String.join(" ", sentences);
  }

  /** What stood still is not told that rounding moved it until the loss shows that. */
  private static boolean isRoundingTold(SymmetryResult result) {
    return result.rounding().isPresent()
        && (result.verdict() != Verdict.STATIONARY || result.roundingEscapes());
  }

  private String blewUp(SymmetryResult result) {
    return say.startWithProblem(
        say.start(result.start()),
        OutcomeText.problem(result.outcome(), language)
            .orElseGet(() -> say.lossGrew(Text.loss(result.lastLoss()))));
  }

  private void addStarts(
      List<String> sentences,
      SymmetryTable table,
      Verdict verdict,
      Function<List<String>, String> sentence) {
    addStarts(sentences, table, result -> result.verdict() == verdict, sentence);
  }

  private void addStarts(
      List<String> sentences,
      SymmetryTable table,
      Predicate<SymmetryResult> which,
      Function<List<String>, String> sentence) {
    List<String> starts =
        table.results().stream().filter(which).map(result -> say.start(result.start())).toList();
    if (!starts.isEmpty()) {
      sentences.add(sentence.apply(starts));
    }
  }

  private static boolean hasOtherOrder(SymmetryTable table) {
    return table.results().stream().anyMatch(result -> result.updateGradientNorms().isPresent());
  }

  private List<String> withEscape(SymmetryTable table, Verdict verdict) {
    return table.with(verdict).stream()
        .flatMap(start -> table.get(start).stream())
        .map(
            result ->
                result.escape().isPresent()
                    ? say.startWithEscape(say.start(result.start()), result.escape().getAsInt())
                    : say.start(result.start()))
        .toList();
  }

  /** The numbers of one contender's spec on one engine. */
  public Table table(SymmetryTable table) {
    List<String> header = new ArrayList<>(say.header());
    boolean otherOrder = hasOtherOrder(table);
    if (otherOrder) {
      header.add(AFTER_GRADIENT, say.updateGradientHeader());
    }
    return new Table(
        header, table.results().stream().map(result -> row(result, otherOrder)).toList());
  }

  private List<String> row(SymmetryResult result, boolean otherOrder) {
    List<String> row = new ArrayList<>();
    row.add(say.start(result.start()));
    row.add(Text.loss(result.lastLoss()));
    row.add(result.accuracy().map(a -> a.right() + " / " + a.rows()).orElse("-"));
    row.add(units(result, SymmetryPoint::distinctExactly));
    row.add(units(result, SymmetryPoint::distinct));
    row.add(result.first().map(SymmetryText::gradient).orElse("-"));
    if (otherOrder) {
      row.add(result.updateGradientNorms().map(SymmetryText::norms).orElse("-"));
    }
    row.add(result.escape().isPresent() ? escape(result) : say.none());
    row.add(
        OutcomeText.problem(result.outcome(), language)
            .map(problem -> say.startWithProblem(say.verdict(result.verdict()), problem))
            .orElseGet(() -> say.verdict(result.verdict())));
    return row;
  }

  private String escape(SymmetryResult result) {
    int update = result.escape().getAsInt();
    return result.roundingEscapes() ? say.byRounding(update) : String.valueOf(update);
  }

  /** A gradient that cannot be told from zero is shown as such. */
  private static String gradient(SymmetryPoint point) {
    boolean exactly = point.gradientNorms().values().stream().allMatch(norm -> norm == 0);
    return (point.stationary() && !exactly ? "≈ 0: " : "") + norms(point.gradientNorms());
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
