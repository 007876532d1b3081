package org.dl4jcomparison.agreement;

import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.text.Translated;
import org.dl4jcomparison.text.TranslatedTable;

/**
 * Whether two engines compute the same.
 *
 * @param certificate of them
 * @param files its chart
 */
public record CertificateSection(Certificate certificate, Map<String, OutputFolder.Content> files)
    implements Section {

  /** Without the chart. */
  public static CertificateSection of(Certificate certificate) {
    return new CertificateSection(certificate, Map.of());
  }

  @Override
  public String id() {
    return "certificate";
  }

  @Override
  public Translated title() {
    return Translated.say(AgreementMessages.class, AgreementMessages::sectionTitle);
  }

  @Override
  public Optional<String> template() {
    return Optional.of("certificate.jte");
  }

  /** What the certificate says. */
  public Translated verdict() {
    return Translated.of(language -> page(language).verdict());
  }

  /** The stages that were compared, without the marks of Markdown's code. */
  public TranslatedTable stages() {
    return TranslatedTable.of(language -> page(language).stages().withoutCode());
  }

  private CertificatePage page(Language language) {
    return CertificatePage.in(language, certificate);
  }
}
