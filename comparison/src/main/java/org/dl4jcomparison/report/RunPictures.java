package org.dl4jcomparison.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.report.page.DecisionGif;
import org.knowm.xchart.XYChart;

/**
 * The pictures of the contenders' own runs. They need nothing that is trained later, so they can be
 * drawn while a core has nothing else to do. Each is drawn once, by whoever gets to it first: by
 * {@link #draw} ahead of time or when it is written.
 */
public final class RunPictures {
  private final Map<String, FutureTask<byte[]>> pictures = new LinkedHashMap<>();

  private RunPictures() {}

  /** All that there are of these runs; none is drawn yet. */
  public static RunPictures of(Experiment experiment, List<Measurement> all) {
    RunPictures made = new RunPictures();
    made.add("convergence.png", png(LossChart.convergence(experiment, all)));
    Dataset data = experiment.data();
    if (DataSection.hasScores(data)) {
      made.add("calibration.png", png(CalibrationChart.of(data, all)));
    }
    for (int i = 0; i < all.size(); i++) {
      String name = "loss-" + all.get(i).contender().fileName() + ".png";
      made.add(name, png(LossChart.single(experiment, all, i)));
    }
    DecisionGif.of(experiment, all).ifPresent(gif -> made.add(DecisionGif.FILE, gif));
    return made;
  }

  private static OutputFolder.Content png(XYChart chart) {
    return out -> PngEncoder.write(chart, out);
  }

  private void add(String name, OutputFolder.Content content) {
    pictures.put(
        name,
        new FutureTask<>(
            () -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              content.writeTo(bytes);
              return bytes.toByteArray();
            }));
  }

  /** Draws them one after the other. What goes wrong shows when they are written. */
  public void draw() {
    pictures.values().forEach(FutureTask::run);
  }

  /** Their content by name of file. */
  Map<String, OutputFolder.Content> files() {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    pictures.forEach((name, picture) -> files.put(name, out -> out.write(bytes(picture))));
    return files;
  }

  private static byte[] bytes(FutureTask<byte[]> picture) throws IOException {
    picture.run();
    try {
      return picture.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a picture was drawn");
    }
  }
}
