package org.dl4jcomparison.report.page;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.report.OutcomeText;
import org.dl4jcomparison.report.Text;

/** The contenders' runs in figures, a row each. */
final class Glance {
  private static final List<String> COLUMNS =
      List.of("contender", "layers", "optimizer", "parameters", "accuracy", "loss");

  private Glance() {}

  static BothTable of(Experiment experiment, List<Measurement> measurements, PageTexts texts) {
    List<Both> header = new ArrayList<>();
    COLUMNS.forEach(column -> header.add(texts.get("glance." + column)));
    experiment
        .targets()
        .forEach(target -> header.add(texts.get("glance.target", Numbers.shortest(target))));
    return new BothTable(header, measurements.stream().map(m -> row(experiment, m)).toList());
  }

  private static List<Both> row(Experiment experiment, Measurement m) {
    List<String> row = new ArrayList<>();
    row.add(m.contender().name());
    row.add(layers(experiment, m.contender().spec().hidden()));
    row.add(m.contender().spec().optimizer().label());
    row.add(String.valueOf(m.parameters()));
    row.add(m.accuracy().map(a -> Text.share(a.right(), a.rows())).orElse("–"));
    row.add(
        Text.loss(m.lastLoss())
            + OutcomeText.problem(m.run().outcome()).map(p -> " (" + p + ")").orElse(""));
    m.targets()
        .forEach(
            t ->
                row.add(
                    t.reached()
                        .map(reached -> String.valueOf(reached.update()))
                        .orElse("> " + t.updatesMade())));
    return row.stream().map(Both::same).toList();
  }

  /** "2-3-1". */
  static String layers(Experiment experiment, int hidden) {
    return "%s-%s-%s".formatted(experiment.data().inputs(), hidden, experiment.data().outputs());
  }
}
