package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.First;
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
  public String id() {
    return "faster";
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

  @Override
  public void addData(ObjectNode claim) {
    claim.putArray("pair").add(hand).add(framework);
    ObjectNode seeds = claim.putObject("seeds");
    for (String contender : List.of(hand, framework)) {
      seeds.putObject(contender).put("own", race.seeds()).put("twin", 0);
    }
    ArrayNode targets = claim.putArray("targets");
    for (Race.AtTarget at : race.targets()) {
      targets.addObject().put("target", at.target()).put("first", first(at.first()));
    }
  }

  private String first(First first) {
    return switch (first) {
      case A -> hand;
      case B -> framework;
      case SAME -> "same";
      case NOT_CLEAR, NOT_KNOWN -> "not-clear";
      case NEITHER -> "neither";
    };
  }
}
