package org.dl4jcomparison.scaling;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.report.Index;

/** {@code scaling.json}. */
final class ScalingJson {
  /** Its name. */
  static final String FILE = "scaling.json";

  private ScalingJson() {}

  private record Results(ScalingPlan plan, List<String> engines) {}

  private record Times(List<ScalingPoint> points, List<String> findings) {}

  static Index of(Scaling scaling) {
    return new Index(
        FILE,
        new Results(scaling.plan(), scaling.engines()),
        Optional.of(new Times(scaling.points(), ScalingText.sentences(scaling))));
  }
}
