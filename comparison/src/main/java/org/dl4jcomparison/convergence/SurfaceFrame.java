package org.dl4jcomparison.convergence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Text;

/** Draws what all networks compute over the plane at one checkpoint, side by side. */
final class SurfaceFrame {
  private static final int SIDE = 360;
  private static final int GAP = 36;
  private static final int TITLE = 64;
  private static final int ABOVE = 34;
  private static final int BELOW = 52;
  private static final int MOST_COLUMNS = 3;
  private static final int CELLS = 90;

  /** Few enough shades to compress well. */
  private static final int SHADES = 30;

  private static final int FEW_POINTS = 40;
  private static final Color INK = new Color(0x22252A);
  private static final Color QUIET = new Color(0x5B5F67);

  /** Every colour of a surface, from output 0 to output 1, as 0xRRGGBB. */
  static final List<Integer> SCALE =
      IntStream.rangeClosed(-SHADES, SHADES).mapToObj(i -> colour((double) i / SHADES)).toList();

  private final PictureMessages say;
  private final Plane plane;
  private final Experiment experiment;
  private final List<Measurement> measurements;
  private final List<List<Snapshot>> snapshots;
  private final int columns;
  private final int width;
  private final int height;

  SurfaceFrame(
      Plane plane, Experiment experiment, List<Measurement> measurements, Language language) {
    this.say = language.say(PictureMessages.class);
    this.plane = plane;
    this.experiment = experiment;
    this.measurements = measurements;
    this.snapshots = measurements.stream().map(m -> CommonCheckpoints.of(experiment, m)).toList();
    this.columns = Math.min(MOST_COLUMNS, measurements.size());
    int lines = (measurements.size() + columns - 1) / columns;
    this.width = GAP + columns * (SIDE + GAP);
    this.height = TITLE + lines * (ABOVE + SIDE + BELOW);
  }

  /** From -1, label 0, over white to 1, label 1: the same as on the page. */
  private static int colour(double sign) {
    Color end = Palette.colour(sign < 0 ? Palette.NEGATIVE : Palette.POSITIVE);
    double share = Math.abs(sign);
    return mix(end.getRed(), share) << 16
        | mix(end.getGreen(), share) << 8
        | mix(end.getBlue(), share);
  }

  private static int mix(int part, double share) {
    return (int) Math.round(255 + (part - 255) * share);
  }

  /** Draws the networks after a number of updates. */
  BufferedImage at(int update) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(INK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
    graphics.drawString(fitted(title(update), graphics.getFontMetrics(), width - 2 * GAP), GAP, 42);
    for (int i = 0; i < measurements.size(); i++) {
      int x = GAP + i % columns * (SIDE + GAP);
      int y = TITLE + i / columns * (ABOVE + SIDE + BELOW);
      panel(image, graphics, i, update, x, y);
    }
    graphics.dispose();
    return image;
  }

  private void panel(BufferedImage image, Graphics2D graphics, int i, int update, int x, int y) {
    graphics.setColor(Palette.colour(i));
    graphics.fillOval(x, y + 7, 14, 14);
    graphics.setColor(INK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
    String name = measurements.get(i).contender().name();
    graphics.drawString(fitted(name, graphics.getFontMetrics(), SIDE - 24), x + 22, y + 20);
    Optional<Snapshot> found = CommonCheckpoints.latest(snapshots.get(i), update);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
    graphics.setColor(QUIET);
    FontMetrics metrics = graphics.getFontMetrics();
    String axes =
        "%s → %s ↑"
            .formatted(
                SurfaceJson.name(plane.x(), experiment.data()),
                SurfaceJson.name(plane.y(), experiment.data()));
    int below = y + ABOVE + SIDE + 22;
    String loss = loss(i, update);
    graphics.drawString(loss, x, below);
    if (found.isEmpty()) {
      return;
    }
    String shown = fitted(axes, metrics, SIDE - 24 - metrics.stringWidth(loss));
    graphics.drawString(shown, x + SIDE - metrics.stringWidth(shown), below);
    surface(image, plane.cut(found.get().parameters()), x, y + ABOVE);
    Dataset data = experiment.data();
    points(graphics, data.training(), false, x, y + ABOVE);
    points(graphics, data.test(), true, x, y + ABOVE);
  }

  /** Above all networks. */
  String title(int update) {
    return say.surface(experiment.data().name(), update);
  }

  /** Below a network. */
  String loss(int i, int update) {
    return CommonCheckpoints.latest(snapshots.get(i), update)
        .map(Snapshot::update)
        .map(at -> say.surfaceLoss(at < update, Text.loss(measurements.get(i).run().loss()[at])))
        .orElseGet(say::surfaceNone);
  }

  private static String fitted(String text, FontMetrics metrics, int width) {
    String fitted = text;
    while (metrics.stringWidth(fitted) > width && fitted.length() > 2) {
      fitted = fitted.substring(0, fitted.length() - 2) + "…";
    }
    return fitted;
  }

  private void surface(BufferedImage image, Plane.Section section, int left, int top) {
    double[][] grid = new double[CELLS + 1][CELLS + 1];
    for (int row = 0; row <= CELLS; row++) {
      double atY = along(plane.rangeY(), 1 - (double) row / CELLS);
      for (int column = 0; column <= CELLS; column++) {
        grid[row][column] = 2 * section.at(along(plane.rangeX(), (double) column / CELLS), atY) - 1;
      }
    }
    int[] pixels = pixels(image);
    int[] colours = SCALE.stream().mapToInt(Integer::intValue).toArray();
    int ink = INK.getRGB();
    double[] sign = line(grid, 0);
    for (int py = 0; py < SIDE; py++) {
      double[] next = line(grid, py + 1);
      int at = (top + py) * image.getWidth() + left;
      for (int px = 0; px < SIDE; px++) {
        boolean below = sign[px] < 0;
        boolean edge = below != sign[px + 1] < 0 || below != next[px] < 0;
        int shade = (int) Math.rint(sign[px] * SHADES);
        pixels[at + px] = edge ? ink : colours[shade + SHADES];
      }
      sign = next;
    }
  }

  /**
   * The pixels of a picture that this class has drawn, as 0xRRGGBB, row by row. It is the picture's
   * own array: asking the picture for each pixel takes far longer.
   */
  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** The outputs along one line of pixels, and one more to the right. */
  private static double[] line(double[][] grid, int py) {
    double[] line = new double[SIDE + 1];
    for (int px = 0; px <= SIDE; px++) {
      line[px] = between(grid, py, px);
    }
    return line;
  }

  private static double along(Plane.Range range, double share) {
    return range.low() + (range.high() - range.low()) * share;
  }

  /** Between the four grid points around a pixel. */
  private static double between(double[][] grid, int py, int px) {
    double y = (double) py * CELLS / SIDE;
    double x = (double) px * CELLS / SIDE;
    int row = Math.min(CELLS - 1, (int) y);
    int column = Math.min(CELLS - 1, (int) x);
    double down = y - row;
    double right = x - column;
    double above = grid[row][column] * (1 - right) + grid[row][column + 1] * right;
    double below = grid[row + 1][column] * (1 - right) + grid[row + 1][column + 1] * right;
    return above * (1 - down) + below * down;
  }

  /** Circles stand for label 1, squares for label 0; rows that nobody trained on are white. */
  private void points(Graphics2D graphics, Rows rows, boolean test, int left, int top) {
    double size = rows.count() > FEW_POINTS ? 7 : 15;
    graphics.setStroke(new BasicStroke(size > 10 ? 2 : 1));
    int step = SurfaceJson.step(rows.count());
    for (int i = 0; i < rows.count(); i += step) {
      double x = left + SIDE * share(plane.rangeX(), rows.x()[i][plane.x()]) - size / 2;
      double y = top + SIDE * (1 - share(plane.rangeY(), rows.x()[i][plane.y()])) - size / 2;
      boolean one = rows.y()[i][0] == 1;
      Shape shape =
          one ? new Ellipse2D.Double(x, y, size, size) : new Rectangle2D.Double(x, y, size, size);
      Color own = Palette.colour(one ? Palette.POSITIVE : Palette.NEGATIVE);
      graphics.setColor(test ? Color.WHITE : own);
      graphics.fill(shape);
      graphics.setColor(INK);
      graphics.draw(shape);
    }
  }

  private static double share(Plane.Range range, double value) {
    return (value - range.low()) / (range.high() - range.low());
  }
}
