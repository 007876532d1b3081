package org.dl4jcomparison.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kind of JVM that an engine wants a training to run in. Two trainings with equal isolation may
 * use one JVM after the other, whatever their engines.
 *
 * @param jvmFlags what {@code java} is given before the main class
 * @param environment variables set in addition to those of this process
 * @param cores how many of them a training keeps busy, at least 1; others wait meanwhile
 */
public record Isolation(List<String> jvmFlags, Map<String, String> environment, int cores) {

  /**
   * Copies both, the variables in order of their names.
   *
   * @throws IllegalArgumentException if there is not at least one core
   */
  public Isolation {
    if (cores < 1) {
      throw new IllegalArgumentException("Number of cores %d is not at least 1".formatted(cores));
    }
    jvmFlags = List.copyOf(jvmFlags);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
  }

  /** A JVM with nothing special about it, for trainings on one core. */
  public static Isolation plain() {
    return new Isolation(List.of(), Map.of(), 1);
  }

  /** The same with more flags. */
  public Isolation withFlags(String... flags) {
    List<String> all = new ArrayList<>(jvmFlags);
    Collections.addAll(all, flags);
    return new Isolation(all, environment, cores);
  }

  /** The same with environment variables set, by name. */
  public Isolation withVariables(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(variables);
    return new Isolation(jvmFlags, all, cores);
  }

  /** The same for trainings that keep so many cores busy. */
  public Isolation withCores(int number) {
    return new Isolation(jvmFlags, environment, number);
  }
}
