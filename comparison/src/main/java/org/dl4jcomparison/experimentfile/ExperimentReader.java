package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Shown;
import org.dl4jcomparison.experiment.Start;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Precision;

/** Turns the tree of a parsed experiment file into an experiment. */
final class ExperimentReader {
  /** Targets of an experiment that names none. */
  static final List<Double> DEFAULT_TARGETS = List.of(0.5, 0.3, 0.1, 0.05, 0.01);

  /** The seed of a contender that names none: the notebook's. */
  static final long DEFAULT_SEED = 100;

  private static final int MOST_CONTENDERS = 16;
  private static final int MOST_TARGETS = 20;
  private static final int MOST_HIDDEN = 10_000;

  private final String file;
  private final Path folder;
  private final Engines engines;

  /**
   * Reads a file's content.
   *
   * @param file for messages
   * @param folder where files that it names are looked for
   */
  ExperimentReader(String file, Path folder, Engines engines) {
    this.file = file;
    this.folder = folder;
    this.engines = engines;
  }

  Experiment read(JsonNode top) {
    Section section = Section.of(file, "", top, Keys.OF_EXPERIMENT);
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
    Section section = Section.of(file, "contender " + number, node, Keys.OF_CONTENDER);
    String name = NameRules.check(section, Keys.NAME, section.text(Keys.NAME));
    Engine engine = engine(section);
    NetworkSpec spec = spec(section, engine, data);
    Optional<Engine.Unsupported> cannot = engine.unsupported(spec).stream().findFirst();
    if (cannot.isPresent()) {
      throw section.bad(
          cannot.get().key(),
          "engine %s cannot do %s; allowed: %s"
              .formatted(engine.name(), Shown.value(cannot.get().value()), cannot.get().allowed()));
    }
    return new Contender(name, engine.name(), spec);
  }

  private Engine engine(Section section) {
    String name = section.text(Keys.ENGINE);
    return engines
        .find(name)
        .orElseThrow(
            () ->
                section.bad(
                    Keys.ENGINE,
                    OptionalEngines.howToEnable(name)
                        .map(how -> "'%s' is not here now; %s".formatted(name, how))
                        .orElseGet(() -> noSuchEngine(section))));
  }

  private String noSuchEngine(Section section) {
    return "%s is not an engine; allowed: %s"
        .formatted(
            Section.shown(section.required(Keys.ENGINE)), String.join(", ", engines.names()));
  }

  private NetworkSpec spec(Section section, Engine engine, Dataset data) {
    int hidden = (int) section.whole(Keys.HIDDEN, 1, MOST_HIDDEN);
    return new NetworkSpec(
        hidden,
        start(section, hidden, data),
        new java.util.TreeSet<>(
            section.choices(Keys.ZERO, ParameterName.values(), ParameterName::label)),
        optimizer(section, engine),
        section.positive(Keys.LEARNING_RATE),
        section.choice(
            Keys.GRADIENT,
            GradientReduction.values(),
            GradientReduction::label,
            GradientReduction.MEAN),
        section.choice(
            Keys.HIDDEN_GRADIENT,
            HiddenGradient.values(),
            HiddenGradient::label,
            HiddenGradient.SAME_WEIGHTS),
        section.choice(Keys.PRECISION, Precision.values(), Precision::label, Precision.FLOAT64),
        (int) section.whole(Keys.UPDATES, 1, NetworkSpec.MOST_UPDATES),
        section.whole(Keys.SEED, 0, Initializer.MAX_SEED, DEFAULT_SEED));
  }

  private Start start(Section section, int hidden, Dataset data) {
    boolean given = section.has(Keys.INITIAL_WEIGHTS);
    if (given == section.has(Keys.INITIALIZER)) {
      throw new BadInputException(
          "%s: %s needs either %s or %s, and has %s"
              .formatted(
                  file,
                  section.path(),
                  Keys.INITIALIZER,
                  Keys.INITIAL_WEIGHTS,
                  given ? "both" : "neither"));
    }
    if (given) {
      rejectUnused(section, Keys.CONSTANT, Keys.INITIALIZER, InitializerKind.CONSTANT.label());
      String named = section.text(Keys.INITIAL_WEIGHTS);
      return new Start.Given(
          named,
          WeightsFile.read(weightsPath(section, named), data.inputs(), hidden, data.outputs()));
    }
    InitializerKind kind =
        section.choice(Keys.INITIALIZER, InitializerKind.values(), InitializerKind::label);
    if (kind == InitializerKind.CONSTANT) {
      return new Start.Draw(kind, section.finite(Keys.CONSTANT));
    }
    rejectUnused(section, Keys.CONSTANT, Keys.INITIALIZER, InitializerKind.CONSTANT.label());
    return Start.Draw.of(kind);
  }

  private Path weightsPath(Section section, String named) {
    try {
      return folder.resolve(named);
    } catch (InvalidPathException e) {
      throw section.bad(Keys.INITIAL_WEIGHTS, "is not a path: " + e.getReason());
    }
  }

  private static OptimizerSpec optimizer(Section section, Engine engine) {
    String label =
        section.choice(
            Keys.OPTIMIZER,
            new String[] {OptimizerSpec.GradientDescent.LABEL, OptimizerSpec.Adam.LABEL},
            name -> name);
    if (label.equals(OptimizerSpec.Adam.LABEL)) {
      return new OptimizerSpec.Adam(
          section.positive(Keys.EPSILON, Adam.DEFAULT_EPSILON),
          section.choice(
              Keys.EPSILON_PLACEMENT,
              EpsilonPlacement.values(),
              EpsilonPlacement::label,
              engine.epsilonPlacement()));
    }
    rejectUnused(section, Keys.EPSILON, Keys.OPTIMIZER, OptimizerSpec.Adam.LABEL);
    rejectUnused(section, Keys.EPSILON_PLACEMENT, Keys.OPTIMIZER, OptimizerSpec.Adam.LABEL);
    return new OptimizerSpec.GradientDescent();
  }

  /** A setting without effect would be a lie in the file. */
  private static void rejectUnused(Section section, String key, String other, String value) {
    if (section.has(key)) {
      throw section.bad(key, "is only allowed with %s: %s".formatted(other, value));
    }
  }
}
