package org.dl4jcomparison.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.evidence.parity.Conventions;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.study.Seeds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What options take: names that the shell completes, choices and ranges. */
final class OptionValues {
  static final int MOST_JOBS = 256;
  static final int MOST_ROWS = 1_000_000;
  static final int MOST_UNITS = 100_000;
  static final int MOST_SECONDS = 86_400;

  private OptionValues() {}

  /** The value is of the right type, but none of those that are allowed. */
  static final class NotAllowed extends TypeConversionException {
    private static final long serialVersionUID = 1L;

    private NotAllowed(String message) {
      super(message);
    }
  }

  /** One of a few constants, by its label. */
  private abstract static class Choice<T> implements ITypeConverter<T>, Iterable<String> {
    private final Map<String, T> byLabel = new LinkedHashMap<>();

    Choice(T[] constants, Function<T, String> label) {
      for (T constant : constants) {
        byLabel.put(label.apply(constant), constant);
      }
    }

    @Override
    public T convert(String given) {
      if (!byLabel.containsKey(given)) {
        throw new NotAllowed(
            "%s is not allowed; allowed: %s"
                .formatted(ErrorText.value(given), String.join(", ", byLabel.keySet())));
      }
      return byLabel.get(given);
    }

    @Override
    public Iterator<String> iterator() {
      return byLabel.keySet().iterator();
    }
  }

  static final class PrecisionChoice extends Choice<Precision> {
    PrecisionChoice() {
      super(Precision.values(), Precision::label);
    }
  }

  static final class ConventionsChoice extends Choice<Conventions> {
    ConventionsChoice() {
      super(Conventions.values(), Conventions::label);
    }
  }

  /** A whole number from 1. */
  private abstract static class Count implements ITypeConverter<Integer> {
    private final int most;

    Count(int most) {
      this.most = most;
    }

    @Override
    public Integer convert(String given) {
      return within(given, Integer::valueOf, "an int", 1, most);
    }
  }

  static final class Jobs extends Count {
    Jobs() {
      super(MOST_JOBS);
    }
  }

  static final class SeedCount extends Count {
    SeedCount() {
      super(Seeds.MAX_COUNT);
    }
  }

  static final class Updates extends Count {
    Updates() {
      super(NetworkSpec.MOST_UPDATES);
    }
  }

  static final class Rows extends Count {
    Rows() {
      super(MOST_ROWS);
    }
  }

  static final class Units extends Count {
    Units() {
      super(MOST_UNITS);
    }
  }

  static final class Seconds extends Count {
    Seconds() {
      super(MOST_SECONDS);
    }
  }

  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String given) {
      return within(given, Long::valueOf, "a long", 0, Initializer.MAX_SEED);
    }
  }

  private static <N extends Number> N within(
      String given, Function<String, N> reader, String type, long least, long most) {
    N number;
    try {
      number = reader.apply(given);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'%s' is not %s".formatted(given, type));
    }
    if (number.longValue() < least || number.longValue() > most) {
      throw new NotAllowed("%d is not from %d to %d".formatted(number, least, most));
    }
    return number;
  }

  /** Names for help texts and completion; whether one is known is checked where it is used. */
  private abstract static class Names implements Iterable<String> {
    private final Iterable<String> names;

    Names(Iterable<String> names) {
      this.names = names;
    }

    @Override
    public Iterator<String> iterator() {
      return names.iterator();
    }
  }

  static final class EngineNames extends Names {
    EngineNames() {
      super(Engines.load().names());
    }
  }

  static final class DataNames extends Names {
    DataNames() {
      super(BuiltInData.names());
    }
  }

  static final class ExperimentNames extends Names {
    ExperimentNames() {
      super(BuiltInExperiments.NAMES);
    }
  }
}
