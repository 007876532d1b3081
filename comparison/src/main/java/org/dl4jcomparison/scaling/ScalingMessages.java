package org.dl4jcomparison.scaling;

import java.util.List;

/**
 * What is said of update times. {@link ScalingText} decides from the numbers which of these are
 * said; {@code fixed} is what stays while the units vary.
 */
interface ScalingMessages {
  /** What is varied, in the plural. */
  String units(Axis axis);

  String fixed(Axis axis, int rows, int inputs, int hidden);

  String tableTitle(String units, String fixed);

  String noBaseline();

  /** Begins a sentence that ends with one of the next four. */
  String faster(String fixed, String engine, String baseline);

  /** From a size on and at none below; about where the curves cross. */
  String from(String faster, int from, String units, String times, int below, String crossing);

  /** Up to a size and at none above. */
  String upTo(String faster, int upTo, String units, String times, int above, String crossing);

  String everywhere(String faster, String sizes, String units, String times);

  String scattered(String faster, List<String> sizes, String units, String times);

  String nowhere(
      String fixed, String engine, String baseline, String sizes, String units, String times);

  String unknown(String fixed, String engine, String baseline, String units);

  /** Of sizes or of ratios. */
  String range(String least, String most);

  String leftOut(String engine, int rows, int inputs, int hidden, String reason);

  /** With the setting or failure in question, or the seconds; empty if there is nothing to add. */
  String reason(ScalingPoint.Why why, String detail);

  String chartTitle(String units, String fixed);

  String chartSizes(String units);

  String chartTime();

  String notTimed(String engine);
}
