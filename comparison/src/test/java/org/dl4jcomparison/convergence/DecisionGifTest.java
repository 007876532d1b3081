package org.dl4jcomparison.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Investigations;
import org.junit.jupiter.api.Test;

/** The moving picture of the decision surfaces. */
class DecisionGifTest {
  private static final int SIDE = 360;
  private static final int LEFT = 36;
  private static final int TOP = 98;

  private static ImageReader read(Evidence evidence) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DecisionGif.of(evidence.experiment(), evidence.measurements()).orElseThrow().writeTo(bytes);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return reader;
  }

  private static Evidence evidence(Experiment experiment) {
    return Investigations.of(experiment).evidence();
  }

  private static Evidence solved() {
    return evidence(
        Fixtures.experiment(
            List.of(0.1),
            new Contender("adam", "stand-in", Fixtures.adam(8, 900)),
            new Contender("slow", "manual", Fixtures.spec(30))));
  }

  @Test
  void itEndsWithWhatTheNetworksAnswer() throws Exception {
    Evidence evidence = solved();
    ImageReader reader = read(evidence);
    int frames = reader.getNumImages(true);
    assertThat(frames).isEqualTo(20);
    BufferedImage last = reader.read(frames - 1);
    assertThat(last.getWidth()).isEqualTo(36 + 2 * (360 + 36));

    double[][] outputs =
        ((Outcome.Completed) evidence.measurements().get(0).run().outcome()).outputs();
    for (int row = 0; row < 4; row++) {
      double[] x = Dataset.xor().x()[row];
      // The range is -0.25 to 1.25; look beside the row's mark.
      int px = LEFT + (int) (SIDE * (x[0] + 0.25) / 1.5) + 14;
      int py = TOP + (int) (SIDE * (1.25 - x[1]) / 1.5) + 14;
      Color colour = new Color(last.getRGB(px, py));
      Color near = Palette.colour(outputs[row][0] >= 0.5 ? 4 : 5);
      Color far = Palette.colour(outputs[row][0] >= 0.5 ? 5 : 4);
      assertThat(distance(colour, near)).isLessThan(distance(colour, far));
    }
    assertThat(last.getRGB(LEFT + 7, 64 + 14)).isEqualTo(Palette.colour(0).getRGB());
  }

  private static double distance(Color a, Color b) {
    return Math.hypot(
        Math.hypot(a.getRed() - b.getRed(), a.getGreen() - b.getGreen()),
        a.getBlue() - b.getBlue());
  }

  @Test
  void itMovesRepeatsAndRestsAtTheEnd() throws Exception {
    ImageReader reader = read(solved());
    int frames = reader.getNumImages(true);
    assertThat(pixels(reader.read(0))).isNotEqualTo(pixels(reader.read(frames - 1)));
    assertThat(delay(reader, 0)).isEqualTo("20");
    assertThat(delay(reader, frames - 1)).isEqualTo("250");
    IIOMetadataNode root =
        (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
    IIOMetadataNode loop =
        (IIOMetadataNode) root.getElementsByTagName("ApplicationExtension").item(0);
    assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String delay(ImageReader reader, int frame) throws Exception {
    IIOMetadataNode root =
        (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
    return ((IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0))
        .getAttribute("delayTime");
  }

  @Test
  void withOneInputThereIsNone() {
    Dataset line = new Dataset("line", new double[][] {{0}, {1}}, new double[][] {{0}, {1}});
    Evidence evidence =
        evidence(
            new Experiment(
                "line",
                line,
                List.of(0.5),
                List.of(new Contender("one", "manual", Fixtures.spec(5)))));
    assertThat(DecisionGif.of(evidence.experiment(), evidence.measurements())).isEmpty();
    assertThat(SurfaceSection.of(evidence).template()).isEmpty();
  }
}
