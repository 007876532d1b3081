package org.dl4jcomparison.report.page;

/**
 * The words of the page itself: headings, captions, buttons. What is said of numbers comes from
 * reports.
 */
public interface PageMessages {
  String about(String data, int rows, int inputs);

  String noscript();

  String language();

  String contents();

  String table();

  String show();

  String scale();

  String unit();

  String zoom();

  String zoomIn();

  String zoomOut();

  String zoomReset();

  String target();

  String figures();

  String plotHelp();

  String choiceOne();

  String choiceEvery();

  String choiceBand();

  String choiceLog();

  String choiceLinear();

  String choiceUpdates();

  String choiceSeconds();

  String glanceTitle();

  String glanceContender();

  String glanceAccuracy();

  String glanceLoss();

  String glanceTarget(String target);

  String curvesTitle();

  String curvesLead();

  String curvesMarks();

  String curvesAlt();

  String curvesBand();

  String timesTitle();

  String timesLead(int seeds);

  String timesAlt();

  String timesNote();

  String surfaceTitle();

  String surfaceBoth();

  String surfaceTwo(String x, String y, int others);

  String surfaceStandardized();

  String surfaceSlider();

  String surfaceFigures();

  String surfaceOne(String label);

  String surfaceZero(String label);

  String surfaceHalf();

  String surfacePositive();

  String surfaceNegative();

  String networkNote();

  String play();

  String waterfallTitle();

  String waterfallLead(int horizon);

  String waterfallTarget(String target);

  String waterfallSetting();

  String waterfallBar();

  String waterfallUpdates();

  String waterfallMore();

  String waterfallFewer();

  String waterfallInterval();

  String symmetryTitle();

  String symmetryLead();

  String symmetryStart();

  String symmetryOn(String contender, String engine);

  String symmetryNote();

  String symmetryNoteEarly();

  String certificateTitle();

  String answersTitle();

  String experimentTitle();

  String experimentLead();

  String copy();

  String environmentTitle();

  String environmentLead();
}
