package org.dl4jcomparison.study;

/** What stands on the charts of a study; names come as they are. */
interface StudyChartMessages {
  String times(String target, String data, int seeds);

  /** Title of an axis. */
  String reached();

  /** How many of a contender's runs got there, and how many broke. */
  String timesOf(String name, int reached, int runs, int broken);

  /** What ticks and bands are, level in percent. */
  String timesNote(String level, String method);

  String curves(String data, int seeds);

  /** A contender, and how many of its runs broke. */
  String curvesOf(String name, int broken, int runs);
}
