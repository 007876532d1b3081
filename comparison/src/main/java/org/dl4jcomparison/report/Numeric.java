package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Numbers for the page's script. JSON has none that is not finite; null stands for those. */
public final class Numeric {
  /** Enough for a picture of a network; curves and results are given in full. */
  private static final MathContext DRAWN = new MathContext(7);

  private Numeric() {}

  /** Adds numbers to an array. */
  public static void addAll(ArrayNode array, double[] numbers) {
    for (double number : numbers) {
      add(array, number);
    }
  }

  /** Adds a number to an array. */
  public static void add(ArrayNode array, double number) {
    if (Double.isFinite(number)) {
      array.add(number);
    } else {
      array.addNull();
    }
  }

  /** Rounded to what can be seen. */
  public static void addDrawn(ArrayNode array, List<Double> numbers) {
    for (double number : numbers) {
      add(array, Double.isFinite(number) ? drawn(number) : number);
    }
  }

  /** Rounded to what can be seen. */
  public static double drawn(double number) {
    return new BigDecimal(number).round(DRAWN).doubleValue();
  }
}
