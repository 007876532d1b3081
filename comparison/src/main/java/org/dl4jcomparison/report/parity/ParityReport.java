package org.dl4jcomparison.report.parity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.evidence.parity.Certificate;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.report.JsonText;
import org.dl4jcomparison.report.OutputFolder;
import org.dl4jcomparison.report.PngEncoder;
import org.dl4jcomparison.report.page.PageContent;
import org.dl4jcomparison.report.page.ReportPage;

/** All files that a certification leaves behind. */
public final class ParityReport {
  /** The certificate as JSON, which also lists the other files. */
  public static final String INDEX = "certificate.json";

  static final String CHART = "certificate.png";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ParityReport() {}

  /** What the two engines trained, as an experiment. */
  public static Experiment experiment(Certificate certificate) {
    return new Experiment(
        "certify", certificate.data(), List.of(), List.of(certificate.a(), certificate.b()));
  }

  /**
   * Puts the files in place of those of an earlier certification.
   *
   * @param environment what the results depend on beside the experiment, by part
   * @return names of the files written
   * @throws IOException if they could not all be written; the folder is then as it was
   */
  public static List<String> write(
      Certificate certificate, Map<String, Map<String, String>> environment, OutputFolder folder)
      throws IOException {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(ReportPage.FILE, ReportPage.of(PageContent.of(certificate, environment)));
    for (Language language : Language.all()) {
      ParityPage page = ParityPage.in(language, certificate);
      files.put(
          page.fileName(), out -> out.write(page.toMarkdown().getBytes(StandardCharsets.UTF_8)));
    }
    files.put(CHART, out -> PngEncoder.write(ParityChart.of(certificate), out));
    List<String> names = new ArrayList<>(files.keySet());
    names.add(INDEX);
    files.put(INDEX, out -> out.write(json(certificate, environment, names)));
    folder.replace(files);
    return names;
  }

  private static byte[] json(
      Certificate certificate, Map<String, Map<String, String>> environment, List<String> files)
      throws IOException {
    ObjectNode top = MAPPER.createObjectNode();
    top.put("program", OutputFolder.PROGRAM);
    top.setAll(ParityJson.of(certificate));
    ArrayNode names = top.putArray("files");
    files.forEach(names::add);
    top.set("environment", MAPPER.valueToTree(environment));
    return JsonText.of(top);
  }
}
