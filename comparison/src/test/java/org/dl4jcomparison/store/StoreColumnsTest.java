package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dl4jcomparison.testing.SettingSamples.bases;
import static org.dl4jcomparison.testing.SettingSamples.others;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.experiment.Codec;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Role;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings as columns of a store, those that are newer than the store included. */
class StoreColumnsTest {
  private static final Dataset XOR = Dataset.xor();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameStore() {
    file = folder.resolve("runs.db");
  }

  private static void put(RunStore store, NetworkSpec spec) {
    Contender contender = new Contender("any", "manual", spec);
    RunKey key = RunKey.of(contender, XOR, Map.of());
    store.put(key, contender, XOR, Fixtures.run(spec, 0.7), 1);
  }

  @Test
  void everySettingHasAColumnThatHoldsItsValue() throws Exception {
    for (NetworkSpec base : bases()) {
      for (Setting<?> setting : Settings.ALL) {
        for (NetworkSpec spec : others(setting, base)) {
          try (RunStore store = RunStore.open(file)) {
            put(store, spec);
          }
          Object value = setting.plain(spec).orElseThrow();
          String literal = value instanceof Number ? value.toString() : "'%s'".formatted(value);
          assertThat(
                  Sql.query(file, "SELECT %s = %s FROM runs".formatted(setting.column(), literal)))
              .as("%s = %s", setting.column(), literal)
              .isEqualTo("1");
          Sql.change(file, "DELETE FROM runs");
        }
      }
    }
    assertThat(Sql.query(file, "SELECT sql FROM sqlite_schema WHERE name = 'runs'"))
        .contains(Settings.ALL.stream().map(s -> "-- " + s.description()).toList());
  }

  private static <T> Setting<T> made(
      String key, Codec<T> codec, Optional<Setting.Only> only, T neutral) {
    return new Setting<>(
        key,
        Role.TRAINING,
        codec,
        "made for tests",
        spec -> neutral,
        (spec, value) -> spec,
        only,
        any -> Optional.of(neutral),
        Optional.of(neutral),
        false);
  }

  @Test
  void aSettingThatIsNewerThanTheStoreIsNeutralInItsRuns() throws Exception {
    Optional<Setting.Only> ofAdam =
        Optional.of(new Setting.Only(Settings.OPTIMIZER, OptimizerSpec.Adam.LABEL));
    List<Setting<?>> newer =
        List.of(
            made("decay", new Codec.FromZero(1), Optional.empty(), 0.0),
            made("direction", new Codec.Choice<>(List.of("a", "b"), l -> l), Optional.empty(), "b"),
            made("first-moment", new Codec.FromZero(1), ofAdam, 0.9));
    try (RunStore store = RunStore.open(file)) {
      put(store, Fixtures.spec(1));
      put(store, Fixtures.adam(3, 1));
    }

    for (int opened = 0; opened < 2; opened++) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        StoreSchema.addColumns(statement, newer);
      }
    }

    String all =
        "SELECT group_concat(optimizer || ' ' || decay || ' ' || direction || ' '"
            + " || coalesce(first_moment, '-'), '; ') FROM runs";
    assertThat(Sql.query(file, all)).isEqualTo("gradient-descent 0.0 b -; adam 0.0 b 0.9");
    // A program that does not know them yet writes what is neutral, too.
    try (RunStore store = RunStore.open(file)) {
      put(store, Fixtures.spec(2));
    }
    assertThat(Sql.query(file, all)).endsWith("; gradient-descent 0.0 b -");
  }
}
