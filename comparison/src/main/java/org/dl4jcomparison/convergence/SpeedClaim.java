package org.dl4jcomparison.convergence;

import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;

/**
 * "The framework's network converges faster."
 *
 * @param race who of the two is first to each target
 * @param hand name of the hand-written contender, the race's A
 * @param framework name of the framework's, its B
 */
record SpeedClaim(Race race, String hand, String framework) implements Claim {

  static SpeedClaim of(Race race, Convergence pair) {
    return new SpeedClaim(
        race, pair.hand().contender().name(), pair.framework().contender().name());
  }

  @Override
  public Question question() {
    return Question.CONVERGENCE;
  }

  @Override
  public Support support() {
    return race.secondIsFaster();
  }

  @Override
  public String text(Language language) {
    return language.say(ConvergenceMessages.class).speedClaim();
  }

  @Override
  public String reason(Language language, UnaryOperator<String> shown) {
    return RaceText.of(race, shown.apply(hand), shown.apply(framework), language);
  }
}
