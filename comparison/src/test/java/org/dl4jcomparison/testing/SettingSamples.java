package org.dl4jcomparison.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Codec;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;

/** Specs that try every setting of the catalogue, for laws that know none by name. */
public final class SettingSamples {
  private SettingSamples() {}

  /** Specs to which, together, every setting applies. */
  public static List<NetworkSpec> bases() {
    List<NetworkSpec> bases = new ArrayList<>(List.of(Fixtures.spec(20)));
    for (Setting<?> setting : Settings.ALL) {
      setting.only().ifPresent(only -> bases.addAll(others(only.setting(), bases.get(0))));
    }
    return bases;
  }

  /** The spec with other values of one setting; none if the setting does not apply. */
  public static <T> List<NetworkSpec> others(Setting<T> setting, NetworkSpec spec) {
    return setting
        .of(spec)
        .map(
            now ->
                samples(setting.codec(), now).stream()
                    .filter(value -> !setting.codec().same(value, now))
                    .map(value -> setting.with(spec, value))
                    .toList())
        .orElse(List.of());
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> samples(Codec<T> codec, T now) {
    if (!codec.values().isEmpty()) {
      return codec.values();
    }
    if (codec instanceof Codec.Whole) {
      return (List<T>) List.of((Long) now + 1);
    }
    if (codec instanceof Codec.Positive) {
      return (List<T>) List.of((Double) now * 2);
    }
    if (codec instanceof Codec.FromZero fromZero) {
      return (List<T>) List.of(((Double) now + fromZero.below()) / 2);
    }
    if (codec instanceof Codec.Subset<?> subset) {
      return (List<T>) List.of(new TreeSet<Object>(subset.elements()), Set.of());
    }
    return (List<T>)
        List.of(
            Initialization.Draw.of(InitializerKind.XAVIER_UNIFORM), new Initialization.Noise(0.1));
  }

  /** Whether a spec has what the setting is where a file says nothing. */
  public static <T> boolean isDefault(
      Setting<T> setting, NetworkSpec spec, Capabilities capabilities) {
    return setting
        .ifAbsent(capabilities)
        .filter(value -> setting.codec().same(value, setting.of(spec).orElseThrow()))
        .isPresent();
  }

  /** Whether saying something else than the default is of use with one of some engines. */
  public static boolean isOfUse(Setting<?> setting, Iterable<Engine> engines) {
    for (Engine engine : engines) {
      Capabilities capabilities = engine.capabilities();
      for (NetworkSpec base : bases()) {
        for (NetworkSpec other : others(setting, base)) {
          if (!isDefault(setting, other, capabilities)
              && capabilities.allowedInstead(setting, other).isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
