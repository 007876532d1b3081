package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Numbers;

/**
 * A mapping of an experiment file, with where it stands. Every getter either gives a valid value or
 * throws a {@link BadInputException} that names the file, the key, the value and what is allowed.
 */
class Section {
  /** The time to read a number grows with the square of its digits. */
  private static final int MOST_DIGITS = 1000;

  private final String file;
  final String path;
  private final JsonNode node;

  Section(String file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /** The file's name, for messages. */
  final String file() {
    return file;
  }

  /** Checks that it is a mapping and has only known keys. */
  final void requireOnly(List<String> known) {
    if (!node.isObject()) {
      throw new BadInputException(
          "%s: %s is not a mapping of keys to values; allowed keys: %s"
              .formatted(file, path.isEmpty() ? "the file" : path, String.join(", ", known)));
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new BadInputException(
            "%s: %s is not a known key%s Known here: %s"
                .formatted(
                    file, at(name), KnownIdeas.ofKey(name, known), String.join(", ", known)));
      }
    }
  }

  /** Where a key stands, as {@code contender 2: hidden}. */
  String at(String key) {
    return path.isEmpty() ? key : path + ": " + key;
  }

  /** An error about one key's value. */
  public BadInputException bad(String key, String problem) {
    return new BadInputException("%s: %s: %s".formatted(file, at(key), problem));
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return node.has(key);
  }

  /** The value of a key that must be there. */
  JsonNode required(String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new BadInputException("%s: %s is missing".formatted(file, at(key)));
    }
    if (value.isTextual() && value.asText().isBlank()) {
      throw bad(key, "has no value");
    }
    return value;
  }

  /** A text as it was written, which may be blank; of a key that is there. */
  String written(String key) {
    JsonNode value = node.get(key);
    return value.asText().isEmpty() ? text(key) : value.asText();
  }

  /** A text on one line. */
  String text(String key) {
    JsonNode value = required(key);
    if (!value.isValueNode()) {
      throw bad(key, "%s is not a name".formatted(shown(value)));
    }
    return value.asText();
  }

  /** A whole number from min to max. */
  public long whole(String key, long min, long max) {
    JsonNode value = required(key);
    Optional<BigDecimal> number = number(key, value);
    if (number.isEmpty()
        || number.get().compareTo(BigDecimal.valueOf(min)) < 0
        || number.get().compareTo(BigDecimal.valueOf(max)) > 0
        || number.get().stripTrailingZeros().scale() > 0) {
      throw bad(key, "%s is not a whole number from %d to %d".formatted(shown(value), min, max));
    }
    return number.get().longValueExact();
  }

  long whole(String key, long min, long max, long ifAbsent) {
    return has(key) ? whole(key, min, max) : ifAbsent;
  }

  /** A number greater than zero that a double can hold. */
  public double positive(String key) {
    return positive(key, required(key));
  }

  private double positive(String key, JsonNode value) {
    double number = real(key, value);
    if (!(number > 0) || Double.isInfinite(number)) {
      throw bad(key, "%s is not a number greater than 0 and below 1.8e308".formatted(shown(value)));
    }
    return number;
  }

  /** Any number that a double can hold. */
  public double finite(String key) {
    JsonNode value = required(key);
    double number = real(key, value);
    if (!Double.isFinite(number)) {
      throw bad(key, "%s is not a finite number".formatted(shown(value)));
    }
    return number;
  }

  /** A number from 0 to below a limit. */
  public double fromZero(String key, double below) {
    JsonNode value = required(key);
    double number = real(key, value);
    if (!(number >= 0 && number < below)) {
      throw bad(
          key,
          "%s is not a number from 0 to below %s".formatted(shown(value), Numbers.shortest(below)));
    }
    return number;
  }

  double fromZero(String key, double below, double ifAbsent) {
    return has(key) ? fromZero(key, below) : ifAbsent;
  }

  /** Different texts; none if the key is absent. */
  List<String> texts(String key) {
    Set<String> texts = new LinkedHashSet<>();
    if (has(key)) {
      for (JsonNode element : list(key)) {
        if (!element.isValueNode() || element.asText().isBlank()) {
          throw bad(key, "%s is not a name".formatted(shown(element)));
        }
        if (!texts.add(element.asText())) {
          throw bad(key, "%s stands there twice".formatted(shown(element)));
        }
      }
    }
    return List.copyOf(texts);
  }

  /** A list of 1 to most different numbers greater than zero. */
  List<Double> positives(String key, int most) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode element : list(key, most, "values")) {
      double number = positive(key, element);
      if (numbers.contains(number)) {
        throw bad(key, "%s stands there twice".formatted(shown(element)));
      }
      numbers.add(number);
    }
    return numbers;
  }

  /**
   * The elements of a list.
   *
   * @param most the largest number of them, the smallest being 1
   * @param noun what they are, for messages
   */
  JsonNode list(String key, int most, String noun) {
    JsonNode list = list(key);
    if (list.isEmpty() || list.size() > most) {
      throw bad(key, "has %d %s; allowed are 1 to %d".formatted(list.size(), noun, most));
    }
    return list;
  }

  /** The elements of a list. */
  JsonNode list(String key) {
    JsonNode value = required(key);
    if (!value.isArray()) {
      throw bad(key, "%s is not a list".formatted(shown(value)));
    }
    return value;
  }

  /** One of an enumeration's constants, by its label. */
  public <T> T choice(String key, List<T> allowed, Function<T, String> label) {
    return choice(key, required(key), allowed, label);
  }

  <T> T choice(String key, List<T> allowed, Function<T, String> label, T ifAbsent) {
    return has(key) ? choice(key, allowed, label) : ifAbsent;
  }

  private <T> T choice(String key, JsonNode value, List<T> allowed, Function<T, String> label) {
    return allowed.stream()
        .filter(candidate -> value.isValueNode() && label.apply(candidate).equals(value.asText()))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    key,
                    "%s is not one of %s%s"
                        .formatted(
                            shown(value),
                            allowed.stream().map(label).collect(Collectors.joining(", ")),
                            KnownIdeas.ofValue(key, value.asText()))));
  }

  /** Some of an enumeration's constants, by their labels; none if the key is absent. */
  public <T> List<T> choices(String key, List<T> allowed, Function<T, String> label) {
    List<T> chosen = new ArrayList<>();
    if (has(key)) {
      for (JsonNode element : list(key)) {
        chosen.add(choice(key, element, allowed, label));
      }
    }
    return chosen;
  }

  /** A number as a double; not a number if it is none. */
  private double real(String key, JsonNode value) {
    return number(key, value).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** Numbers are read from the text that was written; YAML's own rules would not take 1e-8. */
  private Optional<BigDecimal> number(String key, JsonNode value) {
    if (!value.isTextual()) {
      return Optional.empty();
    }
    String text = value.asText().strip();
    if (text.length() > MOST_DIGITS) {
      throw bad(
          key,
          "%s has %,d characters; a number has %,d at most"
              .formatted(shown(value), text.length(), MOST_DIGITS));
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A value as an error message shows it: short and on one line. */
  static String shown(JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString().replace("\"", "");
    return ErrorText.value(text);
  }
}
