package org.dl4jcomparison.explain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.explain.Decomposition.Interaction;
import org.dl4jcomparison.explain.Decomposition.Share;
import org.dl4jcomparison.explain.Decomposition.Step;
import org.dl4jcomparison.report.Index;
import org.dl4jcomparison.statistics.ReachedBy;
import org.dl4jcomparison.text.JsonText;

/**
 * {@code explain.json}. Every effect stands there as a number and as the fraction that it is
 * exactly; the shares' fractions add up to the difference's.
 */
final class ExplanationJson {
  private static final JsonMapper MAPPER =
      JsonText.mapper()
          .addModule(
              new SimpleModule().addSerializer(Effect.class, JsonText.as(ExplanationJson::effect)))
          .build();

  private static final Map<ReachedBy, String> KINDS =
      new EnumMap<>(
          Map.of(
              ReachedBy.BOTH, "both",
              ReachedBy.ONLY_A, "onlyA",
              ReachedBy.ONLY_B, "onlyB",
              ReachedBy.NEITHER, "neither"));

  private final Design design;

  private ExplanationJson(Design design) {
    this.design = design;
  }

  static Index of(Explanation explanation) {
    return new Index(
        "explain.json", new ExplanationJson(explanation.design()).results(explanation));
  }

  private ObjectNode results(Explanation explanation) {
    ObjectNode top = MAPPER.createObjectNode();
    top.set("experiment", ExperimentWriter.toJson(explanation.experiment()));
    top.put("a", explanation.a().name());
    top.put("b", explanation.b().name());
    top.put("engine", explanation.engine());
    top.put("horizon", explanation.plan().horizon());
    top.set("seeds", MAPPER.valueToTree(explanation.plan().seeds()));
    top.put("trainings", explanation.plan().trainings());
    if (explanation.plan().drawn()) {
      ObjectNode interval = top.putObject("intervals");
      interval.put("confidence", Effect.CONFIDENCE);
      interval.put("method", "Student t over seeds, paired");
    }
    ArrayNode list = top.putArray("factors");
    for (Factor factor : design.factors()) {
      list.addObject().put("factor", factor.key()).put("a", factor.a()).put("b", factor.b());
    }
    ArrayNode targets = top.putArray("targets");
    explanation.targets().forEach(target -> targets.add(target(target)));
    return top;
  }

  private ObjectNode target(TargetExplanation target) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("target", target.target());
    node.put("verdict", target.finding().verdict().name().toLowerCase(Locale.ROOT));
    ObjectNode seeds = node.putObject("seedsReachedBy");
    KINDS.forEach((kind, name) -> seeds.put(name, target.times().count(kind)));
    target.decomposition().ifPresent(d -> decomposition(node, target, d));
    ArrayNode combinations = node.putArray("combinations");
    for (Combination c : target.combinations()) {
      combinations.addObject().put("combination", design.pattern(c.mask())).setAll(tree(c));
    }
    return node;
  }

  /** Of the differences at the explained seeds; lower bounds where only one gets there. */
  private void decomposition(ObjectNode node, TargetExplanation target, Decomposition d) {
    node.put("explainedSeeds", KINDS.get(target.explained()));
    node.put("runs", target.runs());
    node.put("capped", target.capped());
    node.set("a", effect(d.a()));
    node.set("b", effect(d.b()));
    node.set("difference", effect(d.difference()));
    node.set("shares", byFactor(d.shares(), Share::factor));
    node.set("fromAToB", byFactor(d.fromA().steps(), Step::factor));
    node.set("fromBToA", byFactor(d.fromB().steps(), Step::factor));
    ArrayNode interactions = node.putArray("interactions");
    for (Interaction interaction : d.interactions()) {
      ObjectNode entry = interactions.addObject();
      entry.putArray("factors").add(key(interaction.one())).add(key(interaction.other()));
      entry.set("index", effect(interaction.index()));
    }
    node.put("interactionPart", d.interactionPart().doubleValue());
  }

  private <T> ArrayNode byFactor(List<T> effects, ToIntFunction<T> factor) {
    ArrayNode nodes = MAPPER.createArrayNode();
    for (T effect : effects) {
      nodes.addObject().put("factor", key(factor.applyAsInt(effect))).setAll(tree(effect));
    }
    return nodes;
  }

  private static ObjectNode tree(Object effects) {
    return MAPPER.valueToTree(effects);
  }

  private String key(int factor) {
    return design.factors().get(factor).key();
  }

  private static ObjectNode effect(Effect effect) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("updates", effect.value());
    node.put("exact", fraction(effect));
    effect.interval().ifPresent(i -> node.putArray("interval").add(i.low()).add(i.high()));
    return node;
  }

  private static String fraction(Effect effect) {
    return effect.exact().getNumerator() + "/" + effect.exact().getDenominator();
  }
}
