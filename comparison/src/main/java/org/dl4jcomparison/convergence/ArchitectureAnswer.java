package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.SpecTable;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** The first question: do the networks differ? */
public final class ArchitectureAnswer {
  private final Evidence evidence;
  private final Language language;
  private final ConvergenceMessages say;

  /** From the contenders' specs. */
  public ArchitectureAnswer(Evidence evidence, Language language) {
    this.evidence = evidence;
    this.language = language;
    this.say = language.say(ConvergenceMessages.class);
  }

  /** The answer. */
  public String sentences() {
    SpecTable specs = evidence.specs();
    List<String> layers = values("layers");
    List<String> parameters = values("parameters");
    if (evidence.measurements().size() == 1) {
      return say.onlyOneNetwork(
          name(evidence.measurements().get(0)), layers.get(0), parameters.get(0));
    }
    List<String> sentences = new ArrayList<>();
    if (specs.sameArchitecture()) {
      sentences.add(say.sameArchitecture(layers.get(0), parameters.get(0)));
    } else {
      List<String> units = values(Settings.HIDDEN.key());
      List<String> unitsOf = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        unitsOf.add(
            say.unitsOf(name(evidence.measurements().get(i)), units.get(i), parameters.get(i)));
      }
      sentences.add(say.differentWidths(unitsOf));
    }
    sentences.add(say.sameStructure(!specs.sameArchitecture()));
    List<String> settings = specs.differingSettings().stream().map(language::setting).toList();
    sentences.add(settings.isEmpty() ? say.settingsSame() : say.settingsDiffer(settings));
    return String.join(" ", sentences);
  }

  private static String name(Measurement measurement) {
    return Text.markdown(measurement.contender().name());
  }

  private List<String> values(String key) {
    return evidence.specs().aspects().stream()
        .filter(aspect -> aspect.key().equals(key))
        .findFirst()
        .orElseThrow()
        .values();
  }

  /** What it rests on. */
  public Table table() {
    List<String> header = new ArrayList<>();
    header.add(say.aspectHeader());
    evidence.measurements().forEach(m -> header.add(name(m)));
    header.add(say.differsHeader());
    List<List<String>> rows = new ArrayList<>();
    for (SpecTable.Aspect aspect : evidence.specs().aspects()) {
      List<String> row = new ArrayList<>();
      row.add(language.setting(aspect.key()));
      aspect.values().forEach(value -> row.add(Text.markdown(language.value(value))));
      row.add(aspect.differs() ? say.yes() : say.no());
      rows.add(row);
    }
    return new Table(header, rows);
  }
}
