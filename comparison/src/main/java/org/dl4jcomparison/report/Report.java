package org.dl4jcomparison.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.text.Translated;

/**
 * What a command leaves behind.
 *
 * @param experiment that everything is about
 * @param headline what was found, in a sentence, as plain text
 * @param sections in the order of the page
 * @param words what is told of them
 * @param index the numbers, and the names of all files
 * @param environment what the results depend on beside the experiment, by part
 */
public record Report(
    Experiment experiment,
    Translated headline,
    List<Section> sections,
    Document words,
    Index index,
    Map<String, Map<String, String>> environment) {

  /** Content of its files by name, the page first and the index last. */
  public Map<String, OutputFolder.Content> files() {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(ReportPage.FILE, ReportPage.of(this));
    for (Language language : Language.all()) {
      String markdown = words.markdown().in(language);
      files.put(words.file(language), out -> out.write(markdown.getBytes(StandardCharsets.UTF_8)));
    }
    sections.forEach(section -> files.putAll(section.files()));
    index.addTo(files, environment);
    return files;
  }

  /** What its sections say of claims, in their order. */
  public List<Claim> claims() {
    return sections.stream().flatMap(section -> section.claims().stream()).toList();
  }

  /**
   * Puts the files in place of those of an earlier run.
   *
   * @return names of the files written
   * @throws IOException if they could not all be written; the folder is then as it was
   */
  public List<String> write(OutputFolder folder) throws IOException {
    Map<String, OutputFolder.Content> files = files();
    folder.replace(files);
    return List.copyOf(files.keySet());
  }
}
