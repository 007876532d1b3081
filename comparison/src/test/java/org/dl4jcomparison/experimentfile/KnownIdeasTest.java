package org.dl4jcomparison.experimentfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.text.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownIdeasTest {
  private static final List<String> KEYS =
      Stream.of(Keys.OF_CONTENDER, Keys.OF_EXPERIMENT).flatMap(List::stream).toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epochs | : every update takes all rows, so an epoch is one update: updates.",
        "batch_size | : every update takes all rows, so there are no batches.",
        "Momentum | : gradient descent has no momentum here; optimizer: adam has a running mean of the gradients.",
        "beta1 | : adam's are 0.9 and 0.999.",
        "leraning-rate | ; did you mean learning-rate?",
        "colour | .",
      })
  void anUnknownKeyGetsAnAnswerAndNoWildGuess(String key, String answer) {
    assertThat(KnownIdeas.ofKey(key, KEYS)).isEqualTo(answer);
  }

  @Test
  void valuesOfOtherToolsAreKnown() {
    assertThat(KnownIdeas.ofValue("optimizer", "SGD"))
        .isEqualTo("; gradient-descent is that with all rows");
    assertThat(KnownIdeas.ofValue("initializer", "kaiming_uniform"))
        .startsWith("; uniform-fan-in is that");
    assertThat(KnownIdeas.ofValue("optimizer", "lion")).isEmpty();
  }

  /** A key that is there needs no answer, and answers are about keys that are there. */
  @Test
  void theAnswersFitTheProgram() {
    Properties ideas = Resources.properties(KnownIdeas.class, "known-ideas.properties");
    TreeSet<String> known = new TreeSet<>(KEYS);
    known.addAll(DataKeys.of(org.dl4jcomparison.experiment.DataSource.Csv.class));
    known.addAll(Settings.keys());
    for (String name : ideas.stringPropertyNames()) {
      String[] parts = name.split("\\.", 3);
      if (parts[0].equals("key")) {
        assertThat(known).doesNotContain(parts[1]);
      } else {
        assertThat(known).contains(parts[1]);
      }
    }
  }
}
