package org.dl4jcomparison.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The search for what makes an engine differ from the reference engine.
 *
 * @param engine name of the engine in question
 * @param reference name of the engine that was trained again with one convention changed at a time
 * @param largest their largest difference with nothing changed, over all stages and updates
 * @param largestInLoss their largest difference in the loss
 * @param agrees whether that is within the tolerance, so that there is nothing to explain
 * @param trials the changes that were tried; none if there is nothing to explain
 */
public record Search(
    String engine,
    String reference,
    double largest,
    double largestInLoss,
    boolean agrees,
    List<TriedHypothesis> trials) {

  /** How much nearer a change must bring the engines to be worth naming. */
  private static final double WORTH_NAMING = 10;

  /** The change that makes the difference vanish; of several, the one that leaves least. */
  public Optional<TriedHypothesis> explanation() {
    return trials.stream()
        .filter(TriedHypothesis::vanishes)
        .min(Comparator.comparingDouble(TriedHypothesis::largest));
  }

  /** If no change explains it: the one that leaves least, if that is a tenth or less. */
  public Optional<TriedHypothesis> nearest() {
    if (explanation().isPresent()) {
      return Optional.empty();
    }
    return trials.stream()
        .min(Comparator.comparingDouble(TriedHypothesis::largest))
        .filter(trial -> trial.largest() * WORTH_NAMING <= largest);
  }
}
