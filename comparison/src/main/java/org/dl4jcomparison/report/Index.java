package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.text.JsonText;

/**
 * The JSON file that holds a report's numbers and names its files. Everything that may differ
 * between two runs of one experiment stands under {@code times} and {@code environment}.
 *
 * @param file its name
 * @param results what follows from the experiment alone, by key
 * @param times what was measured with a clock
 */
public record Index(String file, ObjectNode results, Optional<ObjectNode> times) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** With nothing that was measured with a clock. */
  public Index(String file, ObjectNode results) {
    this(file, results, Optional.empty());
  }

  /**
   * Adds it to some files.
   *
   * @param environment what the results depend on beside the experiment, by part
   */
  public void addTo(
      Map<String, OutputFolder.Content> files, Map<String, Map<String, String>> environment) {
    List<String> names = new ArrayList<>(files.keySet());
    names.add(file);
    files.put(file, out -> out.write(content(names, environment)));
  }

  private byte[] content(Collection<String> files, Map<String, Map<String, String>> environment) {
    ObjectNode top = MAPPER.createObjectNode();
    top.put("program", OutputFolder.PROGRAM);
    top.setAll(results);
    ArrayNode names = top.putArray("files");
    files.forEach(names::add);
    times.ifPresent(t -> top.set("times", t));
    top.set("environment", MAPPER.valueToTree(environment));
    return JsonText.of(top);
  }
}
