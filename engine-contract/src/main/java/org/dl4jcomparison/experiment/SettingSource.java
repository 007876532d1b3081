package org.dl4jcomparison.experiment;

import java.util.List;
import java.util.function.Function;

/**
 * Where settings are read from, as a mapping in an experiment file. Every method either gives a
 * valid value or throws a {@link BadInputException} that names the key, the value and what is
 * allowed.
 */
public interface SettingSource {

  /** Whether the key is there. */
  boolean has(String key);

  /** A whole number in a range. */
  long whole(String key, long least, long most);

  /** A number greater than zero that a double can hold. */
  double positive(String key);

  /** A number from zero to below a limit. */
  double fromZero(String key, double below);

  /** Any number that a double can hold. */
  double finite(String key);

  /** One of some values, by its label. */
  <E> E choice(String key, List<E> allowed, Function<E, String> label);

  /** Different ones of some values, by their labels. */
  <E> List<E> choices(String key, List<E> allowed, Function<E, String> label);

  /**
   * The weights in the file that the key names.
   *
   * @param hidden number of hidden units that they have to be for
   */
  Initialization.Given weights(String key, int hidden);

  /** An error about one key's value. */
  BadInputException bad(String key, String problem);

  /** An error about the mapping as a whole, to follow what it is called. */
  BadInputException bad(String problem);
}
