package org.dl4jcomparison.symmetry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.text.Translated;
import org.dl4jcomparison.text.TranslatedTable;

/**
 * What starts at and near zero do.
 *
 * @param tables one for each contender and engine
 * @param files charts
 */
public record StartsSection(List<SymmetryTable> tables, Map<String, OutputFolder.Content> files)
    implements Section {

  /** Without charts. */
  public static StartsSection of(List<SymmetryTable> tables) {
    return new StartsSection(tables, Map.of());
  }

  @Override
  public String id() {
    return "symmetry";
  }

  @Override
  public Translated title() {
    return text(SymmetryMessages::sectionTitle);
  }

  @Override
  public Optional<String> template() {
    return trained().isEmpty() ? Optional.empty() : Optional.of("symmetry.jte");
  }

  @Override
  public List<Claim> claims() {
    return List.of(StartsClaim.weights(tables), StartsClaim.biases(tables));
  }

  /** One of the section's texts. */
  public Translated text(Function<SymmetryMessages, String> message) {
    return Translated.say(SymmetryMessages.class, message);
  }

  /** What becomes of each start, for each contender. */
  public TranslatedTable matrix() {
    return TranslatedTable.of(language -> SymmetryMatrix.in(language, trained()));
  }

  /** What the signs in {@link #matrix} mean. */
  public Translated note() {
    boolean early =
        tables.stream().flatMap(t -> t.results().stream()).anyMatch(SymmetryResult::isEndedEarly);
    return text(early ? SymmetryMessages::matrixNoteEarly : SymmetryMessages::matrixNote);
  }

  private List<SymmetryTable> trained() {
    return tables.stream().filter(table -> table.cannot().isEmpty()).toList();
  }
}
