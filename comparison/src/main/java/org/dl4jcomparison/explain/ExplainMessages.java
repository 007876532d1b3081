package org.dl4jcomparison.explain;

import java.util.List;
import org.dl4jcomparison.statistics.ReachedBy;

/**
 * The sentences of an explanation. {@link ExplanationText} decides from the numbers which of them
 * are said. Names and numbers come ready for Markdown; changes carry their sign and interval.
 */
public interface ExplainMessages {
  String title(String a, String b);

  /** What was trained. */
  String intro(String a, String b, int factors, String data, String engine);

  String trainings(int combinations, String seeds, int trainings, int horizon);

  String seeds(int number, long first, long last);

  /** What restricted means, signs and intervals are. */
  String reading(String b, int horizon);

  /** Instead of {@link #intervals}: no start depends on the seed. */
  String noIntervals();

  String intervals();

  String targetHeading(String target);

  String outOfReach(int horizon);

  /**
   * Neither contender gets there.
   *
   * @param reached who gets there at how many seeds, a sentence
   */
  String neither(String reached);

  /** At so many of all seeds, those with which these of the two get there: opens a sentence. */
  String where(ReachedBy kind, String a, String b, int explained, int seeds);

  /** A mean that counts runs as the horizon. */
  String atLeast(String updates);

  /** Both take equally long at every seed. */
  String equal(String where, String a, String b, String mean);

  String indistinct(
      String where, String a, String meanOfA, String b, String meanOfB, String change);

  /** The second contender needs more or fewer updates. */
  String difference(
      String where,
      String a,
      String meanOfA,
      String b,
      String meanOfB,
      boolean more,
      String change);

  String onlyFactor(String setting);

  String single(String setting, String change, String percent);

  /** Interactions dominate. */
  String interactionsDominate(String percent);

  String noSingleFactor();

  /** These push the way of the difference. */
  String pushing(List<String> settings);

  /** What pushes the way of the difference does not outweigh the rest. */
  String othersWeighMore();

  String noneDistinct();

  /** The contenders do not differ, but settings that oppose each other do make a difference. */
  String cancel(List<String> slower, List<String> faster);

  /** The contenders do not differ; some settings make a difference in one direction. */
  String oneWay(boolean slower, List<String> settings);

  String opposed(List<String> settings);

  String unopposed();

  String indistinctFactors(List<String> settings);

  String idleFactors(List<String> settings);

  /** What the factor with the largest share changes first and last. */
  String order(String setting, String a, String first, String b, String last, boolean opposite);

  String strongestPair(String one, String other, String index, boolean more);

  /** Who gets there at how many seeds; a phrase of {@link #reachedBy} each. */
  String reached(int horizon, List<String> parts);

  String reachedBy(ReachedBy kind, String a, String b, int count, int others);

  /** Runs at the explained seeds that count as the horizon. */
  String capped(int runs, int capped, String percent, int horizon);

  /** How many of those missed were not censored but broke. */
  String broken(int diverged, int failed);

  String sharesHeading();

  List<String> sharesHeader(String a, String b);

  String total();

  String walksHeading();

  String walkOrder();

  /** From one contender to the other. */
  List<String> walkHeader(String from, String to);

  String interactionsHeading();

  List<String> interactionsHeader();

  String combinationsHeading();

  String allCombinations(String file);

  String quickest(int number);

  List<String> combinationsHeader();

  /** A combination that is one of the contenders. */
  String asContender(String pattern, String name);

  String rulesHeading();

  String rules();

  String settingHeader();

  /** The claim that Adam is why the second contender is faster, in our words. */
  String adamClaim(String a, String b);

  String adamReason(AdamClaim.Basis basis, List<String> pair);

  /**
   * What Adam does on the way to a target.
   *
   * @param updates that it saves or costs
   * @param range the ends of their interval; empty if there is none to tell
   * @param together what all settings do
   * @param name of the contender with Adam
   */
  String adamShare(
      String target,
      Direction adam,
      long updates,
      List<String> range,
      Direction together,
      String name);

  /**
   * Why the claim holds in part only: targets at which Adam saves most, at which its contender is
   * faster, at which interactions dominate, and at which Adam alone saves nothing.
   */
  String adamInPart(
      String name,
      List<String> largest,
      List<String> faster,
      List<String> interactions,
      List<String> nothingAlone);

  /** Adam does not speed it up. */
  String adamDoesNotHelp();

  /** Adam speeds it up more than any other setting. */
  String adamHelpsMost();

  String waterfallTitle();

  String waterfallLead(String a, String b, int horizon);

  String waterfallTarget(String target);

  String waterfallSetting();

  String waterfallBar();

  String waterfallUpdates();

  String waterfallMore();

  String waterfallFewer();

  String waterfallInterval();

  String chartTitle(String target, String data);

  /** Title of an axis. */
  String chartMeans(int horizon);

  /** Title of an axis. */
  String chartSettings();

  String chartInterval();

  String headline(String target, String a, String meanOfA, String b, String meanOfB, String where);

  /** Neither reaches a target. */
  String headlineOfNone(List<String> pair);
}
