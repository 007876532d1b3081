package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.dl4jcomparison.evidence.scaling.ScalingMeasurer;
import org.dl4jcomparison.evidence.scaling.ScalingPoint;
import org.dl4jcomparison.report.Text;

/** A line when all engines have been timed at a size. */
final class ScalingProgress implements ScalingMeasurer.Observer {
  private final PrintWriter err;

  ScalingProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void measured(int done, int sizes, List<ScalingPoint> points) {
    String times =
        points.stream()
            .map(
                point ->
                    point.engine()
                        + " "
                        + point
                            .time()
                            .map(time -> Text.threeDigits(time.median()) + " µs")
                            .orElse("left out"))
            .collect(Collectors.joining(", "));
    err.printf(
        "[%d/%d] %s rows x inputs x hidden units: %s%n", done, sizes, points.get(0).size(), times);
    err.flush();
  }
}
