package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Settings;

/**
 * Writes an experiment as JSON with the keys of an experiment file and every default spelt out. As
 * YAML contains JSON, the result is an experiment file again.
 */
public final class ExperimentWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExperimentWriter() {}

  /** The experiment as a tree. */
  public static ObjectNode toJson(Experiment experiment) {
    ObjectNode top = MAPPER.createObjectNode();
    top.put(Keys.NAME, experiment.name());
    top.set(Keys.DATA, DataWriter.toJson(experiment.data()));
    top.set(Keys.TARGETS, MAPPER.valueToTree(experiment.targets()));
    top.set(
        Keys.CONTENDERS,
        MAPPER.valueToTree(
            experiment.contenders().stream().map(ExperimentWriter::values).toList()));
    return top;
  }

  private static Map<String, Object> values(Contender contender) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(Keys.NAME, contender.name());
    values.put(Keys.ENGINE, contender.engine());
    values.putAll(Settings.write(contender.spec()));
    return values;
  }
}
