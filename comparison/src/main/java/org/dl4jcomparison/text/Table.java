package org.dl4jcomparison.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A small table.
 *
 * @param header one text a column
 * @param rows as many texts each
 */
public record Table(List<String> header, List<List<String>> rows) {
  private static final int GAP = 2;

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

  /**
   * As aligned columns: the first to the left, the others to the right. Columns that do not fit
   * beside the others follow below, behind the first one again.
   */
  public String toText() {
    return toText(Width.columns());
  }

  /** The same within a number of characters, unless two columns alone are wider. */
  String toText(int width) {
    int[] widths = widths();
    List<String> parts = new ArrayList<>();
    int from = 1;
    do {
      int to = from;
      int used = widths[0];
      while (to < widths.length && (to == from || used + GAP + widths[to] <= width)) {
        used += GAP + widths[to];
        to++;
      }
      parts.add(part(widths, from, to));
      from = to;
    } while (from < widths.length);
    return String.join("\n", parts);
  }

  private int[] widths() {
    int[] widths = new int[header.size()];
    for (List<String> line : lines()) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return widths;
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(header);
    lines.addAll(rows);
    return lines;
  }

  private String part(int[] widths, int from, int to) {
    StringBuilder part = new StringBuilder();
    for (List<String> line : lines()) {
      StringBuilder text = new StringBuilder(padded(line.get(0), widths[0], false));
      for (int i = from; i < to; i++) {
        text.append(" ".repeat(GAP)).append(padded(line.get(i), widths[i], true));
      }
      part.append(text.toString().stripTrailing()).append('\n');
    }
    return part.toString();
  }

  private static String padded(String cell, int width, boolean right) {
    String padding = " ".repeat(width - cell.length());
    return right ? padding + cell : cell + padding;
  }
}
