package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.statistics.FasterAtSameSeed;
import org.dl4jcomparison.text.MarkdownPage;
import org.dl4jcomparison.text.Table;

/**
 * What a study says about pairs of contenders: sentences chosen by the numbers, and the tables that
 * they rest on.
 */
public final class SeedsAnswer {
  private final StudyEvidence study;
  private final List<PairEvidence> pairs;
  private final SeedsMessages say;
  private final SeedsText text;
  private final StudyTables tables;
  private final UnaryOperator<String> shown;

  /**
   * Prepares the answer.
   *
   * @param pairs that are asked about
   * @param shown makes names ready for where they are shown
   */
  public SeedsAnswer(
      StudyEvidence study,
      List<PairEvidence> pairs,
      Language language,
      UnaryOperator<String> shown) {
    this.study = study;
    this.pairs = pairs;
    this.say = language.say(SeedsMessages.class);
    this.text = new SeedsText(study, language, shown);
    this.tables = new StudyTables(study, language, shown);
    this.shown = shown;
  }

  /** How it was measured, and which runs broke. */
  public String intro() {
    List<String> sentences = new ArrayList<>();
    sentences.add(say.intro(study.seeds().count()));
    sentences.addAll(text.sentences());
    for (int i = 0; i < study.contenders().size(); i++) {
      Counts counts = study.contenders().get(i).counts();
      if (counts.diverged() + counts.failed() > 0) {
        sentences.add(say.broken(name(i), counts.diverged(), counts.failed(), counts.runs()));
      }
    }
    return String.join(" ", sentences);
  }

  /** At how many seeds each contender was trained, where that is not the same for all. */
  public Optional<Table> seeds() {
    return text.table();
  }

  /** What is said of each pair: Markdown, a list if there are several. */
  public String sentences() {
    return MarkdownPage.items(pairs.stream().map(this::sentences).toList());
  }

  private String sentences(PairEvidence pair) {
    String a = name(pair.a());
    String b = name(pair.b());
    List<String> parts = new ArrayList<>();
    add(parts, pair, First.B, target -> won(pair, target, First.B), list -> say.faster(b, list));
    add(parts, pair, First.A, target -> won(pair, target, First.A), list -> say.faster(a, list));
    add(parts, pair, First.NOT_CLEAR, target -> divided(pair, target, a, b), say::open);
    add(parts, pair, First.SAME, SeedsAnswer::loss, say::same);
    add(parts, pair, First.NOT_KNOWN, SeedsAnswer::loss, say::stopped);
    add(parts, pair, First.NEITHER, SeedsAnswer::loss, say::noneReaches);
    return say.pair(List.of(a, b), parts);
  }

  private static void add(
      List<String> parts,
      PairEvidence pair,
      First first,
      Function<PairEvidence.TargetEvidence, String> target,
      Function<List<String>, String> phrase) {
    List<String> at =
        pair.targets().stream().filter(t -> comparison(t).first() == first).map(target).toList();
    if (!at.isEmpty()) {
      parts.add(phrase.apply(at));
    }
  }

  /** The target, and at how many seeds who is first there is first. */
  private String won(PairEvidence pair, PairEvidence.TargetEvidence target, First first) {
    FasterAtSameSeed faster = comparison(target).faster();
    int seeds = first == First.A ? faster.wins() : faster.losses();
    return say.won(loss(target), seeds, pair.seeds());
  }

  /** The target, and at how many seeds each is first. */
  private String divided(
      PairEvidence pair, PairEvidence.TargetEvidence target, String a, String b) {
    FasterAtSameSeed faster = comparison(target).faster();
    return say.divided(loss(target), a, faster.wins(), b, faster.losses(), pair.seeds());
  }

  private static PairEvidence.Comparison comparison(PairEvidence.TargetEvidence target) {
    return target.updates();
  }

  private static String loss(PairEvidence.TargetEvidence target) {
    return Numbers.shortest(target.target());
  }

  private String name(int contender) {
    return shown.apply(study.name(contender));
  }

  /** What the words mean. */
  public String note() {
    return say.note();
  }

  /** Each contender at each target. */
  public Table targets() {
    return tables.targets();
  }

  /** How the runs ended, if some broke. */
  public Optional<Table> broken() {
    return study.contenders().stream().anyMatch(c -> c.counts().completed() < c.counts().runs())
        ? Optional.of(tables.runs())
        : Optional.empty();
  }

  /** Each pair of contenders at each target. */
  public Table pairs() {
    return tables.pairs().orElseThrow();
  }
}
