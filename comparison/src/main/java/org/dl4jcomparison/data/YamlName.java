package org.dl4jcomparison.data;

import java.util.List;
import java.util.stream.Collectors;

/** Names as they can stand in an experiment file. */
public final class YamlName {
  private static final String PLAIN = "[A-Za-z_][A-Za-z0-9_ .()/%-]*";

  private YamlName() {}

  /** In quotes if they need them. */
  public static String of(String name) {
    return name.matches(PLAIN) && name.strip().equals(name)
        ? name
        : "'" + name.replace("'", "''") + "'";
  }

  /** A list of them. */
  public static String list(List<String> names) {
    return names.stream().map(YamlName::of).collect(Collectors.joining(", ", "[", "]"));
  }
}
