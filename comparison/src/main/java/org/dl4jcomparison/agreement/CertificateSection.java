package org.dl4jcomparison.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.text.Table;
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

  /** The stages that were compared. */
  public TranslatedTable stages() {
    Table shape = page(Language.english()).stages();
    return new TranslatedTable(
        cells(shape.header().size(), Table::header),
        IntStream.range(0, shape.rows().size())
            .mapToObj(i -> cells(shape.header().size(), table -> table.rows().get(i)))
            .toList());
  }

  /** A line of the stages' table, without the marks of Markdown's code. */
  private List<Translated> cells(int columns, Function<Table, List<String>> line) {
    return IntStream.range(0, columns)
        .mapToObj(
            i ->
                Translated.of(
                    language -> line.apply(page(language).stages()).get(i).replace("`", "")))
        .toList();
  }

  private CertificatePage page(Language language) {
    return CertificatePage.in(language, certificate);
  }
}
