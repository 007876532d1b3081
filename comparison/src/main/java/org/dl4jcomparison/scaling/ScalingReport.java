package org.dl4jcomparison.scaling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;

/** All files that a measurement of update times leaves behind. */
public final class ScalingReport {
  private ScalingReport() {}

  /**
   * Their content by name.
   *
   * @param environment what the times depend on, by part
   */
  static Map<String, OutputFolder.Content> files(
      Scaling scaling, Map<String, Map<String, String>> environment) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("scaling-rows.png", chart(scaling, Axis.ROWS));
    files.put("scaling-hidden.png", chart(scaling, Axis.HIDDEN));
    files.put("scaling.csv", out -> ScalingCsv.write(scaling, out));
    ScalingJson.of(scaling).addTo(files, environment);
    return files;
  }

  private static OutputFolder.Content chart(Scaling scaling, Axis axis) {
    return out -> PngEncoder.write(ScalingChart.of(scaling, axis, Language.english()), out);
  }
}
