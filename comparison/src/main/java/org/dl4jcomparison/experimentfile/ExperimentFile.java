package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.Shown;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Experiment files on disk and in the program. */
public final class ExperimentFile {
  private static final String TEMPLATE = "notebook.yaml";
  private static final String NOTEBOOK_DATA = "xor";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExperimentFile() {}

  /**
   * Reads an experiment file. Files that it names are looked for beside it.
   *
   * @param engines that contenders may use
   * @throws BadInputException if anything in it cannot be used
   */
  public static Experiment read(Path file, Engines engines) {
    if (Files.isDirectory(file)) {
      throw new BadInputException("%s: is a directory, not an experiment file".formatted(file));
    }
    if (!Files.exists(file)) {
      throw new BadInputException("%s: there is no such experiment file".formatted(file));
    }
    Path folder = file.toAbsolutePath().getParent();
    return new ExperimentReader(file.toString(), folder, engines)
        .read(parse(file.toString(), content(file)));
  }

  /** The built-in experiment {@code notebook}. */
  public static Experiment notebook(Engines engines) {
    return builtIn(NOTEBOOK_DATA, engines);
  }

  /**
   * The built-in experiment on a built-in data set.
   *
   * @param data name of the data set
   * @throws BadInputException if there is no such data set
   */
  public static Experiment builtIn(String data, Engines engines) {
    String file = resource(data);
    return new ExperimentReader(file, Path.of("").toAbsolutePath(), engines)
        .read(parse(file, template(data)));
  }

  /** The annotated file that the built-in experiment {@code notebook} is read from. */
  public static String template() {
    return template(NOTEBOOK_DATA);
  }

  /**
   * The file that the built-in experiment on a built-in data set is read from.
   *
   * @throws BadInputException if there is no such data set
   */
  public static String template(String data) {
    try (InputStream in = ExperimentFile.class.getResourceAsStream(resource(data))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String data) {
    if (BuiltInData.find(data).isEmpty()) {
      throw new BadInputException(
          "--data: %s is not a built-in data set; allowed: %s; a file of yours goes into an experiment file, as 'template' tells"
              .formatted(Shown.value(data), String.join(", ", BuiltInData.names())));
    }
    return data.equals(NOTEBOOK_DATA) ? TEMPLATE : data + ".yaml";
  }

  private static String content(Path file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadInputException("%s: is not UTF-8 text".formatted(file), e);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    }
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
    } catch (YamlEngineException e) {
      String first = e.getMessage().lines().findFirst().orElse("unreadable");
      throw new BadInputException("%s: is not valid YAML: %s".formatted(file, first), e);
    }
  }
}
