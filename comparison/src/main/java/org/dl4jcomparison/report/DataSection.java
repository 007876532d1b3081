package org.dl4jcomparison.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.Scores;
import org.dl4jcomparison.experiment.Dataset;

/** What the answers say about the data, and how good the networks are on them. */
final class DataSection {
  private final Evidence evidence;
  private final Dataset data;
  private final DataWording wording;

  private DataSection(Evidence evidence, DataWording wording) {
    this.evidence = evidence;
    this.data = evidence.experiment().data();
    this.wording = wording;
  }

  /** In the language of this code, {@code es} or {@code en}. */
  static DataSection of(Evidence evidence, String language) {
    return new DataSection(
        evidence, language.equals("es") ? new DataWording.Spanish() : new DataWording.English());
  }

  /** Whether scores tell more than that every row is right or not. */
  static boolean hasScores(Dataset data) {
    return !data.exact() || data.hasTest();
  }

  /** Sentences, and a table of scores where there is something to tell. */
  String toMarkdown() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        wording.rows(
            data.rows(),
            data.test().count(),
            data.inputs(),
            Text.share(data.training().positives(), data.rows()),
            Text.markdown(data.origin().positive()),
            Text.loss(data.lossOfGuessing())));
    if (data.origin().spec().standardize()) {
      sentences.add(wording.standardized());
    }
    if (!data.origin().constantInputs().isEmpty()) {
      sentences.add(
          wording.constant(data.origin().constantInputs().stream().map(Text::markdown).toList()));
    }
    if (!hasScores(data)) {
      return String.join(" ", sentences);
    }
    for (Measurement measurement : evidence.measurements()) {
      measurement.test().ifPresent(test -> sentences.add(test(measurement, test)));
    }
    return String.join(" ", sentences) + "\n\n" + table().toMarkdown().strip();
  }

  private String test(Measurement measurement, Scores test) {
    Accuracy accuracy = test.accuracy();
    String name = Text.markdown(measurement.contender().name());
    String sentence =
        wording.onTestRows(
            name,
            accuracy.right(),
            accuracy.rows(),
            Text.loss(test.loss()),
            Text.loss(measurement.training().orElseThrow().loss()));
    return test.loss() < data.lossOfGuessing()
        ? sentence
        : sentence + " " + wording.worseThanGuessing();
  }

  private Table table() {
    List<String> header = new ArrayList<>();
    List<Scores> columns = new ArrayList<>();
    header.add(wording.scoreHeader());
    for (Measurement measurement : evidence.measurements()) {
      String name = Text.markdown(measurement.contender().name());
      measurement.training().ifPresent(s -> header.add(wording.trainingColumn(name)));
      measurement.training().ifPresent(columns::add);
      measurement.test().ifPresent(s -> header.add(wording.testColumn(name)));
      measurement.test().ifPresent(columns::add);
    }
    List<String> labels = wording.scores();
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
