package org.dl4jcomparison.report.scaling;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.dl4jcomparison.evidence.scaling.NetworkSize;
import org.dl4jcomparison.evidence.scaling.Scaling;
import org.dl4jcomparison.evidence.scaling.ScalingPlan;
import org.dl4jcomparison.evidence.scaling.ScalingPoint;
import org.dl4jcomparison.evidence.scaling.UpdateTime;
import org.dl4jcomparison.report.JsonText;
import org.dl4jcomparison.report.OutputFolder;

/**
 * Writes {@code scaling.json}. Everything that may differ between two runs of one plan stands under
 * the keys {@code times} and {@code environment}.
 */
final class ScalingJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ScalingJson() {}

  static void write(
      Scaling scaling,
      Map<String, Map<String, String>> environment,
      Collection<String> files,
      OutputStream out)
      throws IOException {
    ObjectNode top = MAPPER.createObjectNode();
    top.put("program", OutputFolder.PROGRAM);
    top.set("plan", plan(scaling.plan()));
    top.set("engines", MAPPER.valueToTree(scaling.engines()));
    ArrayNode names = top.putArray("files");
    files.forEach(names::add);
    ObjectNode times = top.putObject("times");
    ArrayNode points = times.putArray("points");
    scaling.points().forEach(point -> points.add(point(point)));
    times.set("findings", MAPPER.valueToTree(ScalingText.sentences(scaling)));
    top.set("environment", MAPPER.valueToTree(environment));
    out.write(JsonText.of(top));
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
