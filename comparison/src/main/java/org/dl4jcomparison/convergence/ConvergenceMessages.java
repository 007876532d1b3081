package org.dl4jcomparison.convergence;

import java.util.List;
import org.dl4jcomparison.engine.Engine;

/**
 * What is said of one run of each contender, and the words of its sections. Names come ready for
 * where they are shown.
 */
public interface ConvergenceMessages {
  String onlyOneNetwork(String name, String layers, String parameters);

  /** All networks have these layers and this many parameters. */
  String sameArchitecture(String layers, String parameters);

  /** Networks differ in width: one phrase of {@link #unitsOf} for each. */
  String differentWidths(List<String> unitsOf);

  String unitsOf(String name, String units, String parameters);

  String sameStructure(boolean differentWidths);

  String settingsDiffer(List<String> settings);

  String settingsSame();

  String aspectHeader();

  String differsHeader();

  String yes();

  String no();

  String noPair();

  /** Updates of both to one target, as an example. */
  String exampleBoth(String winner, int updates, String loser, int other, String target);

  /** Updates of the winner to a target that the other did not reach. */
  String exampleAlone(String winner, int updates, String loser, int tried, String target);

  /** What follows from one run of each; a clause of {@link RaceMessages#verdict}. */
  String oneRunSays(String verdict);

  String adamIsOnBothOrNoSide(List<String> pair);

  String reasonUnknown(List<String> pair, List<String> differences);

  String oneStart();

  String targetHeader();

  String notReached(int updates);

  /** The slower takes this many times as long for an update. */
  String timePerUpdate(
      String faster, String itsTime, String slower, String otherTime, String ratio);

  String timeCaution();

  /** Others used the machine, or some engines were not warm. */
  String timesDoNotCompare(boolean alone, List<String> notWarm);

  String secondsHeader();

  String perUpdateRow();

  /** The claim about structure, in our words. */
  String structureClaim();

  String structureReason(boolean differentWidths, List<String> unitsOf);

  /** "manual 3". */
  String unitsInShort(String name, String units);

  /** What a network is, and its name. */
  String network(Engine.Kind kind, String engine, String name);

  /** The claim about speed, in our words; a phrase of {@link #network} each. */
  String speedClaim(String b, String a);

  /** The same of two networks of one kind. */
  String speedClaimAlike(Engine.Kind kind, String engine, List<String> pair, String faster);

  String overviewTitle();

  String overviewContender();

  String overviewAccuracy();

  String overviewLoss();

  String overviewTarget(String target);

  String curvesTitle();

  String curvesLead();

  String curvesMarks();

  /** What the crosses on a curve mean. */
  String curvesCutOff();

  String curvesAlt();

  String curvesBand();

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

  String bestBroke(String name, String problem);

  String bestReaches(String name, String target, int updates);

  String bestEnds(String name, String loss, int updates);
}
