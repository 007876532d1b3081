package org.dl4jcomparison.scaling;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;

/** All files that a measurement of update times leaves behind. */
public final class ScalingReport {
  private ScalingReport() {}

  /**
   * Puts the files in place of those of an earlier measurement.
   *
   * @param environment what the times depend on, by part
   * @return names of the files written
   * @throws IOException if they could not all be written; the folder is then as it was
   */
  public static List<String> write(
      Scaling scaling, Map<String, Map<String, String>> environment, OutputFolder folder)
      throws IOException {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("scaling-rows.png", chart(scaling, Axis.ROWS));
    files.put("scaling-hidden.png", chart(scaling, Axis.HIDDEN));
    files.put("scaling.csv", out -> ScalingCsv.write(scaling, out));
    ScalingJson.of(scaling).addTo(files, environment);
    folder.replace(files);
    return List.copyOf(files.keySet());
  }

  private static OutputFolder.Content chart(Scaling scaling, Axis axis) {
    return out -> PngEncoder.write(ScalingChart.of(scaling, axis, Language.english()), out);
  }
}
