package org.dl4jcomparison.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Quantity;
import org.dl4jcomparison.engine.Stage;

/** Collects the differences of one stage, update by update. */
final class StageTally {
  private final Stage stage;
  private final double tolerance;
  private final double[] byUpdate;
  private int updates;
  private Gap largest;
  private Gap largestAbsolute;
  private Gap largestRelative;
  private Gap firstBeyond;
  private Gap largestNow;

  StageTally(Stage stage, double tolerance, int updates) {
    this.stage = stage;
    this.tolerance = tolerance;
    this.byUpdate = new double[updates];
  }

  /**
   * The next update's arrays.
   *
   * @throws CertificationException if they are not of the same names and shapes
   */
  void add(List<Quantity> a, List<Quantity> b) {
    if (!names(a).equals(names(b))) {
      throw new CertificationException(
          "%s: one engine tells %s, the other %s".formatted(stage.label(), names(a), names(b)));
    }
    updates++;
    largestNow = null;
    for (int i = 0; i < a.size(); i++) {
      look(a.get(i), b.get(i).values());
    }
    end();
  }

  private static List<String> names(List<Quantity> quantities) {
    return quantities.stream().map(Quantity::name).toList();
  }

  private void look(Quantity quantity, double[][] b) {
    double[][] a = quantity.values();
    String name = quantity.name();
    if (a.length != b.length || a[0].length != b[0].length) {
      throw new CertificationException(
          "%s%s: one engine tells %d x %d numbers, the other %d x %d"
              .formatted(
                  stage.label(),
                  quantity.parameter().map(parameter -> " of " + parameter).orElse(""),
                  a.length,
                  a[0].length,
                  b.length,
                  b[0].length));
    }
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        double p = a[i][j];
        double q = b[i][j];
        // Nearly always nothing is larger than what was seen before, so nothing is made.
        if (largestNow == null || Gap.difference(p, q) > largestNow.difference()) {
          largestNow = new Gap(updates, stage, name, i, j, p, q);
        }
        if (largestAbsolute == null || Gap.absolute(p, q) > largestAbsolute.absolute()) {
          largestAbsolute = new Gap(updates, stage, name, i, j, p, q);
        }
        if (largestRelative == null || Gap.relative(p, q) > largestRelative.relative()) {
          largestRelative = new Gap(updates, stage, name, i, j, p, q);
        }
      }
    }
  }

  private void end() {
    double difference = largestNow.difference();
    byUpdate[updates - 1] = difference;
    if (largest == null || difference > largest.difference()) {
      largest = largestNow;
    }
    if (firstBeyond == null && difference > tolerance) {
      firstBeyond = largestNow;
    }
  }

  /** The largest difference so far. */
  double largestDifference() {
    return largest.difference();
  }

  StageResult result() {
    return new StageResult(
        stage,
        Arrays.copyOf(byUpdate, updates),
        largest,
        largestAbsolute,
        largestRelative,
        Optional.ofNullable(firstBeyond));
  }
}
