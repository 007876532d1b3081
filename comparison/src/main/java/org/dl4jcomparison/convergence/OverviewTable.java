package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.OutcomeText;
import org.dl4jcomparison.text.Text;
import org.dl4jcomparison.text.Translated;
import org.dl4jcomparison.text.TranslatedTable;

/** The contenders' runs in figures, a row each. */
public final class OverviewTable {
  private OverviewTable() {}

  static TranslatedTable of(Experiment experiment, List<Measurement> measurements) {
    List<Translated> header = new ArrayList<>();
    header.add(say(ConvergenceMessages::overviewContender));
    header.add(Translated.of(language -> language.setting("layers")));
    header.add(Translated.of(language -> language.setting(Settings.OPTIMIZER.key())));
    header.add(Translated.of(language -> language.setting("parameters")));
    header.add(say(ConvergenceMessages::overviewAccuracy));
    header.add(say(ConvergenceMessages::overviewLoss));
    experiment
        .targets()
        .forEach(target -> header.add(say(say -> say.overviewTarget(Numbers.shortest(target)))));
    return new TranslatedTable(header, measurements.stream().map(m -> row(experiment, m)).toList());
  }

  private static Translated say(Function<ConvergenceMessages, String> message) {
    return Translated.say(ConvergenceMessages.class, message);
  }

  private static List<Translated> row(Experiment experiment, Measurement m) {
    List<Translated> row = new ArrayList<>();
    row.add(Translated.same(m.contender().name()));
    row.add(Translated.same(m.contender().spec().layers(experiment.data())));
    row.add(Translated.same(m.contender().spec().optimizer().label()));
    row.add(Translated.same(String.valueOf(m.parameters())));
    row.add(Translated.same(m.accuracy().map(a -> Text.share(a.right(), a.rows())).orElse("–")));
    row.add(Translated.of(language -> Text.loss(m.lastLoss()) + problem(m, language)));
    m.targets().forEach(target -> row.add(Translated.same(updates(target))));
    return row;
  }

  private static String problem(Measurement m, Language language) {
    return OutcomeText.problem(m.run().outcome(), language).map(p -> " (" + p + ")").orElse("");
  }

  private static String updates(TimeToTarget target) {
    return target
        .reached()
        .map(reached -> String.valueOf(reached.update()))
        .orElse("> " + target.updatesMade());
  }
}
