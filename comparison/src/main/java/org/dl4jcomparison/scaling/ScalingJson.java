package org.dl4jcomparison.scaling;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.dl4jcomparison.report.Index;

/** {@code scaling.json}. */
final class ScalingJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ScalingJson() {}

  static Index of(Scaling scaling) {
    ObjectNode results = MAPPER.createObjectNode();
    results.set("plan", plan(scaling.plan()));
    results.set("engines", MAPPER.valueToTree(scaling.engines()));
    ObjectNode times = MAPPER.createObjectNode();
    ArrayNode points = times.putArray("points");
    scaling.points().forEach(point -> points.add(point(point)));
    times.set("findings", MAPPER.valueToTree(ScalingText.sentences(scaling)));
    return new Index("scaling.json", results, Optional.of(times));
  }

  private static ObjectNode plan(ScalingPlan plan) {
    ObjectNode node = MAPPER.createObjectNode();
    node.set("base", size(plan.base()));
    node.set("rows", MAPPER.valueToTree(plan.rows()));
    node.set("hiddenUnits", MAPPER.valueToTree(plan.hidden()));
    node.put("seconds", plan.time().toSeconds());
    return node;
  }

  private static ObjectNode size(NetworkSize size) {
    return MAPPER
        .createObjectNode()
        .put("rows", size.rows())
        .put("inputs", size.inputs())
        .put("hiddenUnits", size.hidden());
  }

  private static ObjectNode point(ScalingPoint point) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("engine", point.engine());
    node.setAll(size(point.size()));
    if (point instanceof ScalingPoint.Timed timed) {
      UpdateTime time = timed.measured();
      node.put("microsPerUpdate", time.median());
      node.put("lowerQuartile", time.lowerQuartile());
      node.put("upperQuartile", time.upperQuartile());
      node.put("repetitions", time.repetitions());
      node.put("updates", time.updates());
    } else if (point instanceof ScalingPoint.LeftOut leftOut) {
      node.put("leftOut", leftOut.reason());
    }
    return node;
  }
}
