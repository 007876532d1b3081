package org.dl4jcomparison.report;

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

  String answersTitle();

  String experimentTitle();

  String experimentLead();

  String copy();

  String environmentTitle();

  String environmentLead();
}
