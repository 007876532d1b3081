package org.dl4jcomparison.convergence;

import java.util.Collections;
import java.util.List;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.text.Text;

/** The summary table's columns about test rows; none if there are no such rows. */
final class ScoreColumns {
  private static final List<String> HEADER =
      List.of("test loss", "test accuracy", "balanced", "AUC", "cal. error");

  private ScoreColumns() {}

  static List<String> header(Dataset data) {
    return data.hasTest() ? HEADER : List.of();
  }

  static List<String> cells(Dataset data, Measurement measurement) {
    if (!data.hasTest()) {
      return List.of();
    }
    return measurement
        .test()
        .map(ScoreColumns::cells)
        .orElseGet(() -> Collections.nCopies(HEADER.size(), "-"));
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
