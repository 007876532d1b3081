package org.dl4jcomparison.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.compare.ContenderTrainings;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class RunPicturesTest {
  private static final Experiment EXPERIMENT =
      Fixtures.experiment(
          List.of(0.5),
          new Contender("by hand", "manual", Fixtures.spec(40)),
          new Contender("b", "stand-in", Fixtures.adam(4, 30)));

  private static List<Measurement> runs() {
    return new ContenderTrainings(Fixtures.engines(), 1, Progress.NONE)
        .measure(EXPERIMENT)
        .measurements();
  }

  private static byte[] bytes(OutputFolder.Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> written(RunPictures pictures) {
    return pictures.files().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> bytes(e.getValue())));
  }

  @Test
  void picturesAreTheSameWhetherTheyWereDrawnAheadOrNot() throws IOException {
    List<Measurement> runs = runs();
    RunPictures early = RunPictures.of(EXPERIMENT, runs);
    early.draw();

    Map<String, byte[]> drawn = written(early);
    Map<String, byte[]> now = written(RunPictures.of(EXPERIMENT, runs));

    assertThat(early.files().keySet())
        .containsExactly("convergence.png", "loss-by-hand.png", "loss-b.png", "decision.gif");
    assertThat(drawn).containsOnlyKeys(now.keySet());
    drawn.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(now.get(name)));
    assertThat(ImageIO.read(new ByteArrayInputStream(drawn.get("loss-b.png"))).getWidth())
        .isEqualTo(ChartStyle.WIDTH);
  }

  @Test
  void aPictureIsDrawnOnce() {
    RunPictures pictures = RunPictures.of(EXPERIMENT, runs());
    byte[][] taken = new byte[2][];
    for (int i = 0; i < taken.length; i++) {
      int to = i;
      OutputFolder.Content picture = pictures.files().get("convergence.png");
      try {
        picture.writeTo(
            new ByteArrayOutputStream() {
              @Override
              public void write(byte[] bytes) {
                taken[to] = bytes;
              }
            });
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    assertThat(taken[0]).isNotEmpty().isSameAs(taken[1]);
  }
}
