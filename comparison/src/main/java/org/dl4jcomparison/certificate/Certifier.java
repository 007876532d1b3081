package org.dl4jcomparison.certificate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  static final String REFERENCE = "manual";

  private final Engines engines;
  private final Request request;
  private final TracedEngine first;
  private final TracedEngine second;
  private final Contender a;
  private final Contender b;

  /**
   * What is to be certified.
   *
   * @param engineA name of the first engine
   * @param engineB name of the second engine
   * @param conventions by which each engine's spec is made of the one given
   * @param spec what to train
   * @param data what to train on
   * @param tolerance that {@link Gap#difference} is held against: finite, not below 0
   */
  public record Request(
      String engineA,
      String engineB,
      Conventions conventions,
      NetworkSpec spec,
      Dataset data,
      double tolerance) {

    /**
     * Checks the tolerance.
     *
     * @throws BadInputException if it is negative or not finite
     */
    public Request {
      if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
        throw new BadInputException(
            "--tolerance: %s is not a finite number from 0".formatted(tolerance));
      }
    }
  }

  /**
   * Checks that the request can be met and trains nothing yet.
   *
   * @throws BadInputException if an engine is not present, is not a {@link TracedEngine}, or cannot
   *     train the spec
   */
  public Certifier(Engines engines, Request request) {
    this.engines = engines;
    this.request = request;
    this.first = traced(request.engineA);
    this.second = traced(request.engineB);
    this.a = new Contender(first.name(), first.name(), specOf(first));
    this.b = new Contender(second.name(), second.name(), specOf(second));
  }

  /**
   * Compares two engines from the same start and with the same settings, by {@link
   * Conventions#SHARED}.
   *
   * @throws BadInputException if the engines cannot be compared on this spec
   * @throws CertificationException if an engine fails
   */
  public static Certificate certify(
      Engines engines,
      String engineA,
      String engineB,
      NetworkSpec spec,
      Dataset data,
      double tolerance,
      Consumer<Step> steps) {
    Request request = new Request(engineA, engineB, Conventions.SHARED, spec, data, tolerance);
    return new Certifier(engines, request).certify(steps);
  }

  /**
   * Trains the spec on both engines from the same weights and compares every update; if they
   * differ, looks for the cause.
   *
   * @throws CertificationException if an engine fails
   */
  public Certificate certify(Consumer<Step> steps) {
    Certificate compared = compare(steps);
    boolean differ = compared.largest().difference() > request.tolerance;
    return differ ? compared.with(searches(compared.updates(), steps)) : compared;
  }

  /**
   * Only compares; looks for no cause.
   *
   * @throws CertificationException if an engine fails
   */
  Certificate compare(Consumer<Step> steps) {
    int updates = request.spec.updates();
    Comparison comparison = new Comparison(request.tolerance, updates);
    int compared = 0;
    Optional<NotFinite> notFinite = Optional.empty();
    Parameters initial = request.spec.initialParameters(request.data);
    try (TracedRun runA = new TracedRun(first, a.spec(), request.data, initial);
        TracedRun runB = new TracedRun(second, b.spec(), request.data, initial)) {
      Iterator<UpdateTrace> tracesA = runA.updates(updates);
      Iterator<UpdateTrace> tracesB = runB.updates(updates);
      while (compared < updates && notFinite.isEmpty()) {
        UpdateTrace traceA = tracesA.next();
        UpdateTrace traceB = tracesB.next();
        comparison.add(traceA, traceB);
        compared++;
        notFinite = NotFinite.in(compared, traceA, traceB);
        steps.accept(new Step(Step.Pass.COMPARISON, compared, updates));
      }
    }
    return new Certificate(
        a,
        b,
        request.conventions,
        request.data,
        request.tolerance,
        compared,
        comparison.results(),
        notFinite,
        List.of());
  }

  private NetworkSpec specOf(Engine engine) {
    return request.conventions.of(engine, first, second, request.spec);
  }

  /** Explains the engine that is not the reference; if neither is, explains both. */
  private List<Search> searches(int updates, Consumer<Step> steps) {
    if (engines.find(REFERENCE).isEmpty()) {
      return List.of();
    }
    TracedEngine reference = traced(REFERENCE);
    CauseSearch search =
        new CauseSearch(reference, specOf(reference), request.data, request.tolerance);
    List<Search> searches = new ArrayList<>();
    for (Contender suspect : List.of(a, b)) {
      if (!suspect.engine().equals(REFERENCE)) {
        searches.add(search.search(traced(suspect.engine()), suspect, updates, steps));
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
        "engine %s cannot be certified: it does not tell what its updates compute".formatted(name));
  }
}
