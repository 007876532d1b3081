package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.dl4jcomparison.evidence.Support;
import org.dl4jcomparison.messages.Language;

/** Something that people say of such networks, held against what was measured. */
public interface Claim {

  /** Its name in data files. */
  String id();

  /** Which of the questions it belongs to. */
  Question question();

  /** What the measurements say. */
  Support support();

  /**
   * The claim, in our words.
   *
   * @param shown makes names ready for where they are shown
   */
  String text(Language language, UnaryOperator<String> shown);

  /**
   * The numbers behind the verdict.
   *
   * @param shown makes names ready for where they are shown
   */
  String reason(Language language, UnaryOperator<String> shown);

  /** Adds what data files hold beside the verdict and its basis. */
  default void addData(ObjectNode claim) {}

  /** The questions that a comparison answers, in their order. */
  enum Question {
    /** Do the networks differ? */
    ARCHITECTURES,
    /** Which of them converges faster, and why? */
    CONVERGENCE,
    /** What becomes of weights and biases at zero? */
    STARTS
  }
}
