package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.text.Resources;

/**
 * Turns the tree of a parsed experiment file into an experiment.
 *
 * @param file for messages
 * @param folder where files that it names are looked for
 * @param engines that contenders may use
 */
record ExperimentReader(String file, Path folder, Engines engines) {
  /** Targets of an experiment that names none. */
  static final List<Double> DEFAULT_TARGETS = List.of(0.5, 0.3, 0.1, 0.05, 0.01);

  private static final int MOST_CONTENDERS = 16;
  private static final int MOST_TARGETS = 20;

  Experiment read(JsonNode top) {
    Section section = new Section(file, "", top);
    section.requireOnly(Keys.OF_EXPERIMENT);
    String name = NameRules.check(section, Keys.NAME, section.text(Keys.NAME));
    Dataset data = DataReader.read(section, folder);
    List<Double> targets =
        section.has(Keys.TARGETS) ? section.positives(Keys.TARGETS, MOST_TARGETS) : DEFAULT_TARGETS;
    List<Contender> contenders = new ArrayList<>();
    for (JsonNode element : section.list(Keys.CONTENDERS, MOST_CONTENDERS, "entries")) {
      contenders.add(contender(element, contenders.size() + 1, data));
    }
    NameRules.checkDistinct(section, contenders);
    return new Experiment(name, data, targets, contenders);
  }

  private Contender contender(JsonNode node, int number, Dataset data) {
    ContenderSection section =
        new ContenderSection(file, "contender " + number, node, folder, data);
    section.requireOnly(Keys.OF_CONTENDER);
    String name = NameRules.check(section, Keys.NAME, section.text(Keys.NAME));
    Engine engine = engine(section);
    NetworkSpec spec = Settings.read(section, engine.capabilities());
    Optional<Engine.Unsupported> cannot = engine.unsupported(spec).stream().findFirst();
    if (cannot.isPresent()) {
      throw section.bad(
          cannot.get().key(),
          "engine %s cannot do %s; allowed: %s"
              .formatted(
                  engine.name(), ErrorText.value(cannot.get().value()), cannot.get().allowed()));
    }
    return new Contender(name, engine.name(), spec);
  }

  private Engine engine(Section section) {
    String name = section.text(Keys.ENGINE);
    return engines
        .find(name)
        .orElseThrow(() -> section.bad(Keys.ENGINE, noSuchEngine(section, name)));
  }

  /** Engines that the program knows of but that are not always present have a hint. */
  private String noSuchEngine(Section section, String name) {
    String how =
        Resources.properties(ExperimentReader.class, "optional-engines.properties")
            .getProperty(name);
    return how != null
        ? "'%s' is not here now; %s".formatted(name, how)
        : "%s is not an engine; allowed: %s"
            .formatted(
                Section.shown(section.required(Keys.ENGINE)), String.join(", ", engines.names()));
  }
}
