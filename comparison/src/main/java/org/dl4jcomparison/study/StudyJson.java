package org.dl4jcomparison.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.dl4jcomparison.experimentfile.ExperimentWriter;
import org.dl4jcomparison.report.Index;
import org.dl4jcomparison.statistics.FasterAtSameSeed;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.KaplanMeier;
import org.dl4jcomparison.statistics.LogRankTest;
import org.dl4jcomparison.statistics.PairedTimes;
import org.dl4jcomparison.statistics.Proportion;
import org.dl4jcomparison.statistics.ReachedBy;
import org.dl4jcomparison.statistics.SampleMean;
import org.dl4jcomparison.study.PairEvidence.Comparison;
import org.dl4jcomparison.text.JsonText;

/** {@code study.json}. What is infinite, or not determined by the runs, is null. */
public final class StudyJson {
  /** Its name. */
  public static final String FILE = "study.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StudyJson() {}

  static Index of(StudyEvidence evidence) {
    ObjectNode top = MAPPER.createObjectNode();
    top.set("experiment", ExperimentWriter.toJson(evidence.experiment()));
    top.set("seeds", JsonText.tree(evidence.seeds()));
    top.put("level", StudyEvidence.LEVEL);
    top.putObject("bootstrap")
        .put("resamples", StudyEvidence.RESAMPLES)
        .put("seed", StudyEvidence.BOOTSTRAP_SEED);
    ArrayNode contenders = top.putArray("contenders");
    evidence.contenders().forEach(c -> contenders.add(contender(c)));
    top.set("pairs", pairs(evidence));
    return new Index(FILE, top, Optional.empty());
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static void interval(ObjectNode node, Interval interval) {
    node.put("low", finite(interval.low()));
    node.put("high", finite(interval.high()));
    node.put("method", interval.method().label());
  }

  private static ObjectNode estimate(double value, Interval interval) {
    ObjectNode node = MAPPER.createObjectNode().put("value", finite(value));
    interval(node, interval);
    return node;
  }

  /** A mean of so many values; without an interval if there is one value only. */
  private static ObjectNode mean(SampleMean mean) {
    ObjectNode node = MAPPER.createObjectNode().put("value", mean.value());
    node.put("of", mean.count());
    mean.interval().ifPresent(interval -> interval(node, interval));
    return node;
  }

  private static ObjectNode contender(ContenderEvidence contender) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", contender.contender().name());
    node.put("engine", contender.contender().engine());
    node.set("seeds", JsonText.tree(contender.seeds()));
    node.set("twin", contender.twin().map(StudyJson::twin).orElse(null));
    node.put("runs", contender.counts().runs());
    node.put("completed", contender.counts().completed());
    node.put("diverged", contender.counts().diverged());
    node.put("failed", contender.counts().failed());
    node.set("failures", MAPPER.valueToTree(contender.counts().failures()));
    node.put("everyRowRight", contender.counts().learnt());
    node.put("seedChangesNothing", contender.seedChangesNothing());
    node.set(
        "interquartileMeanOfFinalLoss",
        estimate(contender.finalLoss().value(), contender.finalLoss().interval()));
    node.set("targets", targets(contender));
    return node;
  }

  private static ObjectNode twin(TwinCheck check) {
    return MAPPER
        .createObjectNode()
        .put("agrees", check.agrees())
        .put("comparedAtSeeds", check.seeds())
        .put("largestDifferenceOfLosses", finite(check.loss()))
        .put("largestDifferenceInUpdates", check.updates().orElse(null))
        .put("tolerance", check.tolerance());
  }

  private static ArrayNode targets(ContenderEvidence contender) {
    ArrayNode targets = MAPPER.createArrayNode();
    for (ContenderEvidence.TargetEvidence target : contender.targets()) {
      ObjectNode node = targets.addObject().put("target", target.target());
      Proportion reached = target.reached();
      ObjectNode share = estimate(reached.share(), reached.interval());
      node.set("reached", share.put("count", reached.count()).put("of", reached.total()));
      times(node, target);
    }
    return targets;
  }

  private static void times(ObjectNode node, ContenderEvidence.TargetEvidence times) {
    node.set(
        "median",
        estimate(
            times.median().value().orElse(Double.POSITIVE_INFINITY), times.median().interval()));
    node.put("meanOfReached", times.mean().isPresent() ? times.mean().getAsDouble() : null);
    ArrayNode curve = node.putArray("curve");
    for (KaplanMeier.Step step : times.curve().steps()) {
      ObjectNode entry = curve.addObject();
      entry.put("updates", step.time());
      entry.put("atRisk", step.atRisk());
      entry.put("events", step.events());
      entry.put("notReached", step.survival());
      interval(entry, step.band());
    }
    ArrayNode censored = node.putArray("censored");
    for (KaplanMeier.Censoring censoring : times.curve().censorings()) {
      censored.addObject().put("updates", censoring.time()).put("runs", censoring.count());
    }
  }

  private static ArrayNode pairs(StudyEvidence evidence) {
    ArrayNode pairs = MAPPER.createArrayNode();
    for (PairEvidence pair : evidence.pairs()) {
      ObjectNode node = pairs.addObject();
      node.put("a", evidence.contenders().get(pair.a()).contender().name());
      node.put("b", evidence.contenders().get(pair.b()).contender().name());
      ArrayNode targets = node.putArray("targets");
      for (PairEvidence.TargetEvidence target : pair.targets()) {
        compare(targets.addObject().put("target", target.target()), target.updates());
      }
    }
    return pairs;
  }

  private static void compare(ObjectNode node, Comparison comparison) {
    FasterAtSameSeed faster = comparison.faster();
    node.set(
        "probabilityAFirst",
        estimate(faster.probability().value(), faster.probability().interval())
            .put("wins", faster.wins())
            .put("losses", faster.losses())
            .put("ties", faster.ties())
            .put("neither", faster.neither())
            .put("undecided", faster.undecided()));
    node.putObject("signTest")
        .put("p", comparison.signTest())
        .put("adjusted", comparison.adjusted());
    node.set("logRank", comparison.logRank().map(StudyJson::logRank).orElse(null));
    PairedTimes times = comparison.times();
    node.put("horizon", times.horizon());
    node.putObject("seedsReachedBy")
        .put("both", times.count(ReachedBy.BOTH))
        .put("onlyA", times.count(ReachedBy.ONLY_A))
        .put("onlyB", times.count(ReachedBy.ONLY_B))
        .put("neither", times.count(ReachedBy.NEITHER))
        .put("unknown", times.count(ReachedBy.UNKNOWN));
    node.set("meanBMinusA", times.difference().map(StudyJson::mean).orElse(null));
  }

  private static ObjectNode logRank(LogRankTest test) {
    return MAPPER
        .createObjectNode()
        .put("observedA", test.observedA())
        .put("expectedA", test.expectedA())
        .put("observedB", test.observedB())
        .put("expectedB", test.expectedB())
        .put("chiSquared", test.chiSquared())
        .put("p", test.pValue());
  }
}
