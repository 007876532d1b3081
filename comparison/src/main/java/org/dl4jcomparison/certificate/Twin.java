package org.dl4jcomparison.certificate;

import java.util.Optional;
import java.util.function.Consumer;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;

/**
 * The hand-written engine under the conventions of another one's contender, certified to compute
 * the same over that contender's whole training.
 *
 * @param contender of the other's name and spec, on the hand-written engine
 * @param certificate of the training at the contender's own seed
 */
public record Twin(Contender contender, Certificate certificate) {

  /**
   * Looks for the twin of a contender.
   *
   * @param steps told of every update
   * @return empty if the contender's engine is the hand-written one or cannot be looked into, if
   *     the two do not agree, or if one of them fails
   */
  public static Optional<Twin> of(
      Engines engines, Contender contender, Dataset data, Consumer<Step> steps) {
    Engine engine = engines.get(contender.engine());
    if (engine.name().equals(Certifier.REFERENCE)
        || !(engine instanceof TracedEngine)
        || engines.find(Certifier.REFERENCE).isEmpty()) {
      return Optional.empty();
    }
    Certifier.Request request =
        new Certifier.Request(
            Certifier.REFERENCE,
            engine.name(),
            Conventions.SHARED,
            contender.spec(),
            data,
            Tolerances.of(contender.spec().precision()));
    try {
      Certificate certificate = new Certifier(engines, request).compare(steps);
      return certificate.agrees() && certificate.sameSettings()
          ? Optional.of(
              new Twin(
                  new Contender(contender.name(), Certifier.REFERENCE, certificate.a().spec()),
                  certificate))
          : Optional.empty();
    } catch (BadInputException | CertificationException e) {
      return Optional.empty();
    }
  }

  /** How far two losses of its trainings may be apart, relative to losses above 1. */
  public double tolerance() {
    return certificate.tolerance();
  }
}
