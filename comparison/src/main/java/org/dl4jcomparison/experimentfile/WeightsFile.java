package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.dl4jcomparison.data.InputFile;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/** Reads the JSON that {@code initial-weights} names. */
record WeightsFile(Path file) {
  // Decimals are kept as they are written: error messages repeat them.
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final String INITIAL = "initial";

  private static final int DEEPEST = 20;
  private static final int MOST_DIGITS = 1000;

  /** Keys that a file may have beside the numbers. */
  private static final long MOST_CHARACTERS = 16 << 20;

  private static final long CHARACTERS_OF_NUMBER = 100;

  /**
   * Reads W1 (inputs x hidden), b1 (1 x hidden), W2 (hidden x outputs) and b2 (1 x outputs), as
   * nested lists, from the top or from under the key {@code initial}.
   *
   * @throws BadInputException if the file is missing, is no JSON, is beyond the limits, holds a key
   *     twice or text after the object, or has another shape or a value that is not a finite number
   */
  Parameters read(int inputs, int hidden, int outputs) {
    long numbers = (long) hidden * (inputs + 1 + outputs) + outputs;
    JsonNode top = parse(MOST_CHARACTERS + numbers * CHARACTERS_OF_NUMBER);
    JsonNode weights = top.path(INITIAL).isObject() ? top.get(INITIAL) : top;
    return new Parameters(
        matrix(weights, ParameterName.W1, inputs, hidden),
        matrix(weights, ParameterName.B1, 1, hidden),
        matrix(weights, ParameterName.W2, hidden, outputs),
        matrix(weights, ParameterName.B2, 1, outputs));
  }

  private JsonNode parse(long mostCharacters) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxDocumentLength(mostCharacters)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .build();
    InputFile input = new InputFile(file, "weights file");
    try (JsonParser json = factory.createParser(input.open())) {
      JsonNode top = MAPPER.readTree(json);
      if (top == null || !top.isObject()) {
        throw bad("holds no JSON object with W1, b1, W2, b2");
      }
      long line = json.currentLocation().getLineNr();
      if (goesOn(json)) {
        throw bad("has more text after the JSON object, which ends in line " + line);
      }
      return top;
    } catch (StreamConstraintsException e) {
      throw bad(
          "is beyond the limits: %,d characters, lists in lists %d levels deep, numbers of %d digits"
              .formatted(mostCharacters, DEEPEST, MOST_DIGITS));
    } catch (JsonProcessingException e) {
      throw bad(
          "is not valid JSON at line %d, column %d: %s"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), problem(e)));
    } catch (IOException e) {
      throw input.unreadable(e);
    }
  }

  /** The parser's message without the place where the list or text began that does not end. */
  private static String problem(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("unreadable")
        .split(" \\(start marker")[0];
  }

  private static boolean goesOn(JsonParser json) throws IOException {
    try {
      return json.nextToken() != null;
    } catch (JsonParseException e) {
      return true;
    }
  }

  private double[][] matrix(JsonNode weights, ParameterName name, int rows, int columns) {
    JsonNode node = weights.get(name.label());
    if (node == null) {
      throw bad("%s is missing".formatted(name));
    }
    // A bias may also be a plain list of numbers.
    JsonNode list = node.isArray() && !node.path(0).isArray() && rows == 1 ? wrapped(node) : node;
    if (!list.isArray() || list.size() != rows) {
      throw wrongShape(name, rows, columns, list);
    }
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      JsonNode row = list.get(i);
      if (!row.isArray() || row.size() != columns) {
        throw wrongShape(name, rows, columns, list);
      }
      for (int j = 0; j < columns; j++) {
        JsonNode value = row.get(j);
        matrix[i][j] = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!Double.isFinite(matrix[i][j])) {
          throw bad(
              "%s[%d][%d]: %s is not a finite number".formatted(name, i, j, Section.shown(value)));
        }
      }
    }
    return matrix;
  }

  private static JsonNode wrapped(JsonNode row) {
    return MAPPER.createArrayNode().add(row);
  }

  private BadInputException wrongShape(ParameterName name, int rows, int columns, JsonNode list) {
    String found =
        list.isArray() && list.path(0).isArray()
            ? "%d x %d".formatted(list.size(), list.get(0).size())
            : "no list of %d rows".formatted(rows);
    return bad(
        "%s is not %d x %d as the contender needs, but %s".formatted(name, rows, columns, found));
  }

  private BadInputException bad(String problem) {
    return new BadInputException("%s: %s".formatted(file, problem));
  }
}
