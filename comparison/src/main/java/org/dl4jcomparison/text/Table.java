package org.dl4jcomparison.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A small table.
 *
 * @param header one text a column
 * @param rows as many texts each
 */
public record Table(List<String> header, List<List<String>> rows) {

  /** The same without the marks of Markdown's code. */
  public Table withoutCode() {
    UnaryOperator<String> plain = text -> text.replace("`", "");
    return new Table(
        header.stream().map(plain).toList(),
        rows.stream().map(row -> row.stream().map(plain).toList()).toList());
  }

  /** As a Markdown table; texts are taken as they are. */
  public String toMarkdown() {
    StringBuilder text = new StringBuilder();
    appendRow(text, header);
    appendRow(text, Collections.nCopies(header.size(), "---"));
    rows.forEach(row -> appendRow(text, row));
    return text.toString();
  }

  private static void appendRow(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** As aligned columns: the first to the left, the others to the right. */
  public String toText() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(header);
    lines.addAll(rows);
    int[] widths = new int[header.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? cells.get(i) + padding : "  " + padding + cells.get(i));
    }
    return line.toString().stripTrailing();
  }
}
