package org.dl4jcomparison.symmetry;

import java.util.List;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.symmetry.SymmetryResult.Verdict;

/**
 * The sentences about starts. {@link SymmetryText} decides from the numbers which of them are said.
 * Names come ready for Markdown.
 */
public interface SymmetryMessages {
  /** Heading of the page. */
  String title(String experiment);

  /** What was done and what the words mean. */
  String intro(String lossOfGuessing, boolean exact);

  /** Heading of one contender's spec on one engine. */
  String heading(String contender, String engine);

  /** The engine cannot do the spec. */
  String cannot(String why);

  /** A start in a few words. */
  default String start(SymmetryStart start) {
    return startWith(
        start, Numbers.shortest(SymmetryStart.CONSTANT), Numbers.shortest(SymmetryStart.NOISE));
  }

  /** The same with the numbers that some starts have. */
  String startWith(SymmetryStart start, String constant, String noise);

  /** A verdict in a word or two, for tables. */
  String verdict(Verdict verdict);

  /** Starts that learn, each with the update at which it leaves the plateau. */
  String learns(List<String> startsWithEscape);

  /** A start and the update at which it gets better than guessing. */
  String startWithEscape(String start, int update);

  /** Starts whose training was not carried on to the end, every row being right. */
  String endedEarly(List<String> starts);

  /** Starts that get better than guessing and do not get every row right. */
  String partly(List<String> startsWithEscape);

  /** Starts from which nothing ever moves, with the reason. */
  String stationary(List<String> starts);

  /** Starts whose units stay equal for ever, with the reason. */
  String symmetric(List<String> starts);

  /** Starts with equal units that get better than guessing with what one unit can do. */
  String symmetricButLearning(List<String> starts);

  /** Starts that neither are stationary nor stay equal and yet do not learn in their updates. */
  String stuck(List<String> starts, int updates);

  /**
   * Starts that do not move, or whose units stay equal, in exact arithmetic, and that rounding
   * moved all the same, each with the update from which that shows.
   */
  String rounding(List<String> startsWithRounding);

  /** A start and the first checkpoint that shows rounding that grew. */
  String startWithRounding(String start, int update);

  /** An update at which rounding that grew leaves the plateau. */
  String byRounding(int update);

  /** Starts that end above the loss of guessing with outputs that are 0 or 1, and wrong. */
  String saturated(List<String> starts);

  /** Starts that diverge or end far above their first loss, each with what happened. */
  String blewUp(List<String> startsWithProblem);

  /** The last loss of a training that blew up. */
  String lossGrew(String last);

  /** Starts that cannot be made from the draw. */
  String leftOut(List<String> starts);

  /** The gradient of the table is not the one that the update uses. */
  String otherOrder();

  /** Header of the column with the gradient that the first update uses. */
  String updateGradientHeader();

  /** Starts from which the loss ends above that of guessing for another reason. */
  String worse(List<String> starts);

  /** Trainings that broke. */
  String broken(List<String> startsWithProblem);

  /** A start and what went wrong from it. */
  String startWithProblem(String start, String problem);

  /** Even as drawn it does not get better than guessing. */
  String drawnDoesNotLearn(int updates);

  /**
   * What follows for the claim that with zero weights every unit learns the same, so that nothing
   * is learnt.
   *
   * @param weights verdict with both weight matrices at zero and the biases as drawn
   * @param biasesMatter whether it does not learn with the biases at zero too
   * @param updates how many it was given
   */
  String weightsClaim(Verdict weights, boolean biasesMatter, int updates);

  /** The same with the biases at zero too; empty if that adds nothing. */
  String everythingClaim(Verdict everything);

  /**
   * What follows for the claim that with zero biases alone a network still learns.
   *
   * @param drawnPartly whether it learns no more than in part as drawn
   */
  String biasesClaim(Verdict biases, boolean drawnPartly);

  /** The same where weights are zero in the draw. */
  String biasesClaimLeftOut();

  /** Every engine that can train the spec comes to the same verdicts. */
  String enginesAgree(String contender, List<String> engines);

  /** The starts at which engines come to different verdicts. */
  String enginesDiffer(String contender, List<String> starts);

  /**
   * Header of the table: start, loss, rows right, units exactly, units, gradients, escape, verdict.
   */
  List<String> header();

  /** There is none. */
  String none();

  /** The claim about zero weights, in our words. */
  String zeroWeightsClaim();

  /** The claim about zero biases, in our words. */
  String zeroBiasesClaim();

  /** A contender that has not learnt as drawn, so that nothing follows from other starts. */
  String drawnHasNotLearnt(String name, int updates);

  /** The same in place of the claims about one contender. */
  String claimsNotDecided(int updates);

  /**
   * A contender and what became of the start.
   *
   * @param updates how many it was given
   * @param asDrawn whether that is what becomes of the start as drawn, too
   */
  String startEnds(String name, SymmetryResult.Verdict verdict, int updates, boolean asDrawn);

  /** A contender for which the start cannot be made. */
  String startLeftOut(String name, String start);

  String sectionTitle();

  String lead();

  String matrixStart();

  String matrixColumn(String contender, String engine);

  String matrixNote();

  String matrixNoteEarly();

  String lossChart(String contender, String engine, String data);

  String unitsChart(String contender, String engine, String data);

  /** Title of an axis, on which the start has this place. */
  String unitsChartUpdates(String start);

  /** Title of an axis. */
  String unitsChartUnits();

  String headline(int starts, List<String> parts);

  String headlinePart(String contender, String engine, int count);

  String headlineNone();
}
