package org.dl4jcomparison.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dl4jcomparison.text.Text;

/**
 * Finds runs that a store has from another Java, processor or version of the program, and names
 * what differs. Such runs do not count as the wanted ones.
 */
public final class OtherEnvironments {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ENVIRONMENT = "environment";
  private static final Map<String, String> NAMES =
      Map.of(
          "/program", "version of the program",
          "/platform/java.version", "Java",
          "/platform/java.vm.name", "Java virtual machine",
          "/platform/cpu", "processor",
          "/platform/os.arch", "processor architecture",
          "/platform/os.name", "operating system");

  /** What runs were made in, by everything else that determines them; the last one comes last. */
  private final Map<JsonNode, List<Map<String, String>>> stored = new HashMap<>();

  /** Looks at runs by their identities, in the order in which they were stored. */
  public OtherEnvironments(Collection<String> identities) {
    for (String identity : identities) {
      parse(identity)
          .ifPresent(
              run ->
                  stored
                      .computeIfAbsent(run.rest, any -> new ArrayList<>(1))
                      .add(0, run.environment));
    }
  }

  private record Parsed(JsonNode rest, Map<String, String> environment) {}

  /** Reads an identity; empty if this program did not write it. */
  private static Optional<Parsed> parse(String identity) {
    try {
      if (MAPPER.readTree(identity) instanceof ObjectNode run && run.has(ENVIRONMENT)) {
        Map<String, String> flat = new TreeMap<>();
        flatten("", run.remove(ENVIRONMENT), flat);
        return Optional.of(new Parsed(run, flat));
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void flatten(String path, JsonNode node, Map<String, String> flat) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> flatten(path + "/" + field.getKey(), field.getValue(), flat));
    } else {
      flat.put(path, node.asText());
    }
  }

  /**
   * Counts the runs that are stored for another environment.
   *
   * @param wanted runs that are not stored for this one
   * @return numbers of runs by what they are stored for: "another Java (17.0.15, here 25.0.1)"
   */
  public Map<String, Integer> count(Collection<RunKey> wanted) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RunKey key : wanted) {
      parse(key.identity())
          .flatMap(this::nearest)
          .ifPresent(difference -> counts.merge(difference, 1, Integer::sum));
    }
    return counts;
  }

  /** The fewest differences; of equally many those to the run that was stored last. */
  private Optional<String> nearest(Parsed wanted) {
    return stored.getOrDefault(wanted.rest, List.of()).stream()
        .map(environment -> differences(environment, wanted.environment))
        .min(Comparator.comparingInt(List::size))
        .map(different -> Text.joined(different, " and "));
  }

  private static List<String> differences(Map<String, String> there, Map<String, String> here) {
    Map<String, String> both = new TreeMap<>(there);
    both.putAll(here);
    return both.keySet().stream()
        .filter(path -> !value(there, path).equals(value(here, path)))
        .map(
            path ->
                "another %s (%s, here %s)"
                    .formatted(name(path), value(there, path), value(here, path)))
        .toList();
  }

  private static String value(Map<String, String> environment, String path) {
    return environment.getOrDefault(path, "none");
  }

  /** What is not of the platform or the program is said by the engine, in its own words. */
  private static String name(String path) {
    return NAMES.getOrDefault(path, "\"%s\"".formatted(path.substring(path.lastIndexOf('/') + 1)));
  }
}
