package org.dl4jcomparison.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Resources;
import org.dl4jcomparison.text.Translated;

/** The page's script and style sheet, and the policy that lets a browser take these and no more. */
public final class PageScript {
  /** In this order: each file uses what those before it define. */
  private static final List<String> FILES =
      List.of(
          "dom.js",
          "language.js",
          "theme.js",
          "plot.js",
          "curves.js",
          "times.js",
          "network.js",
          "surface.js",
          "main.js");

  private static final String STYLE = "page.css";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/%s/%s";
  private static final String UPLOT_VERSION =
      "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private PageScript() {}

  /** The chart library, under its licence, and the page's own script. */
  static String script() {
    return safe(
        "/*\n"
            + uplot("LICENSE").strip()
            + "\n*/\n"
            + uplot("dist/uPlot.iife.min.js")
            + "\n(() => {\n\"use strict\";\n"
            + FILES.stream().map(PageScript::resource).collect(Collectors.joining("\n"))
            + "})();\n");
  }

  /** The chart library's style sheet and the page's own. */
  static String style() {
    return safe(
        "%s\n:root{--more:%s;--fewer:%s}\n%s\n%s"
            .formatted(
                uplot("dist/uPlot.min.css"),
                Palette.hex(Palette.POSITIVE),
                Palette.hex(Palette.NEGATIVE),
                Translated.languages().stream()
                    .map(PageScript::alone)
                    .collect(Collectors.joining("\n")),
                resource(STYLE)));
  }

  /** The rule that hides every other language. */
  private static String alone(Language language) {
    return "html[lang=\"%1$s\"] body [lang]:not([lang=\"%1$s\"]){display:none !important}"
        .formatted(language.code());
  }

  /** What the page may do: run this script, apply this style, and nothing else. */
  static String policy(String script, String style) {
    return "default-src 'none'; script-src '%s'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
        .formatted(hash(script), hash(style));
  }

  /**
   * The hash of exactly the text between the tags, as Content Security Policy Level 2 defines it.
   */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** A browser would end the element early, or hash other line ends than were written. */
  private static String safe(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("</script") || lower.contains("</style") || lower.contains("<!--")) {
      throw new IllegalStateException("A script or style sheet holds the end of its own element");
    }
    return text.replace("\r\n", "\n");
  }

  private static String uplot(String file) {
    String version = Resources.properties(PageScript.class, UPLOT_VERSION).getProperty("version");
    return resource(UPLOT.formatted(version, file));
  }

  private static String resource(String name) {
    return Resources.text(PageScript.class, name);
  }
}
