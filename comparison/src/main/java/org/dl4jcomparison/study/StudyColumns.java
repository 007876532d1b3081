package org.dl4jcomparison.study;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.text.OutcomeText;

/** The columns of {@code runs.csv}. */
final class StudyColumns {

  /**
   * A column.
   *
   * @param name in the header
   * @param type string, integer or number
   * @param description what it holds
   * @param value of a row; null for an empty cell
   */
  record Column(
      String name, String type, String description, @JsonIgnore Function<Row, Object> value) {}

  /** What a row is made from. */
  record Row(Contender contender, Dataset data, TrainingRun run) {
    NetworkSpec spec() {
      return contender.spec();
    }
  }

  private StudyColumns() {}

  static List<Column> of(Experiment experiment) {
    List<Column> columns = ofSpec();
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
    return columns;
  }

  private static List<Column> ofSpec() {
    List<Column> columns = new ArrayList<>();
    columns.add(text("contender", "name in the experiment", row -> row.contender.name()));
    columns.add(of(Settings.SEED));
    columns.add(text("engine", "that trained", row -> row.contender.engine()));
    columns.add(text("data", "name of the data set", row -> row.data.name()));
    Settings.ALL.stream().filter(s -> s != Settings.SEED).forEach(s -> columns.add(of(s)));
    return columns;
  }

  private static Column of(Setting<?> setting) {
    String type =
        switch (setting.codec().type()) {
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case TEXT -> "string";
        };
    return new Column(
        setting.column(),
        type,
        setting.description(),
        row -> setting.plain(row.spec()).filter(value -> !value.equals("")).orElse(null));
  }

  private static final List<Column> RESULT =
      List.of(
          text("outcome", "completed, diverged or failed", row -> row.run.outcome().word()),
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

  private static Double loss(double[] loss, int update) {
    return loss.length == 0 ? null : Double.valueOf(loss[update]);
  }
}
