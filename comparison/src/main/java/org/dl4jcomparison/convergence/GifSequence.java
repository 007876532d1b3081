package org.dl4jcomparison.convergence;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes images one after the other into an animated GIF that repeats for ever. All share the
 * colours of the first, which keeps the file small and the colours steady.
 */
final class GifSequence implements AutoCloseable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int COLOURS = 256;

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream stream;
  private final Map<Integer, Byte> nearest = new HashMap<>();
  private IndexColorModel colours;

  GifSequence(OutputStream out) {
    // By way of memory: left to itself, ImageIO puts a temporary file on a disk that may be full.
    stream = new MemoryCacheImageOutputStream(out);
    writer.setOutput(stream);
  }

  void add(BufferedImage image, int milliseconds) throws IOException {
    if (colours == null) {
      writer.prepareWriteSequence(null);
      colours = commonest(image);
    }
    BufferedImage indexed = indexed(image);
    // Of an image the specifier would be that of its type, with the standard palette.
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(colours, indexed.getSampleModel()),
            writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", String.valueOf(milliseconds / 10));
    control.setAttribute("transparentColorIndex", "0");
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    // Sub-block 1 with a count of zero: for ever.
    loop.setUserObject(new byte[] {1, 0, 0});
    child(root, "ApplicationExtensions").appendChild(loop);
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(indexed, null, metadata), null);
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    if (root.getElementsByTagName(name).getLength() == 0) {
      root.appendChild(new IIOMetadataNode(name));
    }
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }

  /** The colours that {@link SurfaceFrame} uses, and the commonest of the others in the image. */
  private static IndexColorModel commonest(BufferedImage image) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    SurfaceFrame.SCALE.forEach(rgb -> counts.put(rgb, Integer.MAX_VALUE));
    int[] pixels = SurfaceFrame.pixels(image);
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(
            pixels[start] & 0xFFFFFF, i - start, (a, b) -> a == Integer.MAX_VALUE ? a : a + b);
        start = i;
      }
    }
    int[] chosen =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    return new IndexColorModel(
        8, chosen.length, chosen, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private BufferedImage indexed(BufferedImage image) {
    BufferedImage indexed =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    byte[] indices = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
    int[] pixels = SurfaceFrame.pixels(image);
    for (int i = 0; i < pixels.length; i++) {
      indices[i] =
          i > 0 && pixels[i] == pixels[i - 1]
              ? indices[i - 1]
              : nearest.computeIfAbsent(pixels[i] & 0xFFFFFF, this::nearest);
    }
    return indexed;
  }

  private byte nearest(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.getMapSize(); i++) {
      int distance =
          square(colours.getRed(i) - (rgb >> 16 & 0xFF))
              + square(colours.getGreen(i) - (rgb >> 8 & 0xFF))
              + square(colours.getBlue(i) - (rgb & 0xFF));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return (byte) best;
  }

  private static int square(int number) {
    return number * number;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    stream.flush();
    stream.close();
    writer.dispose();
  }
}
