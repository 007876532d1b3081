package org.dl4jcomparison.experimentfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.SettingSource;

/** A contender's mapping, which settings are read from. */
final class ContenderSection extends Section implements SettingSource {
  private final Path folder;
  private final Dataset data;

  /**
   * Takes a mapping.
   *
   * @param folder where files of weights are looked for
   * @param data that the contender trains on
   */
  ContenderSection(String file, String path, JsonNode node, Path folder, Dataset data) {
    super(file, path, node);
    this.folder = folder;
    this.data = data;
  }

  @Override
  public Initialization.Given weights(String key, int hidden) {
    String named = text(key);
    try {
      return new Initialization.Given(
          named,
          new WeightsFile(folder.resolve(named)).read(data.inputs(), hidden, data.outputs()));
    } catch (InvalidPathException e) {
      throw bad(key, "is not a path: " + e.getReason());
    }
  }

  @Override
  public BadInputException bad(String problem) {
    return new BadInputException("%s: %s %s".formatted(file(), path, problem));
  }
}
