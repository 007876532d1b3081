package org.dl4jcomparison.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How contenders look: the colours of M. Okabe and K. Ito, Color Universal Design, 2008, which
 * people with any kind of colour vision can tell apart, and a mark for each, so that they differ in
 * grey too. There are 35 looks before the first comes again. The first contender has the first look
 * in every chart.
 */
public final class Palette {
  private static final Color[] COLOURS = {
    new Color(0x0072B2), // blue
    new Color(0xD55E00), // vermillion
    new Color(0x009E73), // bluish green
    new Color(0xCC79A7), // reddish purple
    new Color(0xE69F00), // orange
    new Color(0x56B4E9), // sky blue
    new Color(0x000000), // black
  };
  private static final Marker[] MARKERS = {
    SeriesMarkers.CIRCLE,
    SeriesMarkers.DIAMOND,
    SeriesMarkers.SQUARE,
    SeriesMarkers.TRIANGLE_UP,
    SeriesMarkers.TRIANGLE_DOWN,
  };

  /** How many colours there are before the first comes again. */
  public static final int COLOUR_COUNT = COLOURS.length;

  /** Place of the colour for label 1, for weights above zero and for more updates. */
  public static final int POSITIVE = 4;

  /** Place of the colour for label 0, for weights below zero and for fewer updates. */
  public static final int NEGATIVE = 5;

  private static final float WIDTH = 4;
  private static final float DASH = 14;

  /** Line of a curve. */
  public static final BasicStroke LINE =
      new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private Palette() {}

  /** Colour of the contender at this place in the experiment. */
  public static Color colour(int contender) {
    return COLOURS[contender % COLOURS.length];
  }

  /** That colour as {@code #rrggbb}. */
  public static String hex(int contender) {
    return "#%06x".formatted(colour(contender).getRGB() & 0xFFFFFF);
  }

  /**
   * Line of a curve that lies on others drawn before it, which show through between its dashes.
   *
   * @param below how many lie below; with none the line is {@link #LINE}
   */
  public static BasicStroke lineOver(int below) {
    if (below == 0) {
      return LINE;
    }
    // The gaps double with every curve, so that each keeps stretches that none above it covers.
    float gap = DASH * (float) (Math.pow(2, below) - 1);
    return new BasicStroke(
        WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {DASH, gap}, 0);
  }

  /** Mark of the contender at this place in the experiment. */
  public static Marker marker(int contender) {
    return MARKERS[contender % MARKERS.length];
  }
}
