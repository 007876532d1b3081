package org.dl4jcomparison.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Role;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;

/**
 * The contenders' specs, aspect by aspect.
 *
 * @param aspects in the order in which they are shown
 */
public record SpecTable(List<Aspect> aspects) {
  private static final String DOES_NOT_APPLY = "-";

  /** What an aspect is part of. */
  public enum Kind {
    /** What is computed: layers, units, activations. */
    ARCHITECTURE,
    /** How its parameters are found: start, optimizer, rate and so on. */
    TRAINING
  }

  /**
   * One aspect of a spec.
   *
   * @param key as in the experiment file, where there is one
   * @param kind what it is part of
   * @param values one for each contender
   */
  public record Aspect(String key, Kind kind, List<String> values) {
    /** Whether at least two contenders differ in it. */
    public boolean differs() {
      return values.stream().distinct().count() > 1;
    }
  }

  /** Compares the specs of some contenders on the data that they share. */
  public static SpecTable of(List<Contender> contenders, Dataset data) {
    List<Aspect> aspects = new ArrayList<>();
    Builder builder = new Builder(contenders, aspects);
    // Every network here is of one kind; what the specs leave open is the width.
    builder.add("layers", Kind.ARCHITECTURE, s -> s.layers(data));
    builder.add("hidden layers", Kind.ARCHITECTURE, s -> "1");
    builder.add(
        Settings.HIDDEN.key(), Kind.ARCHITECTURE, s -> Settings.HIDDEN.text(s).orElseThrow());
    builder.add("activations", Kind.ARCHITECTURE, s -> "sigmoid, sigmoid");
    builder.add(
        "parameters", Kind.ARCHITECTURE, s -> String.valueOf(s.initialParameters(data).count()));
    builder.add("loss", Kind.TRAINING, s -> "binary cross-entropy");
    for (Setting<?> setting : Settings.ALL) {
      if (setting.role() != Role.ARCHITECTURE) {
        builder.add(
            setting.key(),
            Kind.TRAINING,
            s -> setting.text(s).filter(text -> !text.isEmpty()).orElse(DOES_NOT_APPLY));
      }
    }
    return new SpecTable(List.copyOf(aspects));
  }

  private record Builder(List<Contender> contenders, List<Aspect> aspects) {
    void add(String key, Kind kind, Function<NetworkSpec, String> value) {
      aspects.add(
          new Aspect(key, kind, contenders.stream().map(c -> value.apply(c.spec())).toList()));
    }
  }

  /** Keys of the training aspects in which contenders differ and which can change the curve. */
  public List<String> differingSettings() {
    List<Setting<?>> differing =
        Settings.ALL.stream()
            // How long a run lasts does not change when it passes a target.
            .filter(s -> s.role() != Role.ARCHITECTURE && s.role() != Role.BUDGET)
            .filter(s -> aspect(s.key()).differs())
            .toList();
    // What applies only with one of two optimizers is a part of that difference.
    return differing.stream()
        .filter(s -> s.only().filter(o -> differing.contains(o.setting())).isEmpty())
        .map(Setting::key)
        .toList();
  }

  private Aspect aspect(String key) {
    return aspects.stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
  }

  /** Whether the contenders compute the same kind of function with as many units. */
  public boolean sameArchitecture() {
    return aspects.stream().noneMatch(a -> a.kind() == Kind.ARCHITECTURE && a.differs());
  }
}
