package org.dl4jcomparison.text;

import java.util.List;

/** A page in Markdown that is written from its title on. */
public final class MarkdownPage {
  private final StringBuilder page = new StringBuilder();

  /** With nothing but its title. */
  public MarkdownPage(String title) {
    page.append("# ").append(title);
  }

  /** Begins a section, which is of depth 2 below the title, or a part of one. */
  public void heading(int depth, String text) {
    paragraph("#".repeat(depth) + " " + text);
  }

  /** Adds a paragraph, or several with a blank line between them. */
  public void paragraph(String text) {
    page.append("\n\n").append(text);
  }

  /** Texts as a list; one alone as it is. */
  public static String items(List<String> texts) {
    return texts.size() == 1 ? texts.get(0) : "- " + String.join("\n- ", texts);
  }

  /** Adds a table. */
  public void table(Table table) {
    paragraph(table.toMarkdown().strip());
  }

  /** Adds a picture of a file beside the page. */
  public void picture(String caption, String file) {
    paragraph("![%s](%s)".formatted(caption, file));
  }

  /** The whole of it. */
  @Override
  public String toString() {
    return page + "\n";
  }
}
