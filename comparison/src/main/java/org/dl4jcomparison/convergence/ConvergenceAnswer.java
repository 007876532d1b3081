package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.messages.Language;
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

  /** The sentences, without those about times. */
  public String sentences() {
    if (evidence.convergence().isEmpty()) {
      return say.noPair();
    }
    Convergence c = evidence.convergence().get();
    List<String> sentences = new ArrayList<>(order(c));
    addUnlessEmpty(sentences, c.race().at(First.NOT_KNOWN), say::undecidedAt);
    addUnlessEmpty(sentences, c.race().at(First.NEITHER), say::neitherReaches);
    if (studied) {
      return String.join(" ", sentences);
    }
    sentences.add(say.oneRunSays(c.race().secondIsFaster()));
    if (!c.adamOnlyInFramework()) {
      sentences.add(say.adamIsOnBothOrNoSide());
    }
    if (c.differences().equals(List.of(Settings.OPTIMIZER.key()))) {
      sentences.add(say.adamIsTheOnlyDifference());
    } else if (c.differences().size() > 1) {
      sentences.add(say.reasonUnknown(c.differences().stream().map(language::setting).toList()));
    }
    sentences.add(say.oneStart());
    return String.join(" ", sentences);
  }

  private List<String> order(Convergence c) {
    String hand = name(c.hand());
    String framework = name(c.framework());
    List<Double> handFirst = c.race().at(First.A);
    List<Double> frameworkFirst = c.race().at(First.B);
    List<Double> together = c.race().at(First.SAME);
    if (frameworkFirst.isEmpty() && together.isEmpty() && !handFirst.isEmpty()) {
      return List.of(
          say.firstEverywhere(hand, framework), example(c.hand(), c.framework(), handFirst));
    }
    if (handFirst.isEmpty() && together.isEmpty() && !frameworkFirst.isEmpty()) {
      return List.of(
          say.firstEverywhere(framework, hand), example(c.framework(), c.hand(), frameworkFirst));
    }
    if (handFirst.isEmpty() && frameworkFirst.isEmpty()) {
      return List.of(
          together.isEmpty()
              ? say.orderUnknown(
                  hand, c.hand().run().updates(), framework, c.framework().run().updates())
              : say.equallyFast(hand, framework));
    }
    List<String> parts = new ArrayList<>();
    parts.add(say.dependsOnTarget());
    addUnlessEmpty(parts, handFirst, list -> say.firstToSome(hand, list));
    addUnlessEmpty(parts, frameworkFirst, list -> say.firstToSome(framework, list));
    addUnlessEmpty(parts, together, say::tiedAt);
    return parts;
  }

  private static String name(Measurement measurement) {
    return Text.markdown(measurement.contender().name());
  }

  private static void addUnlessEmpty(
      List<String> parts, List<Double> targets, Function<List<String>, String> sentence) {
    if (!targets.isEmpty()) {
      parts.add(sentence.apply(targets(targets)));
    }
  }

  private static List<String> targets(List<Double> targets) {
    return targets.stream().map(Numbers::shortest).toList();
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
