package org.dl4jcomparison.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine can do, setting by setting. Of a setting that an engine does not declare it can do
 * the value that changes nothing, or else the default, and nothing more: a setting that is new to
 * the program is thereby one that no engine knows, until it says so.
 */
public final class Capabilities {
  private final Map<String, List<?>> declared;

  private Capabilities(Map<String, List<?>> declared) {
    this.declared = declared;
  }

  /** Any number of hidden units and any learning rate, as every engine can; nothing else. */
  public static Capabilities basic() {
    return new Capabilities(Map.of()).canAny(Settings.HIDDEN).canAny(Settings.LEARNING_RATE);
  }

  /**
   * The same and these values of a setting.
   *
   * @param values at least one; the first is what the engine does by itself
   */
  @SafeVarargs
  public final <T> Capabilities can(Setting<T> setting, T... values) {
    List<T> listed = new ArrayList<>();
    for (T value : values) {
      listed.add(value);
    }
    return can(setting, listed);
  }

  /**
   * The same and every value of a setting whose values cannot be listed. Others have to be named,
   * so that a value that is new to the program is not promised unawares.
   *
   * @throws IllegalArgumentException if they can be listed
   */
  public Capabilities canAny(Setting<?> setting) {
    if (!setting.codec().values().isEmpty()) {
      throw new IllegalArgumentException(setting.key() + " has values to be named");
    }
    return can(setting, List.of());
  }

  /** As {@link #can(Setting, Object[])}. */
  public <T> Capabilities can(Setting<T> setting, List<T> values) {
    Map<String, List<?>> more = new HashMap<>(declared);
    more.put(setting.key(), List.copyOf(values));
    return new Capabilities(more);
  }

  /**
   * What the engine does by itself: the first value that it declares, else the first there is.
   *
   * @throws IllegalArgumentException if the values of the setting cannot be listed
   */
  @SuppressWarnings("unchecked")
  public <T> T own(Setting<T> setting) {
    List<?> values = declared.getOrDefault(setting.key(), setting.codec().values());
    if (values.isEmpty()) {
      throw new IllegalArgumentException(setting.key() + " has no first value");
    }
    return (T) values.get(0);
  }

  /**
   * What a spec asks of a setting and the engine cannot do.
   *
   * @return what it can do instead; empty if it can do what is asked
   */
  public <T> Optional<String> allowedInstead(Setting<T> setting, NetworkSpec spec) {
    Optional<T> asked = setting.of(spec);
    if (asked.isEmpty() || !setting.role().isTheEngines()) {
      return Optional.empty();
    }
    List<T> allowed = allowed(setting);
    boolean any = allowed.isEmpty() && declared.containsKey(setting.key());
    if (any || allowed.stream().anyMatch(value -> setting.codec().same(value, asked.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        allowed.isEmpty()
            ? "nothing"
            : String.join(", ", allowed.stream().map(setting.codec()::text).toList()));
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> allowed(Setting<T> setting) {
    return declared.containsKey(setting.key())
        ? (List<T>) declared.get(setting.key())
        : setting.neutral().or(() -> setting.ifAbsent(this)).map(List::of).orElse(List.of());
  }
}
