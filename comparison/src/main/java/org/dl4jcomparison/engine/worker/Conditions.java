package org.dl4jcomparison.engine.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.Isolation;

/** In which JVMs an engine has trained, and what its results depend on there. */
final class Conditions {
  private static final String WHERE = "jvm";

  private final Map<Isolation, Map<String, String>> workers = new LinkedHashMap<>();
  private boolean here;

  synchronized void trainedHere() {
    here = true;
  }

  synchronized void trainedIn(Isolation isolation, Map<String, String> environment) {
    workers.put(isolation, environment);
  }

  synchronized boolean know(Isolation isolation) {
    return workers.containsKey(isolation);
  }

  synchronized boolean none() {
    return workers.isEmpty() && !here;
  }

  /**
   * Of all JVMs that have trained; of the program's own if none has. Where they differ, every value
   * is named.
   *
   * @param own finds out what results depend on here
   */
  synchronized Map<String, String> all(Supplier<Map<String, String>> own) {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    workers.forEach((isolation, environment) -> add(values, environment, worker(isolation)));
    if (here || workers.isEmpty()) {
      add(values, own.get(), "the program's own");
    }
    Map<String, String> all = new TreeMap<>();
    values.forEach((key, of) -> all.put(key, String.join(" | ", of)));
    return all;
  }

  private static void add(
      Map<String, TreeSet<String>> values, Map<String, String> environment, String where) {
    environment.forEach(
        (key, value) -> values.computeIfAbsent(key, k -> new TreeSet<>()).add(value));
    values.computeIfAbsent(WHERE, k -> new TreeSet<>()).add(where);
  }

  private static String worker(Isolation isolation) {
    StringBuilder text = new StringBuilder("worker:");
    isolation.environment().forEach((name, value) -> text.append(" " + name + "=" + value));
    text.append(" java");
    isolation.jvmFlags().forEach(flag -> text.append(" " + flag));
    return text.toString();
  }
}
