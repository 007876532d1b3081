package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.investigation.Investigation;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.report.answers.Claims;
import org.dl4jcomparison.report.symmetry.SymmetryJson;

/**
 * Writes {@code results.json}. Everything that may differ between two runs of one experiment stands
 * under the keys {@code times} and {@code environment}.
 */
final class ResultsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ResultsJson() {}

  static void write(
      Investigation investigation,
      Map<String, Map<String, String>> environment,
      Collection<String> files,
      OutputStream out)
      throws IOException {
    Evidence evidence = investigation.evidence();
    ObjectNode top = MAPPER.createObjectNode();
    top.put("program", OutputFolder.PROGRAM);
    top.set("experiment", ExperimentWriter.toJson(evidence.experiment()));
    top.set("data", ScoresJson.data(evidence.experiment().data()));
    ArrayNode contenders = top.putArray("contenders");
    for (int i = 0; i < evidence.measurements().size(); i++) {
      ObjectNode node = contender(evidence.measurements().get(i));
      node.set("starts", SymmetryJson.results(evidence.symmetry().get(i)));
      contenders.add(node);
    }
    ArrayNode claims = top.putArray("claims");
    Claims.forTerminal(investigation).all().forEach(claim -> claims.add(claim(claim)));
    ArrayNode names = top.putArray("files");
    files.forEach(names::add);
    ObjectNode times = top.putObject("times");
    evidence.measurements().forEach(m -> times.set(m.contender().name(), times(m)));
    top.set("environment", MAPPER.valueToTree(environment));
    out.write(JsonText.of(top));
  }

  private static ObjectNode claim(Claims.Claim claim) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("claim", claim.claim());
    node.put("verdict", claim.verdict());
    node.put("reason", claim.reason());
    return node;
  }

  private static ObjectNode contender(Measurement measurement) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", measurement.contender().name());
    node.put("engine", measurement.contender().engine());
    node.put("parameters", measurement.parameters());
    outcome(node, measurement.run().outcome());
    node.put("updates", measurement.run().updates());
    double[] loss = measurement.run().loss();
    node.put("firstLoss", loss.length == 0 ? null : Double.valueOf(loss[0]));
    node.put("lastLoss", loss.length == 0 ? null : Double.valueOf(loss[loss.length - 1]));
    node.put("accuracy", fraction(measurement.accuracy().orElse(null)));
    node.set("scores", ScoresJson.scores(measurement));
    ArrayNode targets = node.putArray("updatesToTarget");
    for (TimeToTarget target : measurement.targets()) {
      ObjectNode entry = targets.addObject();
      entry.put("target", target.target());
      entry.put("updates", target.reached().map(TimeToTarget.Reached::update).orElse(null));
      entry.put("censored", target.reached().isEmpty());
    }
    node.set("initial", parameters(measurement.run().initial()));
    if (measurement.run().outcome() instanceof Outcome.Completed completed) {
      node.set("final", parameters(completed.parameters()));
      node.set("outputs", MAPPER.valueToTree(completed.outputs()));
    }
    return node;
  }

  private static void outcome(ObjectNode node, Outcome outcome) {
    if (outcome instanceof Outcome.Diverged diverged) {
      node.put("outcome", "diverged");
      node.put("divergedAtUpdate", diverged.update());
    } else if (outcome instanceof Outcome.Failed failed) {
      node.put("outcome", "failed");
      node.put("reason", failed.reason());
    } else {
      node.put("outcome", "completed");
    }
  }

  private static Double fraction(Accuracy accuracy) {
    return accuracy == null ? null : accuracy.percent() / 100;
  }

  private static ObjectNode parameters(Parameters parameters) {
    ObjectNode node = MAPPER.createObjectNode();
    for (ParameterName name : parameters.names()) {
      node.set(name.label(), MAPPER.valueToTree(parameters.get(name)));
    }
    return node;
  }

  private static ObjectNode times(Measurement measurement) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("seconds", measurement.run().seconds());
    node.put(
        "microsecondsPerUpdate",
        measurement.microsecondsPerUpdate().isEmpty()
            ? null
            : measurement.microsecondsPerUpdate().getAsDouble());
    ArrayNode targets = node.putArray("secondsToTarget");
    for (TimeToTarget target : measurement.targets()) {
      ObjectNode entry = targets.addObject();
      entry.put("target", target.target());
      entry.put("seconds", target.reached().map(TimeToTarget.Reached::seconds).orElse(null));
    }
    return node;
  }
}
