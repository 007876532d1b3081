package org.dl4jcomparison.certificate;

import org.dl4jcomparison.engine.Quantity;
import org.dl4jcomparison.engine.Stage;

/**
 * Two numbers that stand in the same place of the same update and should be equal.
 *
 * @param update which one, from 1
 * @param stage of the update
 * @param name of the array within the stage, as {@link Quantity#name}
 * @param row in the array, from 0; the loss is an array of one number
 * @param column in the array, from 0
 * @param a the first engine's number
 * @param b the second engine's number
 */
public record Gap(int update, Stage stage, String name, int row, int column, double a, double b) {

  /** {@code |a - b|}; infinite if only one of them is a finite number. */
  public double absolute() {
    return absolute(a, b);
  }

  /** {@code |a - b| / max(|a|, |b|)}; 0 if they are equal. */
  public double relative() {
    return relative(a, b);
  }

  /** {@code |a - b| / max(1, |a|, |b|)}, which a tolerance is held against. */
  public double difference() {
    return difference(a, b);
  }

  static double absolute(double a, double b) {
    if (Double.compare(a, b) == 0) {
      return 0; // also where both are infinite or not a number
    }
    double distance = Math.abs(a - b);
    return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
  }

  static double relative(double a, double b) {
    return over(absolute(a, b), Math.max(Math.abs(a), Math.abs(b)));
  }

  static double difference(double a, double b) {
    return over(absolute(a, b), Math.max(1, Math.max(Math.abs(a), Math.abs(b))));
  }

  private static double over(double distance, double size) {
    return distance == 0 || Double.isInfinite(distance) ? distance : distance / size;
  }
}
