package org.dl4jcomparison.study;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.knowm.xchart.style.markers.Marker;

/** The upright stroke that marks runs whose following ended, as usual on survival curves. */
final class CensoringTick extends Marker {
  private static final double HEIGHT = 2.2;

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    double half = size * HEIGHT / 2;
    graphics.draw(new Line2D.Double(x, y - half, x, y + half));
  }
}
