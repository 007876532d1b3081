package org.dl4jcomparison.experimentfile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.SettingSource;

/**
 * A contender's mapping as a source of settings.
 *
 * @param section the mapping
 * @param folder where files of weights are looked for
 * @param data that the contender trains on
 */
record ContenderSource(Section section, Path folder, Dataset data) implements SettingSource {
  @Override
  public boolean has(String key) {
    return section.has(key);
  }

  @Override
  public long whole(String key, long least, long most) {
    return section.whole(key, least, most);
  }

  @Override
  public double positive(String key) {
    return section.positive(key);
  }

  @Override
  public double fromZero(String key, double below) {
    return section.fromZero(key, below);
  }

  @Override
  public double finite(String key) {
    return section.finite(key);
  }

  @Override
  public <E> E choice(String key, List<E> allowed, Function<E, String> label) {
    return section.choice(key, allowed, label);
  }

  @Override
  public <E> List<E> choices(String key, List<E> allowed, Function<E, String> label) {
    return section.choices(key, allowed, label);
  }

  @Override
  public Initialization.Given weights(String key, int hidden) {
    String named = section.text(key);
    try {
      return new Initialization.Given(
          named, WeightsFile.read(folder.resolve(named), data.inputs(), hidden, data.outputs()));
    } catch (InvalidPathException e) {
      throw section.bad(key, "is not a path: " + e.getReason());
    }
  }

  @Override
  public BadInputException bad(String key, String problem) {
    return section.bad(key, problem);
  }

  @Override
  public BadInputException bad(String problem) {
    return new BadInputException("%s: %s %s".formatted(section.file(), section.path(), problem));
  }
}
