package org.dl4jcomparison.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.Convergence;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Settings;

/** The second question, as far as one run of each contender tells: which converges faster? */
final class ConvergenceAnswer {
  private final Evidence evidence;
  private final boolean studied;
  private final Wording wording;

  /**
   * From one run of each.
   *
   * @param studied whether many seeds say more of the reasons and of what is to be claimed
   */
  ConvergenceAnswer(Evidence evidence, boolean studied, Wording wording) {
    this.evidence = evidence;
    this.studied = studied;
    this.wording = wording;
  }

  /** Times left out. */
  String sentences() {
    if (evidence.convergence().isEmpty()) {
      return wording.noPair();
    }
    Convergence c = evidence.convergence().get();
    List<String> sentences = new ArrayList<>(order(c));
    addUnlessEmpty(sentences, c.undecided(), wording::undecidedAt);
    addUnlessEmpty(sentences, c.unreached(), wording::neitherReaches);
    if (studied) {
      return String.join(" ", sentences);
    }
    sentences.add(wording.speedClaim(c.verdict()));
    if (!c.adamOnlyInFramework()) {
      sentences.add(wording.adamIsOnBothOrNoSide());
    }
    if (c.differences().equals(List.of(Settings.OPTIMIZER.key()))) {
      sentences.add(wording.adamIsTheOnlyDifference());
    } else if (c.differences().size() > 1) {
      sentences.add(wording.reasonUnknown(c.differences().stream().map(wording::aspect).toList()));
    }
    sentences.add(wording.oneStart());
    return String.join(" ", sentences);
  }

  private List<String> order(Convergence c) {
    String hand = Answers.name(c.hand());
    String framework = Answers.name(c.framework());
    return switch (c.verdict()) {
      case HAND_WRITTEN ->
          List.of(
              wording.firstEverywhere(hand, framework),
              example(c.hand(), c.framework(), c.handFirst()));
      case FRAMEWORK ->
          List.of(
              wording.firstEverywhere(framework, hand),
              example(c.framework(), c.hand(), c.frameworkFirst()));
      case EQUAL -> List.of(wording.equallyFast(hand, framework));
      case UNKNOWN ->
          List.of(
              wording.orderUnknown(
                  hand, c.hand().run().updates(), framework, c.framework().run().updates()));
      case DEPENDS -> {
        List<String> parts = new ArrayList<>();
        parts.add(wording.dependsOnTarget());
        addUnlessEmpty(parts, c.handFirst(), list -> wording.firstToSome(hand, list));
        addUnlessEmpty(parts, c.frameworkFirst(), list -> wording.firstToSome(framework, list));
        addUnlessEmpty(parts, c.tied(), wording::tiedAt);
        yield parts;
      }
    };
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
      return wording.exampleBoth(
          Answers.name(winner),
          updates,
          Answers.name(loser),
          other.reached().get().update(),
          target);
    }
    return wording.exampleAlone(
        Answers.name(winner), updates, Answers.name(loser), other.updatesMade(), target);
  }

  Table targetTable() {
    return byTarget(
        wording.targetHeader(),
        t ->
            t.reached()
                .map(reached -> String.valueOf(reached.update()))
                .orElseGet(() -> wording.notReached(t.updatesMade())));
  }

  private Table byTarget(String corner, Function<TimeToTarget, String> cell) {
    List<String> header = new ArrayList<>();
    header.add(corner);
    evidence.measurements().forEach(m -> header.add(Answers.name(m)));
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

  String time() {
    List<Measurement> timed =
        evidence.measurements().stream()
            .filter(m -> m.microsecondsPerUpdate().isPresent())
            .sorted(Comparator.comparingDouble(m -> m.microsecondsPerUpdate().getAsDouble()))
            .toList();
    if (timed.size() < 2) {
      return wording.timeCaution();
    }
    Measurement fastest = timed.get(0);
    Measurement slowest = timed.get(timed.size() - 1);
    double least = fastest.microsecondsPerUpdate().getAsDouble();
    double most = slowest.microsecondsPerUpdate().getAsDouble();
    return wording.timePerUpdate(
            Answers.name(fastest),
            Text.threeDigits(least),
            Answers.name(slowest),
            Text.threeDigits(most),
            Text.threeDigits(most / least))
        + " "
        + wording.timeCaution();
  }

  Table timeTable() {
    Table table =
        byTarget(
            wording.secondsHeader(),
            t -> t.reached().map(reached -> Text.seconds(reached.seconds())).orElse("-"));
    List<List<String>> rows = new ArrayList<>(table.rows());
    List<String> perUpdate = new ArrayList<>();
    perUpdate.add(wording.perUpdateRow());
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
