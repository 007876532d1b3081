package org.dl4jcomparison.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;

/**
 * What stands in a file before its table: a line {@code sep=;} as spreadsheets write it, the
 * declarations of an ARFF file, or nothing.
 *
 * @param lines how many lines it takes
 * @param delimiter that it names
 * @param columns that it names; empty if the table's first line may do that
 * @param arff whether the table is that of an ARFF file
 */
record Preface(int lines, Optional<Character> delimiter, List<String> columns, boolean arff) {
  private static final Preface NONE = new Preface(0, Optional.empty(), List.of(), false);

  private static final Pattern SEPARATOR =
      Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARFF =
      Pattern.compile(
          "(\\s*%.*\\R|\\s*\\R)*\\s*@relation\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s*@attribute\\s+('([^']*)'|\"([^\"]*)\"|(\\S+))\\s+\\S.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATA = Pattern.compile("\\s*@data\\s*", Pattern.CASE_INSENSITIVE);

  /**
   * Reads it; the text then stands at the beginning of the table.
   *
   * @param file for messages
   * @param sample beginning of the text, which has not been read yet
   */
  static Preface read(String file, String sample, BufferedReader text) throws IOException {
    String first = sample.lines().findFirst().orElse("");
    Matcher separator = SEPARATOR.matcher(first.strip());
    if (separator.matches()) {
      text.readLine();
      return new Preface(1, Optional.of(separator.group(1).charAt(0)), List.of(), false);
    }
    return ARFF.matcher(sample).matches() ? arff(file, text) : NONE;
  }

  private static Preface arff(String file, BufferedReader text) throws IOException {
    List<String> columns = new ArrayList<>();
    int lines = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      lines++;
      if (DATA.matcher(line).matches()) {
        return new Preface(lines, Optional.empty(), columns, true);
      }
      Matcher attribute = ATTRIBUTE.matcher(line);
      if (attribute.matches()) {
        columns.add(name(attribute));
      } else if (line.strip().toLowerCase(java.util.Locale.ROOT).startsWith("@attribute")) {
        throw new BadInputException(
            "%s: line %d: %s is not an attribute with a name and a type"
                .formatted(file, lines, ErrorText.value(line.strip())));
      }
    }
    throw new BadInputException("%s: has no line @data, as an ARFF file must".formatted(file));
  }

  private static String name(Matcher attribute) {
    for (int group = 2; group <= 4; group++) {
      if (attribute.group(group) != null) {
        return attribute.group(group);
      }
    }
    throw new IllegalStateException(attribute.group());
  }
}
