package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.OutcomeText;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** The table that the program prints at its end. */
public final class SummaryTable {
  private SummaryTable() {}

  /** A line for each contender. */
  public static Table of(Evidence evidence, Language language) {
    SummaryMessages say = language.say(SummaryMessages.class);
    List<String> header = new ArrayList<>(say.header());
    Dataset data = evidence.experiment().data();
    if (data.hasTest()) {
      header.addAll(say.scores());
    }
    evidence.experiment().targets().forEach(t -> header.add(say.target(Numbers.shortest(t))));
    header.add(say.time());
    return new Table(
        header,
        evidence.measurements().stream()
            .map(m -> row(data, m, evidence.alone(), language))
            .toList());
  }

  private static List<String> row(
      Dataset data, Measurement measurement, boolean alone, Language language) {
    List<String> cells = new ArrayList<>();
    cells.add(measurement.contender().name());
    cells.add(String.valueOf(measurement.parameters()));
    cells.add(Text.loss(measurement.lastLoss()));
    cells.add(
        measurement
            .accuracy()
            .map(a -> Text.share(a.right(), a.rows()))
            .orElseGet(
                () -> OutcomeText.problem(measurement.run().outcome(), language).orElse("-")));
    cells.addAll(ScoreColumns.cells(data, measurement));
    measurement.targets().forEach(t -> cells.add(updates(t)));
    cells.add(
        measurement.warm() && alone
            ? Text.seconds(measurement.run().seconds()) + " s"
            : language.say(SummaryMessages.class).noTime(measurement.warm()));
    return cells;
  }

  /** Updates to a target; "never" with the number of updates tried if the run is censored. */
  static String updates(TimeToTarget target) {
    return target
        .reached()
        .map(reached -> String.valueOf(reached.update()))
        .orElse("> " + target.updatesMade());
  }
}
