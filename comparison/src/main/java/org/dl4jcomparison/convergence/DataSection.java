package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Preparation;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** What the answers say about the data, and how good the networks are on them. */
public final class DataSection {
  private final Evidence evidence;
  private final Dataset data;
  private final DataMessages say;

  /** Tells of the data that these runs were trained on. */
  public DataSection(Evidence evidence, Language language) {
    this.evidence = evidence;
    this.data = evidence.experiment().data();
    this.say = language.say(DataMessages.class);
  }

  /** Whether scores tell more than that every row is right or not. */
  static boolean hasScores(Dataset data) {
    return !data.exact() || data.hasTest();
  }

  /** Sentences, and a table of scores where there is something to tell. */
  public String toMarkdown() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        say.rows(
            data.rows(),
            data.test().count(),
            data.inputs(),
            Text.share(data.training().positives(), data.rows()),
            Text.markdown(data.origin().positive()),
            Text.loss(data.lossOfGuessing())));
    prepared(data.origin().preparation(), sentences);
    if (data.origin().spec().standardize()) {
      sentences.add(say.standardized());
    }
    if (!data.origin().constantInputs().isEmpty()) {
      sentences.add(
          say.constant(data.origin().constantInputs().stream().map(Text::markdown).toList()));
    }
    if (!hasScores(data)) {
      return String.join(" ", sentences);
    }
    for (Measurement measurement : evidence.measurements()) {
      measurement.test().ifPresent(test -> sentences.add(test(measurement, test)));
    }
    return String.join(" ", sentences) + "\n\n" + table().toMarkdown().strip();
  }

  private void prepared(Preparation preparation, List<String> sentences) {
    if (preparation.droppedRows() > 0) {
      sentences.add(say.dropped(preparation.droppedRows()));
    }
    if (!preparation.filled().isEmpty()
        && data.origin().spec().source() instanceof DataSource.Csv csv) {
      sentences.add(
          say.filled(
              csv.missing(),
              preparation.filled().stream()
                  .map(gap -> say.filledColumn(Text.markdown(gap.column()), gap.rows()))
                  .toList()));
    }
    if (!preparation.encoded().isEmpty()) {
      sentences.add(
          say.encoded(preparation.encoded().stream().map(e -> Text.markdown(e.column())).toList()));
    }
    if (!preparation.counting().isEmpty()) {
      sentences.add(say.counting(preparation.counting().stream().map(Text::markdown).toList()));
    }
  }

  private String test(Measurement measurement, Scores test) {
    Accuracy accuracy = test.accuracy();
    String name = Text.markdown(measurement.contender().name());
    String sentence =
        say.onTestRows(
            name,
            accuracy.right(),
            accuracy.rows(),
            Text.loss(test.loss()),
            Text.loss(measurement.training().orElseThrow().loss()));
    return test.loss() < data.lossOfGuessing()
        ? sentence
        : sentence + " " + say.worseThanGuessing();
  }

  private Table table() {
    List<String> header = new ArrayList<>();
    List<Scores> columns = new ArrayList<>();
    header.add(say.scoreHeader());
    for (Measurement measurement : evidence.measurements()) {
      String name = Text.markdown(measurement.contender().name());
      measurement.training().ifPresent(s -> header.add(say.trainingColumn(name)));
      measurement.training().ifPresent(columns::add);
      measurement.test().ifPresent(s -> header.add(say.testColumn(name)));
      measurement.test().ifPresent(columns::add);
    }
    List<String> labels = say.scores();
    List<Function<Scores, String>> cells =
        List.of(
            s -> Text.loss(s.loss()),
            s -> Text.share(s.accuracy().right(), s.accuracy().rows()),
            s -> Text.fraction(s.balancedAccuracy()),
            s -> s.auc().isPresent() ? Text.fraction(s.auc().getAsDouble()) : "-",
            s -> Text.fraction(s.calibration().expectedError()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(labels.get(i));
      columns.stream().map(cells.get(i)).forEach(row::add);
      rows.add(row);
    }
    return new Table(header, rows);
  }
}
