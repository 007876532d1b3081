package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
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
 * @param results a record, or a tree, of what follows from the experiment alone
 * @param times the same of what was measured with a clock
 */
public record Index(String file, Object results, Optional<Object> times) {

  /** With nothing that was measured with a clock. */
  public Index(String file, Object results) {
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

  private byte[] content(List<String> files, Map<String, Map<String, String>> environment) {
    ObjectNode top = JsonText.tree(Map.of("program", OutputFolder.PROGRAM));
    top.setAll(JsonText.<ObjectNode>tree(results));
    top.set("files", JsonText.tree(files));
    times.ifPresent(t -> top.set("times", JsonText.tree(t)));
    top.set("environment", JsonText.tree(environment));
    return JsonText.of(top);
  }
}
