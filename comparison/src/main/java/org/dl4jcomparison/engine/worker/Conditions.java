package org.dl4jcomparison.engine.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  synchronized boolean includeHere() {
    return here;
  }

  /** Of all workers that have trained. Where they differ, every value is named. */
  synchronized Map<String, String> all() {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    workers.forEach((isolation, environment) -> add(values, environment, worker(isolation)));
    return joined(values);
  }

  /** The same with what was found out in the program's own JVM. */
  synchronized Map<String, String> with(Map<String, String> environment) {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    all().forEach((key, value) -> values.computeIfAbsent(key, k -> new TreeSet<>()).add(value));
    add(values, environment, "the program's own");
    return joined(values);
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

  private static Map<String, String> joined(Map<String, TreeSet<String>> values) {
    Map<String, String> all = new TreeMap<>();
    values.forEach((key, of) -> all.put(key, String.join(" | ", of)));
    return all;
  }
}
