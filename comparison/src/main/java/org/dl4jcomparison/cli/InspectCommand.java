package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.data.TableInspection;
import org.dl4jcomparison.data.TableInspection.ColumnSummary;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experimentfile.TableExperiment;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a table of the user's holds. */
@Command(
    name = "inspect",
    description = {
      "Tells what the columns of a table hold, and prints an experiment file that runs on it.",
      "",
      "The table goes to standard error and the experiment file to standard output."
    },
    footer = {
      "  dl4j-comparison datasets inspect mine.csv",
      "  dl4j-comparison datasets inspect mine.csv --target species > mine.yaml"
    })
final class InspectCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "File with a table: fields between commas, semicolons, tabs or blanks, or ARFF.")
  private Path file;

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "Column with the labels. Default: a guess.")
  private String target;

  @Override
  public void run() {
    TableInspection table = TableInspection.of(file, Optional.ofNullable(target));
    PrintWriter err = spec.commandLine().getErr();
    err.printf("%s: %,d rows%n%n", ErrorText.line(file.toString()), table.rows());
    err.print(columns(table).toText());
    err.println();
    err.print(balance(table));
    err.println();
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.print(TableExperiment.text(table));
    out.flush();
  }

  private static Table columns(TableInspection table) {
    List<List<String>> rows =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> row(i, table.columns().get(i)))
            .toList();
    return new Table(List.of("column", "holds", "missing", "values", "becomes"), rows);
  }

  private static List<String> row(int place, ColumnSummary column) {
    return List.of(
        column.name().isEmpty() ? "(column " + (place + 1) + ")" : column.name(),
        column.holds(),
        String.valueOf(column.missing()),
        column.values(),
        column.use());
  }

  /** How often each label occurs. */
  private static String balance(TableInspection table) {
    if (table.labels().isEmpty()) {
      return "target %s: many values%n".formatted(ErrorText.value(table.source().target()));
    }
    int all = table.labels().values().stream().mapToInt(Integer::intValue).sum();
    List<List<String>> rows =
        table.labels().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                label ->
                    List.of(
                        label.getKey(),
                        String.valueOf(label.getValue()),
                        Text.share(label.getValue(), all)))
            .toList();
    return new Table(List.of(table.source().target(), "rows", "share"), rows).toText();
  }
}
