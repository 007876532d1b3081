package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Start;

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
    NetworkSpec spec = contender.spec();
    ObjectNode node = MAPPER.createObjectNode();
    node.put(Keys.NAME, contender.name());
    node.put(Keys.ENGINE, contender.engine());
    node.put(Keys.HIDDEN, spec.hidden());
    if (spec.start() instanceof Start.Given given) {
      node.put(Keys.INITIAL_WEIGHTS, given.file());
    } else if (spec.start() instanceof Start.Draw draw) {
      node.put(Keys.INITIALIZER, draw.kind().label());
      if (draw.kind() == InitializerKind.CONSTANT) {
        node.put(Keys.CONSTANT, draw.constant());
      }
    }
    ArrayNode zero = node.putArray(Keys.ZERO);
    spec.zero().forEach(name -> zero.add(name.label()));
    node.put(Keys.OPTIMIZER, spec.optimizer().label());
    if (spec.optimizer() instanceof OptimizerSpec.Adam adam) {
      node.put(Keys.EPSILON, adam.epsilon());
      node.put(Keys.EPSILON_PLACEMENT, adam.placement().label());
    }
    node.put(Keys.LEARNING_RATE, spec.learningRate());
    node.put(Keys.GRADIENT, spec.gradient().label());
    node.put(Keys.HIDDEN_GRADIENT, spec.hiddenGradient().label());
    node.put(Keys.PRECISION, spec.precision().label());
    node.put(Keys.UPDATES, spec.updates());
    node.put(Keys.SEED, spec.seed());
    return node;
  }
}
