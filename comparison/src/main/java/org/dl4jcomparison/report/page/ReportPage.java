package org.dl4jcomparison.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import org.dl4jcomparison.report.OutputFolder;

/**
 * Writes {@code report.html}: one file that needs no network, with everything that a reader wants
 * to see first.
 */
public final class ReportPage {
  /** Name of the file. */
  public static final String FILE = "report.html";

  private ReportPage() {}

  /** The page as a file's content. */
  public static OutputFolder.Content of(PageContent content) {
    return out -> out.write(html(content).getBytes(StandardCharsets.UTF_8));
  }

  /** The page as text. */
  static String html(PageContent content) {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render("report.jte", new PageView(content), output);
    return new String(output.toByteArray(), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
