package org.dl4jcomparison.experiment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How the values of a setting are written.
 *
 * @param <T> type of the values
 */
public sealed interface Codec<T> permits Codec.Scalar, InitializationCodec {

  /** The keys that an experiment file may have for the setting. */
  List<String> keys(String key);

  /**
   * Reads a value of the setting with this key; one of its keys is there.
   *
   * @param spec what was read before
   */
  T read(SettingSource source, String key, NetworkSpec spec);

  /** What an experiment file says for a value: numbers, texts or lists of texts, by key. */
  Map<String, Object> write(String key, T value);

  /** A value as tables and messages show it; empty if there is nothing to show. */
  String text(T value);

  /** A value as data files hold it: of the {@link #type}. */
  default Object plain(T value) {
    return text(value);
  }

  /** What data files hold. */
  default Type type() {
    return Type.TEXT;
  }

  /** The types that data files have. */
  enum Type {
    /** A whole number. */
    INTEGER,
    /** A number. */
    NUMBER,
    /** A text. */
    TEXT
  }

  /** Whether two values mean the same training. */
  default boolean same(T one, T other) {
    return one.equals(other);
  }

  /** The values, if they can be listed. */
  default List<T> values() {
    return List.of();
  }

  /**
   * A value under one key.
   *
   * @param <T> type of the values
   */
  sealed interface Scalar<T> extends Codec<T> {
    @Override
    default List<String> keys(String key) {
      return List.of(key);
    }

    @Override
    default Map<String, Object> write(String key, T value) {
      return Map.of(key, plain(value));
    }
  }

  /**
   * Whole numbers.
   *
   * @param least that is allowed
   * @param most that is allowed
   */
  record Whole(long least, long most) implements Scalar<Long> {
    @Override
    public Long read(SettingSource source, String key, NetworkSpec spec) {
      return source.whole(key, least, most);
    }

    @Override
    public String text(Long value) {
      return String.valueOf(value);
    }

    @Override
    public Object plain(Long value) {
      return value;
    }

    @Override
    public Type type() {
      return Type.INTEGER;
    }
  }

  /** Numbers as a double holds them. */
  sealed interface Real extends Scalar<Double> {
    @Override
    default String text(Double value) {
      return Numbers.shortest(value);
    }

    @Override
    default Object plain(Double value) {
      return value;
    }

    @Override
    default Type type() {
      return Type.NUMBER;
    }
  }

  /** Numbers greater than zero. */
  record Positive() implements Real {
    @Override
    public Double read(SettingSource source, String key, NetworkSpec spec) {
      return source.positive(key);
    }
  }

  /**
   * Numbers from zero, such as shares and rates that can be switched off.
   *
   * @param below what every one of them is
   */
  record FromZero(double below) implements Real {
    @Override
    public Double read(SettingSource source, String key, NetworkSpec spec) {
      return source.fromZero(key, below);
    }
  }

  /**
   * One of a few values.
   *
   * @param values that are allowed
   * @param label of each
   * @param <E> type of the values
   */
  record Choice<E>(List<E> values, Function<E, String> label) implements Scalar<E> {
    @Override
    public E read(SettingSource source, String key, NetworkSpec spec) {
      return source.choice(key, values, label);
    }

    @Override
    public String text(E value) {
      return label.apply(value);
    }
  }

  /**
   * Any number of a few values, in their order.
   *
   * @param elements that are allowed
   * @param label of each
   * @param <E> type of the elements
   */
  record Subset<E>(List<E> elements, Function<E, String> label) implements Scalar<Set<E>> {
    @Override
    public Set<E> read(SettingSource source, String key, NetworkSpec spec) {
      return new TreeSet<>(source.choices(key, elements, label));
    }

    @Override
    public Map<String, Object> write(String key, Set<E> value) {
      return Map.of(key, value.stream().map(label).toList());
    }

    @Override
    public String text(Set<E> value) {
      return String.join(", ", value.stream().map(label).toList());
    }

    @Override
    public Object plain(Set<E> value) {
      return String.join(" ", value.stream().map(label).toList());
    }
  }
}
