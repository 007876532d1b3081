package org.dl4jcomparison.study;

/** What stands on the charts of a study; names come as they are. */
interface StudyChartMessages {
  /**
   * Title of the times to a target.
   *
   * @param sameForAll whether every network has as many seeds
   * @param fewest seeds of a network
   * @param most seeds of a network
   */
  String times(String target, String data, boolean sameForAll, int fewest, int most);

  /** Title of an axis. */
  String reached();

  /** How many of a contender's runs got there, and how many broke. */
  String timesOf(String name, int reached, int runs, int broken);

  /** What ticks and bands are, level in percent. */
  String timesNote(String level, String method);

  /**
   * Title of the learning curves.
   *
   * @param sameForAll whether every network has as many seeds
   * @param fewest seeds of a network
   * @param most seeds of a network
   */
  String curves(String data, boolean sameForAll, int fewest, int most);

  /** A contender, and how many of its runs broke. */
  String curvesOf(String name, int broken, int runs);
}
