package org.dl4jcomparison.convergence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;

/** Writes the page's decision surfaces as a moving picture for slides. */
public final class DecisionGif {
  /** Name of the file. */
  public static final String FILE = "decision.gif";

  private static final int MOST_FRAMES = 20;
  private static final int FRAME_MILLISECONDS = 200;
  private static final int LAST_MILLISECONDS = 2500;

  private DecisionGif() {}

  /** The picture as a file's content; empty if there is no plane to draw over or no network. */
  public static Optional<OutputFolder.Content> of(
      Experiment experiment, List<Measurement> measurements) {
    SortedSet<Integer> checkpoints = checkpoints(experiment, measurements);
    return checkpoints.isEmpty()
        ? Optional.empty()
        : Plane.of(experiment.data(), measurements)
            .map(plane -> out -> write(plane, experiment, measurements, checkpoints, out));
  }

  private static SortedSet<Integer> checkpoints(
      Experiment experiment, List<Measurement> measurements) {
    SortedSet<Integer> all = new TreeSet<>();
    measurements.forEach(
        m -> CommonCheckpoints.of(experiment, m).forEach(snapshot -> all.add(snapshot.update())));
    List<Integer> list = new ArrayList<>(all);
    int frames = Math.min(MOST_FRAMES, list.size());
    SortedSet<Integer> kept = new TreeSet<>();
    for (int i = 0; i < frames; i++) {
      // The first and the last are among them.
      kept.add(list.get(i * (list.size() - 1) / Math.max(1, frames - 1)));
    }
    return kept;
  }

  private static void write(
      Plane plane,
      Experiment experiment,
      List<Measurement> measurements,
      SortedSet<Integer> checkpoints,
      OutputStream out)
      throws IOException {
    SurfaceFrame frame = new SurfaceFrame(plane, experiment, measurements, Language.english());
    try (GifSequence gif = new GifSequence(out)) {
      for (int checkpoint : checkpoints) {
        BufferedImage image = frame.at(checkpoint);
        gif.add(image, checkpoint == checkpoints.last() ? LAST_MILLISECONDS : FRAME_MILLISECONDS);
      }
    }
  }
}
