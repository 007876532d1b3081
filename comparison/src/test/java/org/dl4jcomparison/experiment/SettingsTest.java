package org.dl4jcomparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dl4jcomparison.testing.SettingSamples.bases;
import static org.dl4jcomparison.testing.SettingSamples.isDefault;
import static org.dl4jcomparison.testing.SettingSamples.others;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.explain.Design;
import org.dl4jcomparison.explain.Factor;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.store.RunKey;
import org.dl4jcomparison.testing.PlainEngine;
import org.junit.jupiter.api.Test;

/** Laws of the catalogue. None of them knows a setting by name. */
class SettingsTest {
  private static final Dataset DATA = Dataset.xor();

  /** Every value that a record holds, records within it taken apart, by path. */
  private static Map<String, Object> leaves(Object value, String path) {
    if (!(value instanceof Record)) {
      return Map.of(path, value);
    }
    Map<String, Object> leaves = new TreeMap<>(Map.of(path, value.getClass().getSimpleName()));
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        leaves.putAll(
            leaves(component.getAccessor().invoke(value), path + "." + component.getName()));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return leaves;
  }

  @Test
  void everyComponentOfASpecIsASetting() {
    Set<String> components = new TreeSet<>();
    Set<String> changed = new TreeSet<>();
    for (NetworkSpec base : bases()) {
      Map<String, Object> before = leaves(base, "spec");
      components.addAll(before.keySet());
      for (Setting<?> setting : Settings.ALL) {
        for (NetworkSpec other : others(setting, base)) {
          Map<String, Object> after = leaves(other, "spec");
          before.forEach(
              (path, value) -> {
                if (!value.equals(after.get(path))) {
                  changed.add(path);
                }
              });
        }
      }
    }
    components.remove("spec");
    // A number that only one initializer takes is written with the initializer.
    components.remove("spec.start.constant");
    assertThat(changed).containsAll(components);
  }

  @Test
  void everySettingHasARunKeyOfItsOwnForEachValue() {
    for (NetworkSpec base : bases()) {
      List<String> keys = new ArrayList<>(List.of(key(base)));
      for (Setting<?> setting : Settings.ALL) {
        others(setting, base).forEach(other -> keys.add(key(other)));
      }
      assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    }
  }

  private static String key(NetworkSpec spec) {
    return RunKey.of(new Contender("a", "manual", spec), DATA, Map.of()).sha256();
  }

  @Test
  void aSettingChangesWhatItSaysAndNothingElse() {
    for (NetworkSpec base : bases()) {
      for (Setting<?> setting : Settings.ALL) {
        for (NetworkSpec other : others(setting, base)) {
          assertThat(setting.same(base, other)).as(setting.key()).isFalse();
          assertThat(setting.copy(base, other)).as(setting.key()).isEqualTo(base);
          for (Setting<?> another : Settings.ALL) {
            boolean follows = another.only().filter(o -> o.setting() == setting).isPresent();
            if (another != setting && !follows) {
              assertThat(another.same(base, other)).as(another.key()).isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void keysAndColumnsAreDistinct() {
    assertThat(Settings.keys()).doesNotHaveDuplicates();
    assertThat(Settings.ALL.stream().map(Setting::column)).doesNotHaveDuplicates();
  }

  @Test
  void everySettingHasOneLineOfHelpThatFollowsAColon() {
    for (Setting<?> setting : Settings.ALL) {
      assertThat(setting.help())
          .as(setting.key())
          .hasSizeLessThan(80)
          .matches("\\p{Lower}[^\n]*[^.\\s]");
    }
    assertThat(Settings.ALL.stream().map(Setting::help)).doesNotHaveDuplicates();
  }

  @Test
  void thePlainSpecSaysWhatAFileMeansThatSaysNothing() {
    for (Setting<?> setting : Settings.ALL) {
      if (setting.appliesTo(NetworkSpec.PLAIN)
          && setting.ifAbsent(Capabilities.basic()).isPresent()) {
        assertThat(isDefault(setting, NetworkSpec.PLAIN, Capabilities.basic()))
            .as(setting.key())
            .isTrue();
      }
    }
  }

  @Test
  void whatTwoNetworksDifferInIsAFactor() {
    for (NetworkSpec base : bases()) {
      for (Setting<?> setting : Settings.ALL) {
        for (NetworkSpec other : others(setting, base)) {
          assertThat(Design.between(base, other).factors().stream().map(Factor::key))
              .containsExactlyElementsOf(
                  setting.role().isOfTheNetwork() ? List.of(setting.key()) : List.of());
        }
      }
    }
  }

  @Test
  void whatAnEngineDoesNotDeclareItRefusesByName() {
    Engine nothing =
        new PlainEngine("nothing", Engine.Kind.FRAMEWORK) {
          @Override
          public Capabilities capabilities() {
            return Capabilities.basic();
          }

          @Override
          protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
            throw new AssertionError("is not asked to train");
          }
        };
    for (NetworkSpec base : bases()) {
      for (Setting<?> setting : Settings.ALL) {
        for (NetworkSpec other : others(setting, base)) {
          if (setting.role().isTheEngines()
              && setting.only().isEmpty()
              && !isDefault(setting, other, nothing.capabilities())
              && !isBasic(setting)) {
            assertThat(nothing.unsupported(other))
                .as("%s %s", setting.key(), setting.text(other))
                .anyMatch(u -> u.key().equals(setting.key()));
          }
        }
      }
    }
  }

  private static boolean isBasic(Setting<?> setting) {
    return setting == Settings.HIDDEN || setting == Settings.LEARNING_RATE;
  }

  @Test
  void whereTheDefaultIsNotNeutralAnEngineThatDeclaresNothingRefusesIt() {
    Setting<Double> made =
        Setting.of(
                "made",
                Role.TRAINING,
                new Codec.FromZero(1),
                "made for tests",
                NetworkSpec::learningRate,
                NetworkSpec::withLearningRate)
            .neutralAt(0.0)
            .byDefault(0.5);
    NetworkSpec spec = NetworkSpec.PLAIN;

    assertThat(Capabilities.basic().allowedInstead(made, spec.withLearningRate(0.5))).contains("0");
    assertThat(Capabilities.basic().allowedInstead(made, spec.withLearningRate(0))).isEmpty();
  }

  /** What an engine declares and does not read would train silently as something else. */
  @Test
  void everyDeclaredValueTrainsDifferently() {
    for (Engine engine : Engines.load().all()) {
      for (NetworkSpec base : bases()) {
        for (Setting<?> setting : Settings.ALL) {
          if (setting.role().isTheEngines() && engine.unsupported(base).isEmpty()) {
            List<double[]> curves = new ArrayList<>(List.of(curve(engine, base)));
            others(setting, base).stream()
                .filter(other -> engine.unsupported(other).isEmpty())
                .forEach(other -> curves.add(curve(engine, other)));
            assertThat(curves.stream().map(Arrays::toString))
                .as("%s of %s", setting.key(), engine.name())
                .doesNotHaveDuplicates();
          }
        }
      }
    }
  }

  private static double[] curve(Engine engine, NetworkSpec spec) {
    return engine.train(spec, DATA, TrainingListener.NONE).loss();
  }
}
