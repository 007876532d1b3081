package org.dl4jcomparison.agreement;

import java.util.List;

/** The sentences of a certificate. The numbers decide which of them are said. */
interface AgreementMessages {
  String title(String a, String b);

  /** Begins the verdict: from the same start and with the same settings, or each with its own. */
  String given(boolean sameSettings);

  String same(String given, String a, String b, String difference, int updates, boolean settings);

  String bitForBit(String given, String a, String b, int updates, boolean settings);

  String different(String given, String a, String b, int update, String stage);

  String notFinite(int update, List<String> where);

  String notFiniteIn(String engine, String stage);

  String explained(String engine, String reference, String cause, String before, String after);

  /** Follows {@link #explained}. */
  String explainedInLoss(String before, String after);

  String unexplained(String engine, String reference);

  String nearest(String cause, String before, String after);

  String agreesWith(String engine, String reference, String difference);

  String noReference();

  String comparedHeading();

  String compared(String layers, String data, long seed, int updates);

  String settingsHeader();

  String measure(String tolerance);

  String stagesHeading();

  /** Stage, measure, absolute, where, relative, where, first update beyond the tolerance. */
  List<String> stageHeader();

  String stagesNote();

  String chartCaption();

  String chartTitle(String a, String b, String data);

  /** Title of an axis; of how many updates a point is the largest difference. */
  String chartDifferences(int stretch);

  /** Below this line differences are zero. */
  String chartZero();

  String chartTolerance(String tolerance);

  String never();

  String firstHeading();

  String first(int update, String stage, String a, String onA, String b, String onB);

  String causeHeading(String engine);

  String causeIntro(String reference, int updates);

  /** Convention, before, after, largest difference, in the loss, whether it vanishes. */
  List<String> causeHeader(String reference);

  String unchanged();

  String yes();

  String no();

  String singlePrecisionNote(String tolerance);

  String at(String place, int update);

  String inLoss(int update);

  /** With the stage's name in data files, for those that have no words of their own. */
  String stage(StageName stage, String label);

  /** A stage within a sentence. */
  String theStage(StageName stage, String label);

  /** Names a stage and a place in its array. */
  String placeIn(String stage, String place);

  String sectionTitle();

  String headlineDiffer(String a, String b, int update);

  String headlineNotFinite(String a, String b);
}
