package org.dl4jcomparison.convergence;

/** What stands on the pictures of the contenders' own runs; names come as they are. */
interface PictureMessages {
  String convergence(String data);

  /** Of one contender, with layers as "2-16-1" and its settings as the experiment file has them. */
  String single(
      String name, String data, String layers, String optimizer, String learningRate, long seed);

  /** What the crosses on a curve mean. */
  String cutOff();

  String calibration(boolean test, int rows, String data);

  String calibrationOutput();

  String calibrationShare(String positive);

  /** The diagonal. */
  String calibrated();

  String calibrationOf(String name, String error);

  String surface(String data, int update);

  String surfaceLoss(boolean ended, String loss);

  String surfaceNone();
}
