package org.dl4jcomparison.report;

import java.util.List;
import org.dl4jcomparison.evidence.Support;

/**
 * The sentences of the answers. {@link Answers} decides from the numbers which of them are said.
 * Names come ready for Markdown.
 */
interface AnswersMessages {
  String title(String experiment);

  String intro(List<String> contenders, String data);

  String architectureQuestion();

  String onlyOneNetwork(String name, String layers, String parameters);

  /** All networks have these layers and this many parameters. */
  String sameArchitecture(String layers, String parameters);

  /** Networks differ in width: one phrase of {@link #unitsOf} for each. */
  String differentWidths(List<String> unitsOf);

  String unitsOf(String name, String units, String parameters);

  String structureClaim(boolean differentWidths);

  String settingsDiffer(List<String> settings);

  String settingsSame();

  String aspectHeader();

  String differsHeader();

  String yes();

  String no();

  String convergenceQuestion();

  String noPair();

  /** One of the two is first to every target at which the order is known. */
  String firstEverywhere(String winner, String loser);

  /** Updates of both to one target, as an example. */
  String exampleBoth(String winner, int updates, String loser, int other, String target);

  /** Updates of the winner to a target that the other did not reach. */
  String exampleAlone(String winner, int updates, String loser, int tried, String target);

  String equallyFast(String a, String b);

  String firstToSome(String name, List<String> targets);

  String dependsOnTarget();

  String tiedAt(List<String> targets);

  String orderUnknown(String a, int updatesOfA, String b, int updatesOfB);

  String neitherReaches(List<String> targets);

  /** One was stopped before the other got there. */
  String undecidedAt(List<String> targets);

  String speedClaim(Support verdict);

  String adamIsTheOnlyDifference();

  String adamIsOnBothOrNoSide();

  String reasonUnknown(List<String> differences);

  String oneStart();

  String targetHeader();

  String notReached(int updates);

  String timeHeading();

  /** The slower takes this many times as long for an update. */
  String timePerUpdate(
      String faster, String itsTime, String slower, String otherTime, String ratio);

  String timeCaution();

  String secondsHeader();

  String perUpdateRow();

  String zeroQuestion();
}
