package org.dl4jcomparison.convergence;

import java.util.Comparator;
import java.util.List;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.OutcomeText;
import org.dl4jcomparison.text.Text;
import org.dl4jcomparison.text.Translated;

/** What curves tell, in one sentence, as plain text. */
public final class ConvergenceHeadline {
  private ConvergenceHeadline() {}

  /**
   * Who converges faster.
   *
   * @param a name of the race's first contender
   * @param b name of its second
   */
  public static Translated of(Race race, String a, String b) {
    return Translated.of(language -> RaceText.of(race, a, b, language));
  }

  /** The network with the smallest last loss, and what it took. */
  public static Translated of(List<Measurement> measurements) {
    Measurement best =
        measurements.stream()
            .filter(m -> m.lastLoss().isPresent())
            .min(Comparator.comparingDouble(m -> m.lastLoss().getAsDouble()))
            .orElse(measurements.get(0));
    return Translated.of(language -> best(best, language));
  }

  private static String best(Measurement best, Language language) {
    ConvergenceMessages say = language.say(ConvergenceMessages.class);
    String name = best.contender().name();
    if (best.lastLoss().isEmpty()) {
      return say.bestBroke(name, OutcomeText.problem(best.run().outcome(), language).orElse("-"));
    }
    return best.targets().stream()
        .filter(target -> target.reached().isPresent())
        .min(Comparator.comparingDouble(TimeToTarget::target))
        .map(
            target ->
                say.bestReaches(
                    name,
                    Numbers.shortest(target.target()),
                    target.reached().orElseThrow().update()))
        .orElseGet(() -> say.bestEnds(name, Text.loss(best.lastLoss()), best.run().updates()));
  }
}
