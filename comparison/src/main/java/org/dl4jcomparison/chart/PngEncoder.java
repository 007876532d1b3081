package org.dl4jcomparison.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/** Makes PNG pictures of charts. */
public final class PngEncoder {
  private PngEncoder() {}

  /**
   * Writes the chart's picture.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(XYChart chart, OutputStream out) throws IOException {
    // By way of memory: left to itself, ImageIO puts a temporary file on a disk that may be full.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", image)) {
        throw new IOException("This Java has no PNG writer");
      }
    }
    bytes.writeTo(out);
  }
}
