package org.dl4jcomparison.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The reports' Markdown as part of a page that reaches out to nothing: HTML in it is shown as text,
 * images (the page draws its own charts) are left out and links become their words. The title is
 * left out, other headings move down by one level, and tables can be scrolled on a narrow screen.
 */
final class MarkdownHtml {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final int DEEPEST = 6;

  private MarkdownHtml() {}

  /**
   * Renders Markdown.
   *
   * @param tableLabel label of a table's scrolling area, for screen readers
   */
  static String of(String markdown, String tableLabel) {
    Node document = PARSER.parse(markdown);
    document.accept(new Fit());
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .nodeRendererFactory(context -> new ScrollRenderer(context, tableLabel))
        .build()
        .render(document);
  }

  private static final class Scroll extends CustomBlock {}

  private static final class Fit extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      visitChildren(heading);
      if (heading.getLevel() == 1 && heading.getParent() instanceof Document) {
        heading.unlink();
      } else {
        heading.setLevel(Math.min(DEEPEST, heading.getLevel() + 1));
      }
    }

    @Override
    public void visit(Image image) {
      Node parent = image.getParent();
      image.unlink();
      if (parent.getFirstChild() == null) {
        parent.unlink();
      }
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      while (link.getLastChild() != null) {
        link.insertAfter(link.getLastChild());
      }
      link.unlink();
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        visitChildren(block);
        Scroll scroll = new Scroll();
        block.insertBefore(scroll);
        scroll.appendChild(block);
      }
    }
  }

  private record ScrollRenderer(HtmlNodeRendererContext context, String label)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Scroll.class);
    }

    @Override
    public void render(Node node) {
      // In this order: one without would make the same page in other bytes.
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", "scroll");
      attributes.put("tabindex", "0");
      attributes.put("role", "group");
      attributes.put("aria-label", label);
      context.getWriter().tag("div", attributes);
      context.render(node.getFirstChild());
      context.getWriter().tag("/div");
    }
  }
}
