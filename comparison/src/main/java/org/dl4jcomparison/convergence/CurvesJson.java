package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dl4jcomparison.chart.CurvePoints;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.report.Numeric;

/** The contenders' curves for the page's script, and how those of many seeds spread. */
public final class CurvesJson {
  /**
   * The most curves of single seeds, of all contenders together, so that a phone can show the page.
   */
  private static final int MOST_RUNS = 48;

  private static final int LEAST_RUNS = 4;
  private static final int MOST_MARKS = 60;

  private CurvesJson() {}

  /** Adds their curves to the page's contenders. */
  static void addTo(ArrayNode contenders, CurvesSection section) {
    for (int i = 0; i < contenders.size(); i++) {
      ObjectNode node = (ObjectNode) contenders.get(i);
      if (section.hasRuns()) {
        measured(node, section.measurements().get(i), contenders.size());
      }
      int place = i;
      section.seeds().ifPresent(seeds -> seeds(node, seeds, place));
    }
  }

  private static void measured(ObjectNode node, Measurement measurement, int contenders) {
    TrainingRun run = measurement.run();
    node.put("updates", run.updates());
    node.put("parameters", measurement.parameters());
    node.put(
        "lastLoss",
        measurement.lastLoss().isPresent()
            ? Double.valueOf(measurement.lastLoss().getAsDouble())
            : null);
    if (run.outcome() instanceof Outcome.Diverged diverged) {
      node.put("divergedAtUpdate", diverged.update());
    } else if (run.outcome() instanceof Outcome.Failed failed) {
      node.put("failed", failed.reason());
    }
    ArrayNode targets = node.putArray("targets");
    for (TimeToTarget target : measurement.targets()) {
      ObjectNode entry = targets.addObject();
      entry.put("target", target.target());
      entry.put("updates", target.reached().map(TimeToTarget.Reached::update).orElse(null));
      entry.put("seconds", target.reached().map(TimeToTarget.Reached::seconds).orElse(null));
    }
    curve(node.putObject("curve"), run, contenders);
    cutOff(node.putObject("cutOff"), measurement);
  }

  /** Where the page marks that the loss was cut off. */
  private static void cutOff(ObjectNode node, Measurement measurement) {
    TrainingRun run = measurement.run();
    ArrayNode updates = node.putArray("updates");
    ArrayNode seconds = node.putArray("seconds");
    ArrayNode loss = node.putArray("loss");
    for (int update : measurement.cutOffMarks(MOST_MARKS)) {
      updates.add(update);
      seconds.add(run.nanos()[update] / 1e9);
      Numeric.add(loss, run.loss()[update]);
    }
  }

  private static void curve(ObjectNode node, TrainingRun run, int contenders) {
    CurvePoints points = CurvePoints.of(run.loss(), CurvePoints.forScreen(contenders));
    ArrayNode updates = node.putArray("updates");
    ArrayNode seconds = node.putArray("seconds");
    ArrayNode loss = node.putArray("loss");
    for (int update : points.updates()) {
      updates.add(update);
      seconds.add(run.nanos()[update] / 1e9);
      Numeric.add(loss, run.loss()[update]);
    }
  }

  private static void seeds(ObjectNode node, SeedCurves seeds, int place) {
    LossBand curves = seeds.bands().get(place);
    ObjectNode band = node.putObject("band");
    ArrayNode updates = band.putArray("updates");
    curves.points().forEach(point -> updates.add(point.update()));
    quartiles(
        band,
        curves.points().stream()
            .map(p -> new double[] {p.lower(), p.median(), p.upper()})
            .toList());
    ArrayNode runs = node.putArray("runs");
    int shown = Math.max(LEAST_RUNS, MOST_RUNS / seeds.bands().size());
    for (int i = 0; i < Math.min(shown, curves.runs().size()); i++) {
      ObjectNode run = runs.addObject();
      run.put("seed", seeds.firstSeed() + i);
      Numeric.addAll(run.putArray("loss"), curves.runs().get(i));
    }
  }

  private static void quartiles(ObjectNode band, List<double[]> quartiles) {
    List<String> names = List.of("lower", "median", "upper");
    for (int i = 0; i < names.size(); i++) {
      ArrayNode values = band.putArray(names.get(i));
      int at = i;
      quartiles.forEach(q -> Numeric.add(values, q[at]));
    }
  }
}
