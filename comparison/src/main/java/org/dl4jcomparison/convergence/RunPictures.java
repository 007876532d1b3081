package org.dl4jcomparison.convergence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.knowm.xchart.XYChart;

/**
 * The pictures of the contenders' own runs. They need nothing that is trained later, so they can be
 * drawn while a core has nothing else to do. Each is drawn once, by whoever gets to it first: by
 * {@link #draw} ahead of time or when it is written.
 */
public final class RunPictures {
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  private RunPictures() {}

  /** The pictures of these runs; none is drawn yet. */
  public static RunPictures of(Experiment experiment, List<Measurement> all) {
    Language english = Language.english();
    RunPictures made = new RunPictures();
    made.add("convergence.png", png(LossChart.convergence(experiment, all, english)));
    Dataset data = experiment.data();
    if (DataSection.hasScores(data)) {
      made.add("calibration.png", png(CalibrationChart.of(data, all, english)));
    }
    for (int i = 0; i < all.size(); i++) {
      String name = "loss-" + all.get(i).contender().fileName() + ".png";
      made.add(name, png(LossChart.single(experiment, all, i, english)));
    }
    DecisionGif.of(experiment, all).ifPresent(gif -> made.add(DecisionGif.FILE, gif));
    return made;
  }

  private static OutputFolder.Content png(XYChart chart) {
    return out -> PngEncoder.write(chart, out);
  }

  private void add(String name, OutputFolder.Content content) {
    pictures.put(name, new Picture(content));
  }

  /** Draws them one after the other. What goes wrong shows when they are written. */
  public void draw() {
    for (Picture picture : pictures.values()) {
      try {
        picture.bytes();
      } catch (IOException | RuntimeException e) {
        return;
      }
    }
  }

  /** Their content by name of file. */
  Map<String, OutputFolder.Content> files() {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    pictures.forEach((name, picture) -> files.put(name, out -> out.write(picture.bytes())));
    return files;
  }

  /** Drawn when it is first asked for. */
  private static final class Picture {
    private final OutputFolder.Content content;
    private byte[] bytes;

    Picture(OutputFolder.Content content) {
      this.content = content;
    }

    synchronized byte[] bytes() throws IOException {
      if (bytes == null) {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        content.writeTo(drawn);
        bytes = drawn.toByteArray();
      }
      return bytes;
    }
  }
}
