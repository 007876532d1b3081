package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** The contenders' runs in figures, a row each. */
final class OverviewTable {
  private OverviewTable() {}

  static Table in(Language language, Experiment experiment, List<Measurement> measurements) {
    ConvergenceMessages say = language.say(ConvergenceMessages.class);
    List<String> header = new ArrayList<>();
    header.add(say.overviewContender());
    header.add(language.setting("layers"));
    header.add(language.setting(Settings.OPTIMIZER.key()));
    header.add(language.setting("parameters"));
    header.add(say.overviewAccuracy());
    header.add(say.overviewLoss());
    experiment.targets().forEach(t -> header.add(say.overviewTarget(Numbers.shortest(t))));
    return new Table(header, measurements.stream().map(m -> row(language, experiment, m)).toList());
  }

  private static List<String> row(Language language, Experiment experiment, Measurement m) {
    List<String> row = new ArrayList<>();
    row.add(m.contender().name());
    row.add(m.contender().spec().layers(experiment.data()));
    row.add(m.contender().spec().optimizer().label());
    row.add(String.valueOf(m.parameters()));
    row.add(m.accuracy().map(a -> Text.share(a.right(), a.rows())).orElse("–"));
    row.add(Text.loss(m.lastLoss()) + m.problem(language).map(" (%s)"::formatted).orElse(""));
    m.targets().forEach(target -> row.add(SummaryTable.updates(target)));
    return row;
  }
}
