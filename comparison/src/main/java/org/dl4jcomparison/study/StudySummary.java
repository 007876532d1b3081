package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dl4jcomparison.convergence.SummaryMessages;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;

/** The table that the program prints at the end of a study. */
public final class StudySummary {
  private StudySummary() {}

  /** A line for each contender; at each target how many runs got there and the median updates. */
  public static Table of(StudyEvidence evidence, Language language) {
    StudyMessages say = language.say(StudyMessages.class);
    List<String> header = new ArrayList<>(say.summaryHeader());
    for (double target : evidence.experiment().targets()) {
      header.add(language.say(SummaryMessages.class).target(Numbers.shortest(target)));
      header.add(say.summaryMedian());
    }
    return new Table(header, evidence.contenders().stream().map(StudySummary::row).toList());
  }

  private static List<String> row(ContenderEvidence contender) {
    Counts counts = contender.counts();
    List<String> cells = new ArrayList<>();
    cells.add(contender.contender().name());
    cells.add(String.valueOf(counts.runs()));
    cells.add(String.valueOf(counts.completed()));
    cells.add(String.valueOf(counts.diverged()));
    cells.add(String.valueOf(counts.failed()));
    for (ContenderEvidence.TargetEvidence target : contender.targets()) {
      cells.add(String.valueOf(target.reached().count()));
      OptionalDouble median = target.median().value();
      cells.add(median.isPresent() ? Numbers.shortest(median.getAsDouble()) : Figures.NONE);
    }
    return cells;
  }
}
