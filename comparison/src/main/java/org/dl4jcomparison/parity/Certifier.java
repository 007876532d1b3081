package org.dl4jcomparison.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/** Makes certificates. */
public final class Certifier {
  /** The engine whose conventions can all be changed. */
  private static final String REFERENCE = "manual";

  private final Engines engines;
  private final Dataset data;
  private final double tolerance;
  private final Observer observer;

  private Certifier(Engines engines, Dataset data, double tolerance, Observer observer) {
    this.engines = engines;
    this.data = data;
    this.tolerance = tolerance;
    this.observer = observer;
  }

  /** With {@link Conventions#SHARED}: given the same settings, do they compute the same thing? */
  public static Certificate certify(
      Engines engines,
      String engineA,
      String engineB,
      NetworkSpec spec,
      Dataset data,
      double tolerance,
      Observer observer) {
    return certify(engines, engineA, engineB, Conventions.SHARED, spec, data, tolerance, observer);
  }

  /**
   * Trains the spec on both engines from the same weights and compares every update; if they
   * differ, looks for the cause.
   *
   * @param engineA name of the first
   * @param engineB name of the second
   * @param tolerance finite, not below 0; held against {@link Gap#difference}
   * @throws BadInputException if an engine is not there, cannot be traced or cannot do the spec, or
   *     the tolerance is none
   * @throws CertificationException if an engine fails
   */
  public static Certificate certify(
      Engines engines,
      String engineA,
      String engineB,
      Conventions conventions,
      NetworkSpec spec,
      Dataset data,
      double tolerance,
      Observer observer) {
    if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
      throw new BadInputException(
          "tolerance: %s is not a finite number from 0".formatted(tolerance));
    }
    return new Certifier(engines, data, tolerance, observer)
        .certify(engineA, engineB, conventions, spec);
  }

  private Certificate certify(
      String engineA, String engineB, Conventions conventions, NetworkSpec spec) {
    TracedEngine first = traced(engineA);
    TracedEngine second = traced(engineB);
    Contender a = new Contender(engineA, engineA, conventions.of(first, first, second, spec));
    Contender b = new Contender(engineB, engineB, conventions.of(second, first, second, spec));
    Comparison comparison = new Comparison(data.y(), tolerance, spec.updates());
    int compared = 0;
    Optional<NotFinite> notFinite = Optional.empty();
    Parameters initial = spec.initialParameters(data);
    try (TracedRun runA = new TracedRun(first, a.spec(), data, initial);
        TracedRun runB = new TracedRun(second, b.spec(), data, initial)) {
      while (compared < spec.updates() && notFinite.isEmpty()) {
        UpdateTrace traceA = runA.update();
        UpdateTrace traceB = runB.update();
        comparison.add(traceA, traceB);
        compared++;
        notFinite = NotFinite.in(compared, traceA, traceB, data.y());
        observer.made(Observer.Pass.COMPARISON, compared, spec.updates());
      }
    }
    List<Search> searches =
        comparison.largest() <= tolerance ? List.of() : searches(a, b, conventions, spec, compared);
    return new Certificate(
        a, b, conventions, data, tolerance, compared, comparison.results(), notFinite, searches);
  }

  /** If one of the two is the reference, the other is to be explained, else both are. */
  private List<Search> searches(
      Contender a, Contender b, Conventions conventions, NetworkSpec spec, int updates) {
    if (!engines.names().contains(REFERENCE)) {
      return List.of();
    }
    TracedEngine reference = traced(REFERENCE);
    NetworkSpec unchanged =
        conventions.of(reference, engines.get(a.engine()), engines.get(b.engine()), spec);
    CauseSearch search = new CauseSearch(reference, unchanged, data, tolerance);
    List<Search> searches = new ArrayList<>();
    for (Contender suspect : List.of(a, b)) {
      if (!suspect.engine().equals(REFERENCE)) {
        searches.add(search.search(traced(suspect.engine()), suspect, updates, observer));
      }
    }
    return searches;
  }

  private TracedEngine traced(String name) {
    Engine engine =
        engines
            .find(name)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "'%s' is not an engine; allowed: %s"
                            .formatted(name, String.join(", ", engines.names()))));
    if (engine instanceof TracedEngine traced) {
      return traced;
    }
    throw new BadInputException(
        "engine %s cannot be certified: its updates cannot be looked into".formatted(name));
  }
}
