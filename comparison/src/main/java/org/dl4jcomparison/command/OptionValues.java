package org.dl4jcomparison.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Precision;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values that options take: names that the shell completes, choices and ranges. */
public final class OptionValues {
  /** Number of trainings at the same time. */
  public static final int MOST_JOBS = 256;

  private OptionValues() {}

  /** The value is of the right type, but none of those that are allowed. */
  public static final class NotAllowed extends TypeConversionException {
    private static final long serialVersionUID = 1L;

    private NotAllowed(String message) {
      super(message);
    }
  }

  /** One of a few constants, by its label. */
  public abstract static class Choice<T> implements ITypeConverter<T>, Iterable<String> {
    private final Map<String, T> byLabel = new LinkedHashMap<>();

    /** Allows these constants. */
    protected Choice(T[] constants, Function<T, String> label) {
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

  /** A precision by its label. */
  public static final class PrecisionChoice extends Choice<Precision> {
    PrecisionChoice() {
      super(Precision.values(), Precision::label);
    }
  }

  /** A whole number from 1. */
  public abstract static class Count implements ITypeConverter<Integer> {
    private final int most;

    /** Allows the numbers from 1 to the largest. */
    protected Count(int most) {
      this.most = most;
    }

    @Override
    public Integer convert(String given) {
      return within(given, Integer::valueOf, "an int", 1, most);
    }
  }

  /** Number of trainings at the same time. */
  public static final class Jobs extends Count {
    Jobs() {
      super(MOST_JOBS);
    }
  }

  /** Updates of a training. */
  public static final class Updates extends Count {
    Updates() {
      super(NetworkSpec.MOST_UPDATES);
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

  /** Names of the engines that are present; whether one is known is checked where it is used. */
  public static final class EngineNames extends ArrayList<String> {
    EngineNames() {
      super(Engines.load().names());
    }
  }

  /** Names of the built-in data sets. */
  public static final class DataNames extends ArrayList<String> {
    DataNames() {
      super(BuiltInData.names());
    }
  }

  /** Names of the built-in experiments. */
  public static final class ExperimentNames extends ArrayList<String> {
    ExperimentNames() {
      super(BuiltInExperiments.NAMES);
    }
  }
}
