package org.dl4jcomparison.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.PositiveLabels;
import org.dl4jcomparison.experiment.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  private static final Path NOWHERE = Path.of("");

  @TempDir Path folder;

  private static DataSpec penguins(double testShare, long seed, boolean standardize) {
    return new DataSpec(new DataSource.Bundled("penguins"), testShare, seed, standardize);
  }

  private Dataset csv(String content, double testShare, boolean standardize) throws Exception {
    Files.writeString(folder.resolve("t.csv"), content);
    DataSource source = new DataSource.Csv("t.csv", "y", PositiveLabels.of("1"));
    return Datasets.load(new DataSpec(source, testShare, 1, standardize), folder);
  }

  /** 333 complete rows, 168 of them male, as counted in the source with awk. */
  @Test
  void thePenguinsAreAllThere() {
    Dataset data = Datasets.load(penguins(0, 0, false), NOWHERE);

    assertThat(data.rows()).isEqualTo(333);
    assertThat(data.training().positives()).isEqualTo(168);
    assertThat(data.origin().inputNames())
        .containsExactly("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");
    assertThat(data.x()[0]).containsExactly(39.1, 18.7, 181, 3750);
    assertThat(data.y()[0]).containsExactly(1);
    assertThat(data.origin().positive()).isEqualTo("male");
    assertThat(data.origin().negative()).isEqualTo("female");
  }

  @Property(tries = 50)
  void aSplitKeepsEveryRowOnceInItsOrderAndBothLabelsInBothParts(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll @IntRange(max = 1000) int seed) {
    Dataset whole = Datasets.load(penguins(0, 0, false), NOWHERE);
    Dataset split = Datasets.load(penguins(share, seed, false), NOWHERE);

    List<String> order = lines(whole.training());
    List<String> training = lines(split.training());
    List<String> test = lines(split.test());
    assertThat(order).containsSubsequence(training).containsSubsequence(test);
    List<String> together = new ArrayList<>(training);
    together.addAll(test);
    assertThat(together).containsExactlyInAnyOrderElementsOf(order);
    for (Rows part : List.of(split.training(), split.test())) {
      assertThat(part.positives()).isBetween(1, part.count() - 1);
    }
    assertThat(split.test().positives())
        .isEqualTo((int) Math.max(1, Math.min(167, Math.round(share * 168))));
  }

  private static List<String> lines(Rows rows) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.count(); i++) {
      lines.add(Arrays.toString(rows.x()[i]) + rows.y()[i][0]);
    }
    return lines;
  }

  @Test
  void theSplitFollowsItsSeed() {
    List<String> one = lines(Datasets.load(penguins(0.2, 1, false), NOWHERE).test());

    assertThat(lines(Datasets.load(penguins(0.2, 1, false), NOWHERE).test())).isEqualTo(one);
    assertThat(lines(Datasets.load(penguins(0.2, 2, false), NOWHERE).test())).isNotEqualTo(one);
  }

  @Test
  void standardisingTakesItsNumbersFromTheTrainingRowsOnly() {
    Dataset raw = Datasets.load(penguins(0.2, 1, false), NOWHERE);
    Dataset data = Datasets.load(penguins(0.2, 1, true), NOWHERE);

    for (int j = 0; j < data.inputs(); j++) {
      double mean = mean(raw.x(), j);
      double deviation = Math.sqrt(mean(squares(raw.x(), mean), j));
      assertThat(mean(data.x(), j)).isCloseTo(0, within(1e-12));
      assertThat(mean(squares(data.x(), 0), j)).isCloseTo(1, within(1e-12));
      // A test row is moved and stretched as the training rows are, not by its own kind.
      assertThat(data.test().x()[7][j])
          .isCloseTo((raw.test().x()[7][j] - mean) / deviation, within(1e-12));
      assertThat(mean(data.test().x(), j)).isNotCloseTo(0, within(1e-6));
    }
    assertThat(data.y()).isDeepEqualTo(raw.y());
  }

  private static double mean(double[][] x, int column) {
    return Arrays.stream(x).mapToDouble(row -> row[column]).average().orElseThrow();
  }

  private static double[][] squares(double[][] x, double from) {
    return Arrays.stream(x)
        .map(row -> Arrays.stream(row).map(v -> (v - from) * (v - from)).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void aConstantColumnIsToldAndBecomesZero() throws Exception {
    String content = "a,c,y\n1,0.1,0\n2,0.1,1\n4,0.1,1\n";
    Dataset data = csv(content, 0, true);

    assertThat(data.origin().constantInputs()).containsExactly("c");
    for (double[] row : data.x()) {
      assertThat(row[1]).isZero();
      assertThat(row[0]).isFinite();
    }
    assertThat(csv(content, 0, false).x()[0]).containsExactly(1, 0.1);
    assertThat(csv(content, 0, false).origin().constantInputs()).containsExactly("c");
  }

  @Test
  void valuesBeyondWhatCanBeStandardisedAreTold() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> csv("a,y\n-1e308,0\n1e308,1\n", 0, true))
        .withMessage(
            "%s: column 'a': has values from -1.0E308 to 1.0E308, whose standard deviation a double"
                + " cannot hold; rescale it or leave it out",
            folder.resolve("t.csv"));
  }

  @Test
  void tooFewRowsForASplitAreTold() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> csv("a,y\n1,0\n2,0\n3,1\n", 0.2, true))
        .withMessage(
            "%s: only one of its 3 rows has the label '1'; a test-share of 0.2 needs at least 2 of"
                + " each label, or set test-share: 0",
            folder.resolve("t.csv"));
  }

  @Test
  void everyBuiltInDataSetLoads() {
    for (BuiltInData data : BuiltInData.values()) {
      Dataset loaded = Datasets.load(DataSpec.plain(data.source()), NOWHERE);
      assertThat(loaded.name()).isEqualTo(data.label());
      assertThat(loaded.training().positives()).isBetween(1, loaded.rows() - 1);
      assertThat(BuiltInData.find(data.label())).contains(data);
    }
  }
}
