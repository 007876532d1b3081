package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    ArrayNode targets = top.putArray(Keys.TARGETS);
    experiment.targets().forEach(targets::add);
    ArrayNode contenders = top.putArray(Keys.CONTENDERS);
    for (Contender contender : experiment.contenders()) {
      contenders.add(toJson(contender));
    }
    return top;
  }

  private static ObjectNode toJson(Contender contender) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put(Keys.NAME, contender.name());
    node.put(Keys.ENGINE, contender.engine());
    Settings.write(contender.spec())
        .forEach((key, value) -> node.set(key, MAPPER.valueToTree(value)));
    return node;
  }
}
