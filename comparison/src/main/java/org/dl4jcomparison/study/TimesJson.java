package org.dl4jcomparison.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.statistics.Interval;
import org.dl4jcomparison.statistics.KaplanMeier;

/** For the page's script, which share of each contender's runs has reached each target by when. */
public final class TimesJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final int MOST_STEPS = 300;

  private TimesJson() {}

  static ArrayNode of(StudyEvidence study) {
    ArrayNode targets = MAPPER.createArrayNode();
    for (int i = 0; i < study.experiment().targets().size(); i++) {
      ObjectNode target = targets.addObject();
      target.put("target", study.experiment().targets().get(i));
      ArrayNode contenders = target.putArray("contenders");
      for (ContenderEvidence contender : study.contenders()) {
        ContenderEvidence.TargetEvidence evidence = contender.targets().get(i);
        ObjectNode node = contenders.addObject();
        node.put("count", evidence.reached().count());
        node.put("runs", evidence.reached().total());
        curve(node, evidence);
      }
    }
    return targets;
  }

  private static void curve(ObjectNode node, ContenderEvidence.TargetEvidence times) {
    KaplanMeier.Median median = times.median();
    node.put("median", median.value().isPresent() ? median.value().getAsDouble() : null);
    ArrayNode time = node.putArray("time");
    ArrayNode reached = node.putArray("reached");
    ArrayNode low = node.putArray("low");
    ArrayNode high = node.putArray("high");
    Interval start = times.curve().survivalAt(0).orElseThrow().interval();
    double end = 0;
    if (times.curve().steps().isEmpty() || times.curve().steps().get(0).time() > 0) {
      add(time, reached, low, high, 0, 1, start);
    }
    for (KaplanMeier.Step step : distinguishable(times.curve().steps())) {
      add(time, reached, low, high, step.time(), step.survival(), step.band());
      end = step.time();
    }
    ArrayNode censored = node.putArray("censored");
    for (KaplanMeier.Censoring censoring : times.curve().censorings()) {
      ObjectNode mark = censored.addObject();
      mark.put("time", censoring.time());
      mark.put("count", censoring.count());
      mark.put("reached", 1 - censoring.survival());
      end = Math.max(end, censoring.time());
    }
    node.put("end", end);
  }

  /** Of steps that no screen shows apart the last one. */
  private static List<KaplanMeier.Step> distinguishable(List<KaplanMeier.Step> steps) {
    List<KaplanMeier.Step> kept = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      double width = steps.get(steps.size() - 1).time() / MOST_STEPS;
      boolean last = i == steps.size() - 1;
      if (last || bin(steps.get(i), width) != bin(steps.get(i + 1), width)) {
        kept.add(steps.get(i));
      }
    }
    return kept;
  }

  private static long bin(KaplanMeier.Step step, double width) {
    return width == 0 ? 0 : (long) (step.time() / width);
  }

  /** Shares that have reached it, so the band of survival is turned over. */
  private static void add(
      ArrayNode time,
      ArrayNode reached,
      ArrayNode low,
      ArrayNode high,
      double at,
      double survival,
      Interval band) {
    time.add(at);
    reached.add(1 - survival);
    low.add(1 - band.high());
    high.add(1 - band.low());
  }
}
