package org.dl4jcomparison.command;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dl4jcomparison.certificate.Step;
import org.dl4jcomparison.certificate.Twin;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import picocli.CommandLine.Option;

/** The option that says whether a framework's contender may have a twin. */
public final class TwinOptions {
  @Option(
      names = "--no-twins",
      description =
          "Count only runs on each contender's own engine. Otherwise a framework's contender is"
              + " trained at further seeds by the hand-written engine under the framework's"
              + " conventions, where a certificate over the whole training shows that both compute"
              + " the same.")
  private boolean none;

  /** The twins of an experiment's contenders, as far as they have one and may have it. */
  public Map<Contender, Twin> twins(Engines engines, Experiment experiment, Consumer<Step> steps) {
    Map<Contender, Twin> twins = new HashMap<>();
    if (!none) {
      for (Contender contender : experiment.contenders()) {
        Twin.of(engines, contender, experiment.data(), steps)
            .ifPresent(twin -> twins.put(contender, twin));
      }
    }
    return twins;
  }
}
