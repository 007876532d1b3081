package org.dl4jcomparison.agreement;

import java.util.List;
import java.util.Map;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.chart.PngEncoder;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Document;
import org.dl4jcomparison.report.Index;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.text.Translated;

/** What a certification leaves behind. */
public final class CertificateReport {
  /** The certificate as JSON, which also lists the other files. */
  public static final String INDEX = "certificate.json";

  static final String CHART = "certificate.png";

  private CertificateReport() {}

  /** What the two engines trained, as an experiment. */
  public static Experiment experiment(Certificate certificate) {
    return new Experiment(
        "certify", certificate.data(), List.of(), List.of(certificate.a(), certificate.b()));
  }

  /**
   * The report.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public static Report of(Certificate certificate, Map<String, Map<String, String>> environment) {
    Map<String, OutputFolder.Content> chart =
        Map.of(
            CHART,
            out -> PngEncoder.write(CertificateChart.of(certificate, Language.english()), out));
    return new Report(
        experiment(certificate),
        headline(certificate),
        List.of(new CertificateSection(certificate, chart)),
        new Document(
            "certificate",
            Translated.of(language -> CertificatePage.in(language, certificate).toMarkdown())),
        new Index(INDEX, CertificateJson.of(certificate)),
        environment);
  }

  /** Whether the engines compute the same. */
  private static Translated headline(Certificate certificate) {
    if (certificate.agrees()) {
      return Translated.of(language -> CertificatePage.in(language, certificate).verdict());
    }
    String a = certificate.a().name();
    String b = certificate.b().name();
    return Translated.say(
        AgreementMessages.class,
        say ->
            certificate
                .first()
                .map(gap -> say.headlineDiffer(a, b, gap.update()))
                .orElseGet(() -> say.headlineNotFinite(a, b)));
  }
}
