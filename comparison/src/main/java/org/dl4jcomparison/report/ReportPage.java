package org.dl4jcomparison.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dl4jcomparison.output.OutputFolder;

/**
 * Writes {@code report.html}: one file that needs no network, with everything that a reader wants
 * to see first.
 */
public final class ReportPage {
  /** Name of the file. */
  public static final String FILE = "report.html";

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private ReportPage() {}

  /** The page as a file's content. */
  static OutputFolder.Content of(Report report) {
    return out -> out.write(html(report).getBytes(StandardCharsets.UTF_8));
  }

  /** The page as text. */
  static String html(Report report) {
    return rendered("report.jte", Map.of("page", new PageView(report))).replace("\r\n", "\n");
  }

  static String rendered(String template, Map<String, Object> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template, values, output);
    return new String(output.toByteArray(), StandardCharsets.UTF_8);
  }
}
