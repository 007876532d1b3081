package org.dl4jcomparison.convergence;

import java.util.Collections;
import java.util.List;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.text.Text;

/** The summary table's columns about test rows; none if there are no such rows. */
final class ScoreColumns {
  private static final int COUNT = 5;

  private ScoreColumns() {}

  static List<String> cells(Dataset data, Measurement measurement) {
    if (!data.hasTest()) {
      return List.of();
    }
    return measurement
        .test()
        .map(ScoreColumns::cells)
        .orElseGet(() -> Collections.nCopies(COUNT, "-"));
  }

  private static List<String> cells(Scores test) {
    return List.of(
        Text.loss(test.loss()),
        Text.share(test.accuracy().right(), test.accuracy().rows()),
        Text.fraction(test.balancedAccuracy()),
        test.auc().isPresent() ? Text.fraction(test.auc().getAsDouble()) : "-",
        Text.fraction(test.calibration().expectedError()));
  }
}
