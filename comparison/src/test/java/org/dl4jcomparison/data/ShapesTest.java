package org.dl4jcomparison.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.Rows;
import org.junit.jupiter.api.Test;

class ShapesTest {

  private static double[][] points(String shape, int size) {
    return Shapes.draw(new DataSource.Shape(shape, size, 0, 1)).rows().x();
  }

  /**
   * The formulas of make_moons and make_circles in scikit-learn 1.2.1, evaluated with NumPy 2.4.6.
   */
  @Test
  void withoutNoiseThePointsAreScikitLearns() {
    assertPoints(points("moons", 6), 1, 0, 0, 1, -1, 0, 0, 0.5, 1, -0.5, 2, 0.5);
    assertPoints(points("circles", 8), 1, 0, 0, 1, -1, 0, 0, -1, 0.5, 0, 0, 0.5, -0.5, 0, 0, -0.5);
  }

  private static void assertPoints(double[][] points, double... expected) {
    assertThat(points).hasNumberOfRows(expected.length / 2);
    for (int i = 0; i < expected.length; i++) {
      assertThat(points[i / 2][i % 2]).isCloseTo(expected[i], within(1e-15));
    }
  }

  @Test
  void theSpiralsAreEachOthersMirrorImageAndWindAroundTheCentre() {
    double[][] x = points("spirals", 200);
    for (int i = 0; i < 100; i++) {
      assertThat(x[100 + i]).containsExactly(-x[i][0], -x[i][1]);
      assertThat(Math.hypot(x[i][0], x[i][1])).isCloseTo(0.1 + 0.9 * i / 99, within(1e-12));
    }
    // One and a half turns: it starts and ends on the horizontal axis, on opposite sides.
    assertThat(x[0][0]).isCloseTo(0.1, within(1e-12));
    assertThat(x[99][0]).isCloseTo(-1, within(1e-12));
  }

  /**
   * Written down with Java 17 and 25, compiled and interpreted; the same numbers must come out on
   * every machine and Java.
   */
  @Test
  void theSameSeedGivesTheSameBitsEverywhere() {
    assertThat(fingerprint("circles", 1)).isEqualTo(CIRCLES);
    assertThat(fingerprint("moons", 1)).isEqualTo(MOONS);
    assertThat(fingerprint("spirals", 1)).isEqualTo(SPIRALS);
    assertThat(fingerprint("moons", 4294967295L)).isNotEqualTo(MOONS);
  }

  private static final int CIRCLES = -377987733;
  private static final int MOONS = -1016844701;
  private static final int SPIRALS = -1140770715;

  private static int fingerprint(String shape, long seed) {
    return java.util.Arrays.deepHashCode(
        Shapes.draw(new DataSource.Shape(shape, 200, 0.1, seed)).rows().x());
  }

  @Test
  void noiseHasTheSpreadThatWasAskedFor() {
    double[][] clean = points("moons", 20_000);
    double[][] noisy = Shapes.draw(new DataSource.Shape("moons", 20_000, 0.3, 5)).rows().x();
    double squares = 0;
    for (int i = 0; i < clean.length; i++) {
      for (int j = 0; j < 2; j++) {
        squares += Math.pow(noisy[i][j] - clean[i][j], 2);
      }
    }
    // The standard error of a deviation from n values is about sigma / sqrt(2 n), 0.001 here.
    assertThat(Math.sqrt(squares / 40_000)).isCloseTo(0.3, within(0.005));
  }

  @Property
  void bothLabelsAreThereWhateverTheSize(@ForAll @IntRange(min = 4, max = 300) int size) {
    Rows rows = Shapes.draw(new DataSource.Shape("spirals", size, 0.1, 1)).rows();
    assertThat(rows.count()).isEqualTo(size);
    assertThat(rows.positives()).isEqualTo(size - size / 2);
  }

  @Property
  void parityChangesWithEveryBit(@ForAll @IntRange(min = 2, max = 10) int bits) {
    Rows rows = parity(bits).rows();
    assertThat(rows.count()).isEqualTo(1 << bits);
    assertThat(rows.positives()).isEqualTo(1 << (bits - 1));
    for (int i = 0; i < rows.count(); i++) {
      for (int bit = 0; bit < bits; bit++) {
        int flipped = i ^ 1 << (bits - 1 - bit);
        assertThat(rows.x()[flipped][bit]).isEqualTo(1 - rows.x()[i][bit]);
        assertThat(rows.y()[flipped][0]).isEqualTo(1 - rows.y()[i][0]);
      }
    }
  }

  @Test
  void parityOfTwoBitsIsExclusiveOr() {
    assertThat(parity(2).rows().x()).isDeepEqualTo(org.dl4jcomparison.experiment.Dataset.xor().x());
    assertThat(parity(2).rows().y()).isDeepEqualTo(org.dl4jcomparison.experiment.Dataset.xor().y());
  }

  private static LabelledTable parity(int bits) {
    return Shapes.parity(new DataSource.Parity("parity", bits));
  }
}
