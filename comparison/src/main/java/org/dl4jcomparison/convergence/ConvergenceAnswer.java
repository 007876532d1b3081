package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.MarkdownPage;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** The second question, as far as one run of each contender tells: which converges faster? */
public final class ConvergenceAnswer {
  private final Evidence evidence;
  private final boolean studied;
  private final Language language;
  private final ConvergenceMessages say;

  /**
   * Answers from one run of each contender.
   *
   * @param studied whether a study follows, which then says what is to be claimed and why
   */
  public ConvergenceAnswer(Evidence evidence, boolean studied, Language language) {
    this.evidence = evidence;
    this.studied = studied;
    this.language = language;
    this.say = language.say(ConvergenceMessages.class);
  }

  /**
   * What is said of each pair that is asked about, times left out, and of the reasons: Markdown, a
   * list if there are several.
   */
  public String sentences() {
    if (evidence.pairs().isEmpty()) {
      return say.noPair();
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(MarkdownPage.items(evidence.pairs().stream().map(this::order).toList()));
    if (!studied) {
      paragraphs.add(reasons(evidence.examined().orElseThrow()));
    }
    return String.join("\n\n", paragraphs);
  }

  private String order(Convergence pair) {
    String a = name(pair.a());
    String b = name(pair.b());
    List<String> sentences = new ArrayList<>();
    sentences.add(RaceText.of(pair.race(), a, b, language));
    List<Double> firstOfA = pair.race().at(First.A);
    List<Double> firstOfB = pair.race().at(First.B);
    if (!firstOfA.isEmpty() && firstOfB.isEmpty()) {
      sentences.add(example(pair.a(), pair.b(), firstOfA));
    } else if (!firstOfB.isEmpty() && firstOfA.isEmpty()) {
      sentences.add(example(pair.b(), pair.a(), firstOfB));
    }
    if (!studied) {
      sentences.add(say.oneRunSays(RaceText.verdict(pair.race(), a, b, language)));
    }
    return String.join(" ", sentences);
  }

  private String reasons(Convergence pair) {
    List<String> names = List.of(name(pair.a()), name(pair.b()));
    List<String> sentences = new ArrayList<>();
    if (!pair.differInAdam()) {
      sentences.add(say.adamIsOnBothOrNoSide(names));
    }
    if (!pair.differences().isEmpty()) {
      sentences.add(
          say.reasonUnknown(names, pair.differences().stream().map(language::setting).toList()));
    }
    sentences.add(say.oneStart());
    return String.join(" ", sentences);
  }

  private static String name(Measurement measurement) {
    return Text.markdown(measurement.contender().name());
  }

  /**
   * The smallest of the targets won that both reach; if there is none, the smallest that the winner
   * reaches.
   */
  private String example(Measurement winner, Measurement loser, List<Double> won) {
    TimeToTarget best = null;
    TimeToTarget other = null;
    for (int i = 0; i < winner.targets().size(); i++) {
      TimeToTarget mine = winner.targets().get(i);
      TimeToTarget its = loser.targets().get(i);
      boolean both = its.reached().isPresent();
      if (won.contains(mine.target()) && (both || other == null || other.reached().isEmpty())) {
        best = mine;
        other = its;
      }
    }
    String target = Numbers.shortest(best.target());
    int updates = best.reached().orElseThrow().update();
    if (other.reached().isPresent()) {
      return say.exampleBoth(
          name(winner), updates, name(loser), other.reached().get().update(), target);
    }
    return say.exampleAlone(name(winner), updates, name(loser), other.updatesMade(), target);
  }

  /** Updates of each contender to each target. */
  public Table targetTable() {
    return byTarget(
        say.targetHeader(),
        t ->
            t.reached()
                .map(reached -> String.valueOf(reached.update()))
                .orElseGet(() -> say.notReached(t.updatesMade())));
  }

  private Table byTarget(String corner, Function<TimeToTarget, String> cell) {
    List<String> header = new ArrayList<>();
    header.add(corner);
    evidence.measurements().forEach(m -> header.add(name(m)));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < evidence.experiment().targets().size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(Numbers.shortest(evidence.experiment().targets().get(i)));
      for (Measurement measurement : evidence.measurements()) {
        row.add(cell.apply(measurement.targets().get(i)));
      }
      rows.add(row);
    }
    return new Table(header, rows);
  }

  /** The sentences about times. */
  public String time() {
    List<Measurement> timed =
        evidence.measurements().stream()
            .filter(m -> m.microsecondsPerUpdate().isPresent())
            .sorted(Comparator.comparingDouble(m -> m.microsecondsPerUpdate().getAsDouble()))
            .toList();
    if (!evidence.timesCompare()) {
      return say.timesDoNotCompare(
          evidence.alone(),
          evidence.measurements().stream().filter(m -> !m.warm()).map(m -> name(m)).toList());
    }
    if (timed.size() < 2) {
      return say.timeCaution();
    }
    Measurement fastest = timed.get(0);
    Measurement slowest = timed.get(timed.size() - 1);
    double least = fastest.microsecondsPerUpdate().getAsDouble();
    double most = slowest.microsecondsPerUpdate().getAsDouble();
    return say.timePerUpdate(
            name(fastest),
            Text.threeDigits(least),
            name(slowest),
            Text.threeDigits(most),
            Text.threeDigits(most / least))
        + " "
        + say.timeCaution();
  }

  /** Seconds of each contender to each target. */
  public Table timeTable() {
    Table table =
        byTarget(
            say.secondsHeader(),
            t -> t.reached().map(reached -> Text.seconds(reached.seconds())).orElse("-"));
    List<List<String>> rows = new ArrayList<>(table.rows());
    List<String> perUpdate = new ArrayList<>();
    perUpdate.add(say.perUpdateRow());
    for (Measurement measurement : evidence.measurements()) {
      perUpdate.add(
          measurement.microsecondsPerUpdate().isPresent()
              ? Text.threeDigits(measurement.microsecondsPerUpdate().getAsDouble())
              : "-");
    }
    rows.add(perUpdate);
    return new Table(table.header(), rows);
  }
}
