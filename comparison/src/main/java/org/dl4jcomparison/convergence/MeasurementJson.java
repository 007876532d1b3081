package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.BitSet;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.evidence.TimeToTarget;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/** A contender's run and what can be read off it, for {@code results.json}. */
public final class MeasurementJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private MeasurementJson() {}

  /** What follows from the experiment alone. */
  public static ObjectNode of(Measurement measurement) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", measurement.contender().name());
    node.put("engine", measurement.contender().engine());
    node.put("parameters", measurement.parameters());
    outcome(node, measurement.run().outcome());
    node.put("updates", measurement.run().updates());
    double[] loss = measurement.run().loss();
    node.put("firstLoss", loss.length == 0 ? null : Double.valueOf(loss[0]));
    node.put("lastLoss", loss.length == 0 ? null : Double.valueOf(loss[loss.length - 1]));
    if (measurement.run().cutOff().isEmpty()) {
      node.putNull("lossCutOff");
    } else {
      BitSet cutOff = measurement.run().cutOff();
      ObjectNode where = node.putObject("lossCutOff");
      where.put("updates", cutOff.cardinality());
      where.put("first", cutOff.nextSetBit(0));
      where.put("last", cutOff.length() - 1);
    }
    node.put("accuracy", measurement.accuracy().map(a -> a.percent() / 100).orElse(null));
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

  private static ObjectNode parameters(Parameters parameters) {
    ObjectNode node = MAPPER.createObjectNode();
    for (ParameterName name : parameters.names()) {
      node.set(name.label(), MAPPER.valueToTree(parameters.get(name)));
    }
    return node;
  }

  /**
   * What was measured with a clock.
   *
   * @param alone whether others left the machine alone meanwhile
   */
  public static ObjectNode times(Measurement measurement, boolean alone) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("seconds", measurement.run().seconds());
    node.put("warm", measurement.warm());
    node.put("alone", alone);
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
