package org.dl4jcomparison.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.report.OutcomeText;

/** The columns of {@code runs.csv}. Those that hold times are the last and begin with "seconds". */
final class StudyColumns {

  /**
   * A column.
   *
   * @param name in the header
   * @param type string, integer or number
   * @param description what it holds
   * @param value of a row; null for an empty cell
   */
  record Column(String name, String type, String description, Function<Row, Object> value) {}

  /** What a row tells. */
  record Row(Contender contender, Dataset data, TrainingRun run) {
    NetworkSpec spec() {
      return contender.spec();
    }
  }

  private StudyColumns() {}

  static List<Column> of(Experiment experiment) {
    List<Column> columns = new ArrayList<>(SPEC);
    columns.addAll(RESULT);
    for (double target : experiment.targets()) {
      String shown = Numbers.shortest(target);
      columns.add(
          new Column(
              "updates_to_" + shown,
              "integer",
              "first update with loss at or below %s; empty if there is none".formatted(shown),
              row ->
                  TimeToTarget.of(row.run, target)
                      .reached()
                      .map(TimeToTarget.Reached::update)
                      .orElse(null)));
    }
    columns.add(
        new Column(
            "seconds", "number", "spent in updates, scoring left out", row -> row.run.seconds()));
    for (double target : experiment.targets()) {
      String shown = Numbers.shortest(target);
      columns.add(
          new Column(
              "seconds_to_" + shown,
              "number",
              "spent until the loss was first at or below %s".formatted(shown),
              row ->
                  TimeToTarget.of(row.run, target)
                      .reached()
                      .map(TimeToTarget.Reached::seconds)
                      .orElse(null)));
    }
    return columns;
  }

  private static final List<Column> SPEC =
      List.of(
          text("contender", "name in the experiment", row -> row.contender.name()),
          integer("seed", "of the draw of the initial weights", row -> row.spec().seed()),
          text("engine", "that trained", row -> row.contender.engine()),
          text("data", "name of the data set", row -> row.data.name()),
          integer("hidden", "hidden units", row -> row.spec().hidden()),
          text(
              "initializer",
              "or the file that the initial weights came from",
              row -> row.spec().start().label()),
          text(
              "zero",
              "parameters set to zero after the draw, separated by spaces",
              row ->
                  row.spec().zero().isEmpty()
                      ? null
                      : row.spec().zero().stream()
                          .map(ParameterName::label)
                          .collect(Collectors.joining(" "))),
          text("optimizer", "gradient-descent or adam", row -> row.spec().optimizer().label()),
          number("epsilon", "of adam only", row -> adam(row, OptimizerSpec.Adam::epsilon)),
          text("epsilon_placement", "of adam only", row -> adam(row, a -> a.placement().label())),
          number("learning_rate", "step size", row -> row.spec().learningRate()),
          text("gradient", "sum or mean over the rows", row -> row.spec().gradient().label()),
          text(
              "hidden_gradient",
              "which W2 carries the error back",
              row -> row.spec().hiddenGradient().label()),
          text("precision", "float32 or float64", row -> row.spec().precision().label()),
          integer("max_updates", "that the run was given", row -> row.spec().updates()));

  private static final List<Column> RESULT =
      List.of(
          text(
              "outcome",
              "completed, diverged or failed",
              row -> OutcomeText.word(row.run.outcome())),
          text(
              "reason",
              "of diverged and failed only",
              row -> OutcomeText.problem(row.run.outcome()).orElse(null)),
          integer("updates", "made and scored", row -> row.run.updates()),
          number("first_loss", "before any update", row -> loss(row.run.loss(), 0)),
          number(
              "final_loss",
              "the last one that was finite",
              row -> loss(row.run.loss(), row.run.loss().length - 1)),
          number(
              "accuracy",
              "share of rows classified right; of completed only",
              row ->
                  row.run.outcome() instanceof Outcome.Completed completed
                      ? Accuracy.of(completed.outputs(), row.data.y()).percent() / 100
                      : null));

  private static Column text(String name, String description, Function<Row, Object> value) {
    return new Column(name, "string", description, value);
  }

  private static Column integer(String name, String description, Function<Row, Object> value) {
    return new Column(name, "integer", description, value);
  }

  private static Column number(String name, String description, Function<Row, Object> value) {
    return new Column(name, "number", description, value);
  }

  private static Object adam(Row row, Function<OptimizerSpec.Adam, Object> value) {
    return row.spec().optimizer() instanceof OptimizerSpec.Adam adam ? value.apply(adam) : null;
  }

  private static Double loss(double[] loss, int update) {
    return loss.length == 0 ? null : Double.valueOf(loss[update]);
  }
}
