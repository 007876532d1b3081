package org.dl4jcomparison.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.SettingSamples;
import org.junit.jupiter.api.Test;

class StudyColumnsTest {
  @Test
  void everySettingIsExportedWithWhatItMeans() {
    Experiment experiment =
        Fixtures.experiment(List.of(0.5), new Contender("a", "manual", Fixtures.spec(1)));
    Map<String, StudyColumns.Column> columns =
        StudyColumns.of(experiment).stream()
            .collect(Collectors.toMap(StudyColumns.Column::name, column -> column));

    for (Setting<?> setting : Settings.ALL) {
      StudyColumns.Column column = columns.get(setting.column());
      assertThat(column.description()).isEqualTo(setting.description());
      SettingSamples.bases().stream()
          .flatMap(base -> SettingSamples.others(setting, base).stream())
          .forEach(
              spec -> {
                Contender contender = new Contender("a", "manual", spec);
                Object value =
                    column
                        .value()
                        .apply(
                            new StudyColumns.Row(
                                contender, experiment.data(), Fixtures.run(spec, 0.7)));
                assertThat(String.valueOf(value))
                    .isEqualTo(
                        setting
                            .plain(spec)
                            .map(Object::toString)
                            .filter(text -> !text.isEmpty())
                            .orElse("null"));
              });
    }
  }

  @Test
  void aDescriptionTellsTheValuesAndWhenThereIsOne() {
    assertThat(Settings.EPSILON_PLACEMENT.description())
        .isEqualTo("where Adam adds epsilon: pytorch or dl4j; of adam only");
    assertThat(Settings.LEARNING_RATE.description()).isEqualTo("step size of the optimizer");
  }
}
