package org.dl4jcomparison.text;

import org.dl4jcomparison.statistics.IntervalMethod;

/** Names of the methods that intervals come from. */
public interface IntervalMessages {
  /** As the literature of the language has it. */
  String method(IntervalMethod method);
}
