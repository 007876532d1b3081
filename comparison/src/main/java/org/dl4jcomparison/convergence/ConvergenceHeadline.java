package org.dl4jcomparison.convergence;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.OutcomeText;
import org.dl4jcomparison.text.Text;
import org.dl4jcomparison.text.Translated;

/** What curves tell, in one sentence, as plain text. */
public final class ConvergenceHeadline {
  private ConvergenceHeadline() {}

  /** Two contenders, by name, and who of them is first. */
  public record Pair(String a, String b, Race race) {}

  /** Who converges faster, of one pair or several: of one with the targets. */
  public static Translated ofPairs(List<Pair> pairs) {
    if (pairs.size() == 1) {
      Pair only = pairs.get(0);
      return Translated.of(language -> RaceText.of(only.race(), only.a(), only.b(), language));
    }
    return Translated.of(language -> verdicts(pairs, language));
  }

  private static String verdicts(List<Pair> pairs, Language language) {
    RaceMessages say = language.say(RaceMessages.class);
    // Each contender with the pair that has most seeds of it.
    Map<String, SeedCount> seeds = new LinkedHashMap<>();
    BinaryOperator<SeedCount> more = (one, other) -> one.all() < other.all() ? other : one;
    for (Pair pair : pairs) {
      seeds.merge(pair.a(), pair.race().seedsOfA(), more);
      seeds.merge(pair.b(), pair.race().seedsOfB(), more);
    }
    IntSummaryStatistics compared =
        pairs.stream().mapToInt(pair -> pair.race().seeds()).summaryStatistics();
    return say.verdicts(
        compared.getMin() == compared.getMax(),
        compared.getMin(),
        compared.getMax(),
        RaceText.twins(seeds, say),
        pairs.stream().map(p -> RaceText.verdict(p.race(), p.a(), p.b(), language)).toList());
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
