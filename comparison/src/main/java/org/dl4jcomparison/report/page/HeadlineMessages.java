package org.dl4jcomparison.report.page;

import java.util.List;

/** What was found, in one sentence at the top of the page. Names come as they are. */
interface HeadlineMessages {
  String studyOne(String name, int learnt, int seeds);

  String explanation(String target, String a, String meanOfA, String b, String meanOfB);

  String symmetry(int starts, List<String> parts);

  String symmetryPart(String contender, String engine, int count);

  String symmetryNone();

  String differ(String a, String b, int update);

  String notFinite(String a, String b);

  String broken(String name, String problem);

  String reaches(String name, String target, int updates);

  String ends(String name, String loss, int updates);
}
