package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Experiment;

/** Experiment files on disk and in the program. */
public final class ExperimentFile {
  private static final String TEMPLATE = "notebook.yaml";
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

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
    return new ExperimentReader(TEMPLATE, Path.of("").toAbsolutePath(), engines)
        .read(parse(TEMPLATE, template()));
  }

  /** The annotated file that the built-in experiment is read from. */
  public static String template() {
    try (InputStream in = ExperimentFile.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static JsonNode parse(String file, String content) {
    try {
      JsonNode top = YAML.readTree(content);
      if (top == null || top.isMissingNode() || top.isNull()) {
        throw new BadInputException(
            "%s: is empty; the command 'template' prints an experiment file to start from"
                .formatted(file));
      }
      return top;
    } catch (JacksonException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new BadInputException(
          "%s: is not valid YAML%s: %s".formatted(file, where, firstLine(e)), e);
    }
  }

  /** What a parser complains of, without the excerpts that it appends. */
  static String firstLine(JacksonException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    return message.lines().findFirst().orElse("unreadable");
  }
}
