package org.dl4jcomparison.evidence.parity;

import java.util.Arrays;
import java.util.Optional;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/** Collects a stage's differences, update by update. */
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

  /** The next update's arrays, of one shape. */
  void add(double[][] a, double[][] b) {
    begin();
    look(Optional.empty(), a, b);
    end();
  }

  /** The next update's arrays of every parameter. */
  void add(Parameters a, Parameters b) {
    begin();
    for (ParameterName name : ParameterName.values()) {
      look(Optional.of(name), a.get(name), b.get(name));
    }
    end();
  }

  private void begin() {
    updates++;
    largestNow = null;
  }

  private void look(Optional<ParameterName> parameter, double[][] a, double[][] b) {
    if (a.length != b.length || a[0].length != b[0].length) {
      throw new CertificationException(
          "%s%s: one engine tells %d x %d numbers, the other %d x %d"
              .formatted(
                  stage.label(),
                  parameter.map(name -> " of " + name).orElse(""),
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
          largestNow = new Gap(updates, stage, parameter, i, j, p, q);
        }
        if (largestAbsolute == null || Gap.absolute(p, q) > largestAbsolute.absolute()) {
          largestAbsolute = new Gap(updates, stage, parameter, i, j, p, q);
        }
        if (largestRelative == null || Gap.relative(p, q) > largestRelative.relative()) {
          largestRelative = new Gap(updates, stage, parameter, i, j, p, q);
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

  /** The largest difference so far; 0 before any. */
  double largestDifference() {
    return largest == null ? 0 : largest.difference();
  }

  boolean seen() {
    return updates > 0;
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
