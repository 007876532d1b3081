package org.dl4jcomparison.report.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.evidence.study.LossBand;
import org.dl4jcomparison.evidence.study.StudyEvidence;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.report.CurvePoints;
import org.dl4jcomparison.report.Palette;

/** The contenders for the page's script: how they look, their curves and how those spread. */
final class CurvesJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Of all contenders together; a page for a phone cannot hold all that a study has. */
  private static final int MOST_RUNS = 48;

  private static final int LEAST_RUNS = 4;
  private static final int MOMENTS = 200;

  private CurvesJson() {}

  static ArrayNode of(PageContent content) {
    ArrayNode contenders = MAPPER.createArrayNode();
    List<Contender> all = content.experiment().contenders();
    for (int i = 0; i < all.size(); i++) {
      ObjectNode node = contenders.addObject();
      node.put("name", all.get(i).name());
      node.put("colour", Palette.hex(i));
      node.put("hidden", all.get(i).spec().hidden());
      if (!content.measurements().isEmpty()) {
        measured(node, content.measurements().get(i), all.size());
      }
      int place = i;
      content.study().ifPresent(study -> study(node, study, place));
    }
    return contenders;
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

  private static void study(ObjectNode node, StudyEvidence study, int place) {
    LossBand curves = study.contenders().get(place).curves();
    ObjectNode band = node.putObject("band");
    ArrayNode updates = band.putArray("updates");
    curves.points().forEach(point -> updates.add(point.update()));
    quartiles(
        band,
        curves.points().stream()
            .map(p -> new double[] {p.lower(), p.median(), p.upper()})
            .toList());
    ObjectNode timed = node.putObject("bandOverTime");
    List<LossBand.Moment> moments = curves.overSeconds(MOMENTS);
    ArrayNode seconds = timed.putArray("seconds");
    moments.forEach(moment -> seconds.add(moment.seconds()));
    quartiles(
        timed, moments.stream().map(m -> new double[] {m.lower(), m.median(), m.upper()}).toList());
    ArrayNode runs = node.putArray("runs");
    int shown = Math.max(LEAST_RUNS, MOST_RUNS / study.contenders().size());
    for (int i = 0; i < Math.min(shown, curves.runs().size()); i++) {
      ObjectNode run = runs.addObject();
      run.put("seed", study.seeds().first() + i);
      Numeric.addAll(run.putArray("loss"), curves.runs().get(i).loss());
      Numeric.addAll(run.putArray("seconds"), curves.runs().get(i).seconds());
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
