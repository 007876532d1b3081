package org.dl4jcomparison.compare;

import java.util.List;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.report.Claim;

/**
 * The sentences of the answers. {@link Answers} decides from the numbers which of them are said.
 * Names come ready for Markdown.
 */
public interface AnswersMessages {
  String title(String experiment);

  String intro(List<String> networks, String data);

  String architectureQuestion();

  String convergenceQuestion();

  String timeHeading();

  String zeroQuestion();

  String claimsHeading();

  /** Heading of a question, short. */
  String question(Claim.Question question);

  /** A verdict in a word. */
  String support(Support support);

  /** Heading of the part about many seeds. */
  String seedsHeading();

  /** Heading of the part about reasons. */
  String whyHeading();

  String whyIntro(String a, String b, int combinations, int seeds, int horizon);

  /** Heading of the part about the engines. */
  String agreementHeading();

  /**
   * What was trained.
   *
   * @param engines names of the two
   * @param layers as "2-16-1"
   * @param optimizer and precision as the experiment file writes them
   */
  String agreementIntro(
      List<String> engines, String layers, String optimizer, String precision, int updates);

  /** Heading of the part about the run at the contenders' own seeds. */
  String singleHeading();
}
