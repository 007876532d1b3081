package org.dl4jcomparison.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Parameters;

/**
 * A training with one convention changed.
 *
 * @param change which one: a key of the experiment file, or one of the names below
 * @param from what it was
 * @param to what it is instead
 * @param spec to train
 * @param start what becomes of the initial parameters
 * @param step makes an update
 */
record Hypothesis(
    String change,
    String from,
    String to,
    NetworkSpec spec,
    UnaryOperator<Parameters> start,
    Function<TracedRun, UpdateTrace> step) {

  /** Whether outputs are kept away from 0 and 1 before the gradient of the loss is taken. */
  static final String LOSS_CLIPPING = "loss-clipping";

  /** In which order the numbers of a weight matrix are read. */
  static final String WEIGHT_LAYOUT = "weight-layout";

  /** The same, the matrices being also written in that order. */
  static final String WEIGHT_LAYOUT_BOTH_WAYS = "weight-layout-both-ways";

  /** All that can be changed about a training of this spec, one at a time. */
  static List<Hypothesis> of(NetworkSpec spec, Dataset data) {
    List<Hypothesis> variants = new ArrayList<>();
    Settings.ALL.stream()
        .filter(Setting::convention)
        .forEach(setting -> variants.addAll(others(setting, spec)));
    variants.add(
        new Hypothesis(
            LOSS_CLIPPING,
            "0",
            Numbers.shortest(Clipping.CLIP),
            spec,
            UnaryOperator.identity(),
            run -> run.update(Clipping.labels(run.outputs(), data.y()))));
    variants.add(layout(WEIGHT_LAYOUT, spec, TracedRun::update));
    variants.add(layout(WEIGHT_LAYOUT_BOTH_WAYS, spec, run -> Layout.rowByRow(run.update())));
    return variants;
  }

  private static <T> List<Hypothesis> others(Setting<T> setting, NetworkSpec spec) {
    List<Hypothesis> variants = new ArrayList<>();
    setting
        .of(spec)
        .ifPresent(
            now -> {
              for (T other : setting.codec().values()) {
                if (!other.equals(now)) {
                  variants.add(
                      new Hypothesis(
                          setting.key(),
                          setting.codec().text(now),
                          setting.codec().text(other),
                          setting.with(spec, other),
                          UnaryOperator.identity(),
                          TracedRun::update));
                }
              }
            });
    return variants;
  }

  private static Hypothesis layout(
      String change, NetworkSpec spec, Function<TracedRun, UpdateTrace> step) {
    return new Hypothesis(change, "rows", "columns", spec, Layout::columnByColumn, step);
  }
}
