package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;

/**
 * "The second of two networks converges faster than the first."
 *
 * @param pair the two
 * @param race who of them is first to each target, over as many seeds as there are
 */
public record SpeedClaim(Convergence pair, Race race) implements Claim {

  /** Name of the first contender. */
  public String a() {
    return pair.a().contender().name();
  }

  /** Name of the second. */
  public String b() {
    return pair.b().contender().name();
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
  public String text(Language language, UnaryOperator<String> shown) {
    return NetworkText.fasterThan(pair.a(), pair.b(), language, shown);
  }

  @Override
  public String reason(Language language, UnaryOperator<String> shown) {
    return RaceText.of(race, shown.apply(a()), shown.apply(b()), language);
  }

  @Override
  public void addData(ObjectNode claim) {
    claim.putArray("pair").add(a()).add(b());
    ObjectNode seeds = claim.putObject("seeds");
    addSeeds(seeds.putObject(a()), race.seedsOfA());
    addSeeds(seeds.putObject(b()), race.seedsOfB());
    ArrayNode targets = claim.putArray("targets");
    for (Race.AtTarget at : race.targets()) {
      targets.addObject().put("target", at.target()).put("first", first(at.first()));
    }
  }

  private static void addSeeds(ObjectNode node, SeedCount seeds) {
    node.put("own", seeds.own()).put("twin", seeds.twin());
  }

  private String first(First first) {
    return switch (first) {
      case A -> a();
      case B -> b();
      case SAME -> "same";
      case NOT_CLEAR, NOT_KNOWN -> "not-clear";
      case NEITHER -> "neither";
    };
  }
}
