package org.dl4jcomparison.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Preparation;

/** What was done to a data set on the way from its source, and what is wrong with it. */
final class DataNotes {
  private static final int MOST_VALUES = 12;

  private final Dataset data;
  private final List<String> notes = new ArrayList<>();

  private DataNotes(Dataset data) {
    this.data = data;
  }

  /** A line each. */
  static List<String> of(Dataset data) {
    DataNotes notes = new DataNotes(data);
    DataOrigin origin = data.origin();
    if (origin.spec().source() instanceof DataSource.Csv csv) {
      notes.prepared(csv, origin.preparation());
    }
    String handled = origin.spec().standardize() ? "; it was set to 0" : "";
    for (String column : origin.constantInputs()) {
      notes.warn(
          "column %s is the same in every training row and tells nothing%s"
              .formatted(ErrorText.value(column), handled));
    }
    return notes.notes;
  }

  private void prepared(DataSource.Csv csv, Preparation preparation) {
    for (String column : preparation.skipped()) {
      note("%s has no name and is left out".formatted(column));
    }
    for (Preparation.Encoded column : preparation.encoded()) {
      note(
          "column %s becomes %d inputs, one for each of its values: %s"
              .formatted(
                  ErrorText.value(column.column()),
                  column.values().size(),
                  values(column.values())));
    }
    if (csv.positive().group()) {
      note(
          "label 1 stands for %s, label 0 for %s"
              .formatted(
                  ErrorText.value(data.origin().positive()),
                  ErrorText.value(data.origin().negative())));
    }
    for (Preparation.Filled column : preparation.filled()) {
      note(
          "column %s: the training rows' %s stands in for %,d missing %s"
              .formatted(
                  ErrorText.value(column.column()),
                  csv.missing().label() + ", or most frequent word,",
                  column.rows(),
                  column.rows() == 1 ? "value" : "values"));
    }
    if (preparation.droppedRows() > 0) {
      note(
          "%,d %s left out, since a value is missing"
              .formatted(
                  preparation.droppedRows(),
                  preparation.droppedRows() == 1 ? "row is" : "rows are"));
    }
    for (String column : preparation.counting()) {
      warn(
          "column %s only numbers the rows; networks learn the order of the file from it; leave it out with leave-out"
              .formatted(ErrorText.value(column)));
    }
  }

  private static String values(List<String> values) {
    String shown = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
    return values.size() > MOST_VALUES ? shown + ", …" : shown;
  }

  private void note(String text) {
    notes.add(ErrorText.line("note: %s: %s".formatted(data.name(), text)));
  }

  private void warn(String text) {
    notes.add(ErrorText.line("warning: %s: %s".formatted(data.name(), text)));
  }
}
