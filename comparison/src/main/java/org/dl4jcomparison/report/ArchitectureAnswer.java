package org.dl4jcomparison.report;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.evidence.Evidence;
import org.dl4jcomparison.evidence.SpecTable;

/** The first question: do the networks differ? */
final class ArchitectureAnswer {
  private final Evidence evidence;
  private final Wording wording;

  ArchitectureAnswer(Evidence evidence, Wording wording) {
    this.evidence = evidence;
    this.wording = wording;
  }

  String sentences() {
    SpecTable specs = evidence.specs();
    List<String> layers = values("layers");
    List<String> parameters = values("parameters");
    if (evidence.measurements().size() == 1) {
      return wording.onlyOneNetwork(
          Answers.name(evidence.measurements().get(0)), layers.get(0), parameters.get(0));
    }
    List<String> sentences = new ArrayList<>();
    if (specs.sameArchitecture()) {
      sentences.add(wording.sameArchitecture(layers.get(0), parameters.get(0)));
    } else {
      List<String> units = values("hidden units");
      List<String> unitsOf = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        unitsOf.add(
            wording.unitsOf(
                Answers.name(evidence.measurements().get(i)), units.get(i), parameters.get(i)));
      }
      sentences.add(wording.differentWidths(unitsOf));
    }
    sentences.add(wording.structureClaim(!specs.sameArchitecture()));
    List<String> settings = specs.differingSettings().stream().map(wording::aspect).toList();
    sentences.add(settings.isEmpty() ? wording.settingsSame() : wording.settingsDiffer(settings));
    return String.join(" ", sentences);
  }

  private List<String> values(String key) {
    return evidence.specs().aspects().stream()
        .filter(aspect -> aspect.key().equals(key))
        .findFirst()
        .orElseThrow()
        .values();
  }

  Table table() {
    List<String> header = new ArrayList<>();
    header.add(wording.aspectHeader());
    evidence.measurements().forEach(m -> header.add(Answers.name(m)));
    header.add(wording.differsHeader());
    List<List<String>> rows = new ArrayList<>();
    for (SpecTable.Aspect aspect : evidence.specs().aspects()) {
      List<String> row = new ArrayList<>();
      row.add(wording.aspect(aspect.key()));
      aspect.values().forEach(value -> row.add(Text.markdown(wording.value(value))));
      row.add(aspect.differs() ? wording.yes() : wording.no());
      rows.add(row);
    }
    return new Table(header, rows);
  }
}
