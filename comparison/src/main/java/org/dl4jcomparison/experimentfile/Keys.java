package org.dl4jcomparison.experimentfile;

import java.util.List;
import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Settings;

/** The keys of an experiment file, as the reader and the writer both spell them. */
final class Keys {
  static final String NAME = "name";
  static final String DATA = "data";
  static final String TARGETS = "targets";
  static final String CONTENDERS = "contenders";

  static final String ENGINE = "engine";
  static final List<String> OF_EXPERIMENT = List.of(NAME, DATA, TARGETS, CONTENDERS);
  static final List<String> OF_CONTENDER =
      Stream.concat(Stream.of(NAME, ENGINE), Settings.keys().stream()).toList();

  private Keys() {}
}
