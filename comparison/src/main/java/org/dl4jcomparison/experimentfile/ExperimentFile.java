package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.data.InputFile;
import org.dl4jcomparison.data.TableInspection;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Experiment;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Experiment files on disk and in the program. */
public final class ExperimentFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The most characters of an experiment file: a hundred times what most have. For some texts the
   * reader's time grows with the square of this.
   */
  private static final int MOST_BYTES = 256 * 1024;

  /**
   * The deepest nesting of an experiment file, which needs four levels. The readers call themselves
   * for each.
   */
  private static final int DEEPEST = 20;

  private ExperimentFile() {}

  /**
   * Reads an experiment file, or a built-in experiment if there is no such file and one has that
   * name. Files that it names are looked for beside it.
   *
   * @param engines that contenders may use
   * @throws BadInputException if anything in it cannot be used
   */
  public static Experiment read(Path file, Engines engines) {
    if (!Files.exists(file)) {
      if (BuiltInExperiments.NAMES.contains(file.toString())) {
        return builtIn(file.toString(), engines);
      }
      throw new BadInputException(
          "%s: there is no such experiment file; built in are %s"
              .formatted(file, String.join(", ", BuiltInExperiments.NAMES)));
    }
    Path folder = file.toAbsolutePath().getParent();
    return new ExperimentReader(file.toString(), folder, engines)
        .read(parse(file.toString(), new InputFile(file, "experiment file").text(MOST_BYTES)));
  }

  /**
   * An experiment on a table that has no experiment file, as {@link TableExperiment} writes it.
   *
   * @param target name of the column with the labels; empty to have it guessed
   * @throws BadInputException if the table cannot be used
   */
  public static Experiment onTable(Path table, Optional<String> target, Engines engines) {
    String text = TableExperiment.text(TableInspection.of(table, target));
    return new ExperimentReader(table.toString(), Path.of("").toAbsolutePath(), engines)
        .read(parse(table.toString(), text));
  }

  /**
   * One of {@link BuiltInExperiments#NAMES}.
   *
   * @throws BadInputException if none has this name, or it wants an engine that is not here
   */
  public static Experiment builtIn(String name, Engines engines) {
    String content = BuiltInExperiments.text(name);
    String file = BuiltInExperiments.fileName(name);
    return new ExperimentReader(file, Path.of("").toAbsolutePath(), engines)
        .read(parse(file, content));
  }

  /** Every scalar stays the text that was written, so that error messages can repeat it. */
  private static JsonNode parse(String file, String content) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setSchema(new FailsafeSchema())
            .setTagConstructors(Map.of(Tag.NULL, nothing -> ""))
            // Nothing in an experiment needs them, and one could contain itself.
            .setMaxAliasesForCollections(0)
            .build();
    try {
      checkDepth(file, new Parse(settings).parseString(content));
      Object top = new Load(settings).loadFromString(content);
      if (top == null || top.equals("")) {
        throw new BadInputException(
            "%s: is empty; the command 'template' prints an experiment file to start from"
                .formatted(file));
      }
      return MAPPER.valueToTree(top);
    } catch (MarkedYamlEngineException e) {
      String where =
          e.getProblemMark()
              .map(
                  mark ->
                      " at line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1))
              .orElse("");
      throw new BadInputException(
          "%s: is not valid YAML%s: %s".formatted(file, where, e.getProblem()), e);
    } catch (IllegalArgumentException e) {
      // The reader's own way with an escape that is no character.
      throw new BadInputException("%s: is not valid YAML: %s".formatted(file, e.getMessage()), e);
    } catch (YamlEngineException e) {
      String first = e.getMessage().lines().findFirst().orElse("unreadable");
      throw new BadInputException("%s: is not valid YAML: %s".formatted(file, first), e);
    }
  }

  private static void checkDepth(String file, Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      depth +=
          switch (event.getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
          };
      if (depth > DEEPEST) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        throw new BadInputException(
            "%s: line %d: lists and mappings are nested more than %d levels deep"
                .formatted(file, line, DEEPEST));
      }
    }
  }
}
