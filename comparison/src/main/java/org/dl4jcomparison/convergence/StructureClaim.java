package org.dl4jcomparison.convergence;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.Claim;

/**
 * "The networks have the same structure and differ in width at most." Every network that an
 * experiment can describe has one hidden layer of sigmoid units.
 *
 * @param evidence of at least two contenders
 */
record StructureClaim(Evidence evidence) implements Claim {

  @Override
  public String id() {
    return "structure";
  }

  @Override
  public Question question() {
    return Question.ARCHITECTURES;
  }

  @Override
  public Support support() {
    return Support.SUPPORTED;
  }

  @Override
  public String text(Language language, UnaryOperator<String> shown) {
    return language.say(ConvergenceMessages.class).structureClaim();
  }

  @Override
  public String reason(Language language, UnaryOperator<String> shown) {
    ConvergenceMessages say = language.say(ConvergenceMessages.class);
    List<String> units =
        evidence.measurements().stream()
            .map(Measurement::contender)
            .map(c -> say.unitsInShort(shown.apply(c.name()), String.valueOf(c.spec().hidden())))
            .toList();
    return say.structureReason(!evidence.specs().sameArchitecture(), units);
  }
}
