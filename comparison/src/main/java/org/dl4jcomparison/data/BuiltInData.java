package org.dl4jcomparison.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.PositiveLabels;

/** The data sets that need no file. */
public enum BuiltInData {
  /** Exclusive or. */
  XOR(
      new DataSource.Named("xor"),
      "the four rows of exclusive or, in the notebook's order",
      "a definition"),
  /** Parity of some bits. */
  PARITY(
      new DataSource.Parity("parity", 4),
      "all patterns of some bits; 1 where an odd number of them is",
      "a definition"),
  /** One circle around another. */
  CIRCLES(
      new DataSource.Shape("circles", 200, 0.1, 1),
      "two circles in the plane; 1 is the inner one",
      "drawn by this program, as scikit-learn's make_circles with factor 0.5"),
  /** Two half moons. */
  MOONS(
      new DataSource.Shape("moons", 200, 0.1, 1),
      "two half moons in the plane, one reaching into the other",
      "drawn by this program, as scikit-learn's make_moons"),
  /** Two spirals. */
  SPIRALS(
      new DataSource.Shape("spirals", 200, 0.02, 1),
      "two spirals in the plane, one and a half turns each",
      "drawn by this program, after the two spirals of Lang and Witbrock (1988)"),
  /** Penguins of the Palmer Archipelago. */
  PENGUINS(
      new DataSource.Bundled("penguins"),
      "sex of a penguin (1 is male) from the length and depth of its bill, its flippers and its mass",
      "palmerpenguins 0.1.1, Horst, Hill and Gorman (2020), doi 10.5281/zenodo.3960218; CC0 1.0");

  private final DataSource source;
  private final String description;
  private final String provenance;

  BuiltInData(DataSource source, String description, String provenance) {
    this.source = source;
    this.description = description;
    this.provenance = provenance;
  }

  /** The one of this name. */
  public static Optional<BuiltInData> find(String name) {
    return Arrays.stream(values()).filter(data -> data.label().equals(name)).findFirst();
  }

  /** Names of all, in order. */
  public static List<String> names() {
    return Arrays.stream(values()).map(BuiltInData::label).toList();
  }

  /** The name that experiment files and the command line use. */
  public String label() {
    return source.name();
  }

  /** With its default size, noise and seed. */
  public DataSource source() {
    return source;
  }

  /** What it is. */
  public String description() {
    return description;
  }

  /** Where it comes from and under which licence. */
  public String provenance() {
    return provenance;
  }

  /** How a bundled table is read; the file is a resource beside this class. */
  static DataSource.Csv table(String name) {
    return new DataSource.Csv(name + ".csv", "sex", PositiveLabels.of("male"))
        .without(List.of("species", "island", "year"));
  }
}
