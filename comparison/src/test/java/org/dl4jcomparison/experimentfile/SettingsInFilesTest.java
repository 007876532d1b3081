package org.dl4jcomparison.experimentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dl4jcomparison.testing.SettingSamples.bases;
import static org.dl4jcomparison.testing.SettingSamples.others;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Capabilities;
import org.dl4jcomparison.experiment.Codec;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.PlainEngine;
import org.dl4jcomparison.testing.SettingSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every setting of the catalogue is read, written, hinted at, and told in the two places that a
 * user learns keys from: the template and README. Of what no engine reads they need not tell.
 */
class SettingsInFilesTest {
  private static final Engines ALL = Engines.load();

  /** Refuses nothing, so that settings can be read that no engine can do yet. */
  private static final Engines ABLE =
      Engines.of(
          List.of(
              new PlainEngine("manual", Engine.Kind.HAND_WRITTEN) {
                @Override
                public List<Unsupported> unsupported(NetworkSpec spec) {
                  return List.of();
                }

                @Override
                protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
                  throw new AssertionError("is not asked to train");
                }
              }));

  @TempDir Path folder;

  private String written(NetworkSpec spec) {
    return ExperimentWriter.toJson(
            Fixtures.experiment(List.of(0.5), new Contender("a", "manual", spec)))
        .toString();
  }

  private NetworkSpec read(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("e.yaml"), content);
    return ExperimentFile.read(file, ABLE).contenders().get(0).spec();
  }

  @Test
  void everySettingThatIsWrittenReadsAsTheSame() throws Exception {
    Set<String> tried = new HashSet<>();
    for (NetworkSpec base : bases()) {
      for (Setting<?> setting : Settings.ALL) {
        for (NetworkSpec other : others(setting, base)) {
          // Some starts are the program's own, and no file can ask for them.
          if (setting.codec().keys(setting.key()).stream()
              .anyMatch(Settings.write(other)::containsKey)) {
            assertThat(read(written(other))).isEqualTo(other);
            tried.add(setting.key());
          }
        }
      }
    }
    assertThat(tried).hasSize(Settings.ALL.size());
  }

  @Test
  void aMisspeltKeyIsHintedAt() {
    String file = written(Fixtures.spec(5));
    for (String key : Settings.keys()) {
      String misspelt = file.replace("\"hidden\":3", "\"hidden\":3,\"%sx\":1".formatted(key));
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> read(misspelt))
          .withMessageContaining("did you mean %s?", key);
    }
  }

  @Test
  void theTemplateTellsWhatEverySettingMeans() {
    String template = BuiltInExperiments.text(BuiltInExperiments.DEFAULT);
    List<String> notes = new ArrayList<>();
    for (Setting<?> setting : told()) {
      List<String> keys = setting.codec().keys(setting.key());
      String note = note(template, setting.key());
      for (String key : keys) {
        assertThat(note(template, key).isEmpty() && !note.contains("\"" + key + "\""))
            .as("%s is told", key)
            .isFalse();
      }
      assertThatValuesAreTold(setting, note, true);
      assertThatTheDefaultIsTold(setting, note);
      setting
          .only()
          .ifPresent(only -> assertThat(note).contains("of %s only".formatted(only.text())));
      notes.add(note);
    }
    assertThat(notes).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @Test
  void readmeShowsAFileThatIsReadAndNamesEveryKey() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    int from = readme.indexOf("## Experiment files");
    String section = readme.substring(from, readme.indexOf("\n## ", from + 1));
    Matcher block = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(section);
    assertThat(block.find()).isTrue();
    String file = block.group(1);
    Path mine = Files.writeString(folder.resolve("mine.yaml"), file);

    assertThat(ExperimentFile.read(mine, ALL).contenders()).hasSize(2);
    for (Setting<?> setting : told()) {
      for (String key : setting.codec().keys(setting.key())) {
        assertThat(section).containsPattern("\n +(- )?%1$s: |`%1$s[`:]".formatted(key));
      }
      assertThatValuesAreTold(setting, note(file, setting.key()), false);
    }
  }

  /** What is of use to somebody who writes a file. */
  private static List<Setting<?>> told() {
    return Settings.ALL.stream().filter(s -> SettingSamples.isOfUse(s, ALL.all())).toList();
  }

  /** What a file says of a key in comments: behind it, and below it if deeper. */
  private static String note(String file, String key) {
    Matcher note =
        Pattern.compile("(?m)^ *(?:- |# )?%s:[^#\n]*#(.*(?:\n {10,}# {2,}.*)*)".formatted(key))
            .matcher(file);
    return note.find() ? note.group(1) : "";
  }

  /**
   * Lists such as {@code a | b} have all values of a choice and nothing else.
   *
   * @param all whether values have to be told at all
   */
  private static void assertThatValuesAreTold(Setting<?> setting, String note, boolean all) {
    List<String> labels = labels(setting);
    if (!labels.isEmpty() && (all || note.contains(" | "))) {
      for (String label : labels) {
        assertThat(note)
            .as("values of %s", setting)
            .containsPattern("(?<![\\w-])" + Pattern.quote(label) + "(?![\\w-])");
      }
      Matcher listed =
          Pattern.compile("([\\w-]+)(?: \\(default\\))? \\| (?=([\\w-]+))").matcher(note);
      while (listed.find()) {
        assertThat(labels).as("values of %s", setting).contains(listed.group(1), listed.group(2));
      }
    }
    if (all && setting.codec() instanceof Codec.Whole whole) {
      assertThat(note).contains("%d to %d".formatted(whole.least(), whole.most()));
    }
    if (all && setting.codec() instanceof Codec.Positive) {
      assertThat(note).contains("greater than 0");
    }
    if (all && setting.codec() instanceof Codec.FromZero below) {
      assertThat(note).contains("from 0 to below " + below.text(below.below()));
    }
  }

  private static <T> List<String> labels(Setting<T> setting) {
    if (setting == Settings.INITIALIZATION) {
      return Arrays.stream(InitializerKind.values()).map(InitializerKind::label).toList();
    }
    if (setting.codec() instanceof Codec.Subset<?> subset) {
      return labels(subset);
    }
    return setting.codec().values().stream().map(setting.codec()::text).toList();
  }

  private static <E> List<String> labels(Codec.Subset<E> subset) {
    return subset.elements().stream().map(subset.label()).collect(Collectors.toList());
  }

  private static <T> void assertThatTheDefaultIsTold(Setting<T> setting, String note) {
    Optional<T> value = setting.ifAbsent(Capabilities.basic());
    List<T> reversed = new ArrayList<>(setting.codec().values());
    Collections.reverse(reversed);
    if (!value.equals(setting.ifAbsent(Capabilities.basic().can(setting, reversed)))) {
      assertThat(note).contains("(default: the engine's own)");
    } else if (value.isPresent() && !setting.codec().text(value.get()).isEmpty()) {
      String text = Pattern.quote(setting.codec().text(value.get()));
      assertThat(note)
          .as("default of %s", setting)
          .containsPattern("\\(default %1$s\\)|%1$s[^|\n]*\\(default\\)".formatted(text));
    }
  }
}
