package org.dl4jcomparison.experiment;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing that a network spec says. Everything that reads, writes, shows, compares or stores
 * specs goes through the list of them, {@link Settings#ALL}.
 *
 * @param key in the experiment file
 * @param role what it is part of
 * @param codec how its values are written
 * @param help what it is, in a few words that follow a colon
 * @param getter its value in a spec to which it applies
 * @param wither the same spec with another value
 * @param only what else a spec must say for it to apply; empty if it always does
 * @param absent its value where a file says nothing, given what the engine can do; empty if a file
 *     must say something
 * @param neutral the value that changes nothing; empty if there is none, or if the setting is as
 *     old as the program
 * @param convention whether two implementations may differ in it unnoticed, so that a certificate
 *     tries its other values where two engines disagree
 * @param <T> type of its values
 */
public record Setting<T>(
    String key,
    Role role,
    Codec<T> codec,
    String help,
    Function<NetworkSpec, T> getter,
    BiFunction<NetworkSpec, T, NetworkSpec> wither,
    Optional<Only> only,
    Function<Capabilities, Optional<T>> absent,
    Optional<T> neutral,
    boolean convention) {

  /**
   * A condition on another setting.
   *
   * @param setting which
   * @param text the value that it must have
   */
  public record Only(Setting<?> setting, String text) {
    /** Whether a spec meets it. */
    public boolean holds(NetworkSpec spec) {
      return setting.text(spec).filter(text::equals).isPresent();
    }
  }

  /** A setting that always applies and that a file must give. */
  static <T> Setting<T> of(
      String key,
      Role role,
      Codec<T> codec,
      String help,
      Function<NetworkSpec, T> getter,
      BiFunction<NetworkSpec, T, NetworkSpec> wither) {
    return new Setting<>(
        key,
        role,
        codec,
        help,
        getter,
        wither,
        Optional.empty(),
        c -> Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The same with a value for files that say nothing. */
  Setting<T> byDefault(T value) {
    return otherwise(capabilities -> Optional.of(value));
  }

  /** The same; where a file says nothing, it is what the engine does by itself. */
  Setting<T> byDefaultTheEngines() {
    return otherwise(capabilities -> Optional.of(capabilities.own(this)));
  }

  private Setting<T> otherwise(Function<Capabilities, Optional<T>> value) {
    return said(only, value, neutral, convention);
  }

  /** The one place that copies a setting. */
  private Setting<T> said(
      Optional<Only> applies,
      Function<Capabilities, Optional<T>> ifAbsent,
      Optional<T> nothing,
      boolean unnoticed) {
    return new Setting<>(
        key, role, codec, help, getter, wither, applies, ifAbsent, nothing, unnoticed);
  }

  /**
   * The same with a value that changes nothing: what a file means that says nothing, and what every
   * training did before there was the setting. Run keys leave it out and stores fill it in, so that
   * runs from before are still found.
   */
  Setting<T> neutralAt(T value) {
    Optional<T> same = Optional.of(value);
    return said(only, any -> same, same, convention);
  }

  /** The same, applying only where another setting has this value. */
  Setting<T> onlyWith(Setting<?> other, String text) {
    return said(Optional.of(new Only(other, text)), absent, neutral, convention);
  }

  /** The same as a convention. */
  Setting<T> asConvention() {
    return said(only, absent, neutral, true);
  }

  /** Its value where a file says nothing; empty if a file must say something. */
  public Optional<T> ifAbsent(Capabilities capabilities) {
    return absent.apply(capabilities);
  }

  /** The name of its column in data files. */
  public String column() {
    // A run has a number of updates too: those that it made.
    return (role == Role.BUDGET ? "max_" : "") + key.replace('-', '_');
  }

  /** What its column holds: the help, the values if they can be listed, and when it applies. */
  public String description() {
    String values = String.join(" or ", codec.values().stream().map(codec::text).toList());
    return help
        + (values.isEmpty() ? "" : ": " + values)
        + only.map(o -> "; of %s only".formatted(o.text())).orElse("");
  }

  /** Whether a spec has a value for it. */
  public boolean appliesTo(NetworkSpec spec) {
    return only.isEmpty() || only.get().holds(spec);
  }

  /** Its value in a spec; empty if it does not apply. */
  public Optional<T> of(NetworkSpec spec) {
    return appliesTo(spec) ? Optional.of(getter.apply(spec)) : Optional.empty();
  }

  /** The same spec with this value. */
  public NetworkSpec with(NetworkSpec spec, T value) {
    return wither.apply(spec, value);
  }

  /** Its value as tables show it; empty if it does not apply. */
  public Optional<String> text(NetworkSpec spec) {
    return of(spec).map(codec::text);
  }

  /** Its value as data files hold it; empty if it does not apply. */
  public Optional<Object> plain(NetworkSpec spec) {
    return of(spec).map(codec::plain);
  }

  /** Whether a spec has the value that changes nothing. */
  public boolean isNeutral(NetworkSpec spec) {
    return of(spec).flatMap(value -> neutral.map(n -> codec.same(n, value))).orElse(false);
  }

  /** Whether two specs agree in it; so they do if it applies to neither. */
  public boolean same(NetworkSpec one, NetworkSpec other) {
    Optional<T> a = of(one);
    Optional<T> b = of(other);
    return a.isPresent() && b.isPresent()
        ? codec.same(a.get(), b.get())
        : a.isPresent() == b.isPresent();
  }

  /** The second spec with the first one's value, and with what applies only because of it. */
  public NetworkSpec copy(NetworkSpec from, NetworkSpec to) {
    NetworkSpec copied = of(from).map(value -> with(to, value)).orElse(to);
    for (Setting<?> dependent : Settings.ALL) {
      if (dependent.only.filter(o -> o.setting().key.equals(key)).isPresent()) {
        copied = dependent.copy(from, copied);
      }
    }
    return copied;
  }

  @Override
  public String toString() {
    return key;
  }
}
