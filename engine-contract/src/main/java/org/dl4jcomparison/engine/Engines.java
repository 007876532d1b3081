package org.dl4jcomparison.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The engines that are present, by name. */
public final class Engines {
  private final Map<String, Engine> byName = new TreeMap<>();

  private Engines(Iterable<Engine> engines) {
    for (Engine engine : engines) {
      Engine other = byName.put(engine.name(), engine);
      if (other != null) {
        throw new IllegalStateException(
            "Engine %s is provided by %s and by %s"
                .formatted(engine.name(), other.getClass(), engine.getClass()));
      }
    }
  }

  /** All that {@link ServiceLoader} finds beside this class. */
  public static Engines load() {
    return new Engines(ServiceLoader.load(Engine.class, Engines.class.getClassLoader()));
  }

  /** Makes a collection of these engines. */
  public static Engines of(Collection<Engine> engines) {
    return new Engines(engines);
  }

  /** The engine of this name, if it is present. */
  public Optional<Engine> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The engine of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Engine get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("No engine is named " + name));
  }

  /** The engines present, in the order of their names. */
  public Collection<Engine> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** Names of the engines present, in order. */
  public Set<String> names() {
    return byName.keySet();
  }
}
