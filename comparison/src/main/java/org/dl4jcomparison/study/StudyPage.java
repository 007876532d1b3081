package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.statistics.PairedTimes;
import org.dl4jcomparison.statistics.SampleMean;
import org.dl4jcomparison.study.PairEvidence.TargetEvidence;
import org.dl4jcomparison.text.MarkdownPage;
import org.dl4jcomparison.text.Text;

/** A study as a page: a few sentences, chosen by the numbers, and the tables they rest on. */
public final class StudyPage {
  private final StudyEvidence evidence;
  private final Language language;
  private final StudyMessages say;
  private final StudyTables tables;

  private StudyPage(Language language, StudyEvidence evidence) {
    this.evidence = evidence;
    this.language = language;
    this.say = language.say(StudyMessages.class);
    this.tables = new StudyTables(evidence, language, Text::markdown);
  }

  /** The page in a language. */
  public static StudyPage in(Language language, StudyEvidence evidence) {
    return new StudyPage(language, evidence);
  }

  /** The whole page as Markdown. */
  public String toMarkdown() {
    MarkdownPage page = new MarkdownPage(say.title(Text.markdown(evidence.experiment().name())));
    page.paragraph(intro());
    SeedsText seeds = new SeedsText(evidence, language, Text::markdown);
    seeds.sentences().forEach(page::paragraph);
    seeds.table().ifPresent(page::table);
    warnings().forEach(page::paragraph);
    page.heading(2, say.heading());
    findings().forEach(page::paragraph);
    tables
        .pairs()
        .ifPresent(
            table -> {
              page.heading(3, say.pairsHeading());
              page.table(table);
            });
    page.heading(3, say.targetsHeading());
    page.table(tables.targets());
    charts(page);
    page.heading(2, say.runsHeading());
    page.table(tables.runs());
    page.paragraph(
        say.reading(
            Numbers.shortest(100 * StudyEvidence.LEVEL),
            StudyEvidence.RESAMPLES,
            StudyEvidence.BOOTSTRAP_SEED));
    return page.toString();
  }

  private void charts(MarkdownPage page) {
    for (double target : evidence.experiment().targets()) {
      page.picture(say.chart(Numbers.shortest(target)), StudyReport.timeToTarget(target));
    }
    page.picture(say.learningCurves(), StudyReport.LEARNING_CURVES);
  }

  private String name(int contender) {
    return Text.markdown(evidence.contenders().get(contender).contender().name());
  }

  private String intro() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < evidence.contenders().size(); i++) {
      names.add(name(i));
    }
    return say.intro(
        names,
        Text.markdown(evidence.experiment().data().name()),
        evidence.seeds().count(),
        evidence.seeds().first(),
        evidence.seeds().last());
  }

  /** What makes the figures mean less than they seem to. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < evidence.contenders().size(); i++) {
      ContenderEvidence contender = evidence.contenders().get(i);
      Counts counts = contender.counts();
      if (counts.completed() == 0) {
        warnings.add(say.allBroke(name(i), counts.runs(), ways(counts)));
      } else if (counts.completed() < counts.runs()) {
        warnings.add(say.broke(name(i), counts.runs(), ways(counts)));
      }
      if (contender.seedChangesNothing()) {
        warnings.add(say.seedChangesNothing(name(i)));
      }
    }
    return warnings;
  }

  private List<String> ways(Counts counts) {
    List<String> ways = new ArrayList<>();
    if (counts.diverged() > 0) {
      ways.add(say.diverged(counts.diverged()));
    }
    counts.failures().forEach((reason, n) -> ways.add(say.failed(n, Text.markdown(reason))));
    return ways;
  }

  /** What follows: a paragraph for each pair of contenders. */
  public List<String> findings() {
    return evidence.pairs().isEmpty()
        ? List.of(say.onlyOne())
        : evidence.asked().stream().map(this::finding).toList();
  }

  private String finding(PairEvidence pair) {
    List<String> sentences = new ArrayList<>();
    sentences.add(say.pair(name(pair.a()), name(pair.b())));
    faster(sentences, pair, First.A);
    faster(sentences, pair, First.B);
    add(sentences, with(pair, First.SAME), say::same);
    add(sentences, with(pair, First.NOT_CLEAR), say::open);
    add(sentences, with(pair, First.NOT_KNOWN), say::stoppedTooEarly);
    add(sentences, with(pair, First.NEITHER), say::neitherReaches);
    return String.join(" ", sentences);
  }

  private static void add(
      List<String> sentences,
      List<TargetEvidence> targets,
      Function<List<String>, String> sentence) {
    if (!targets.isEmpty()) {
      sentences.add(sentence.apply(names(targets)));
    }
  }

  private static List<TargetEvidence> with(PairEvidence pair, First first) {
    return pair.targets().stream().filter(t -> t.updates().first() == first).toList();
  }

  private static List<String> names(List<TargetEvidence> targets) {
    return targets.stream().map(target -> Numbers.shortest(target.target())).toList();
  }

  private void faster(List<String> sentences, PairEvidence pair, First first) {
    List<TargetEvidence> won = with(pair, first);
    if (won.isEmpty()) {
      return;
    }
    int winner = first == First.A ? pair.a() : pair.b();
    int loser = first == First.A ? pair.b() : pair.a();
    sentences.add(say.faster(name(winner), name(loser), names(won)));
    won.stream()
        .filter(target -> target.updates().times().difference().isPresent())
        .max(
            Comparator.comparingDouble(
                target -> Math.abs(target.updates().times().difference().orElseThrow().value())))
        .ifPresent(target -> sentences.add(example(winner, loser, first, target)));
  }

  private String example(int winner, int loser, First first, TargetEvidence target) {
    PairEvidence.Comparison comparison = target.updates();
    PairEvidence.Comparison fromWinner = first == First.A ? comparison : comparison.swapped();
    PairedTimes times = fromWinner.times();
    SampleMean later = times.difference().orElseThrow();
    boolean fewer = later.value() >= 0;
    return say.example(
        name(winner),
        name(loser),
        StudyTables.probability(fromWinner.faster()),
        Numbers.shortest(target.target()),
        later.count(),
        times.all(),
        Figures.mean(fewer ? later : later.negated(), Figures::updates),
        fewer);
  }
}
