package org.dl4jcomparison.explain;

import java.util.List;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Setting;

/**
 * What two specs differ in and what is changed as one.
 *
 * @param key its name in data files: the setting's, as in an experiment file
 * @param settings that change together; nearly always one
 * @param a its value in the first spec, as the experiment file writes it
 * @param b its value in the second
 */
public record Factor(String key, List<Setting<?>> settings, String a, String b) {
  private static final String NOTHING = "none";

  /** Copies the list. */
  public Factor {
    settings = List.copyOf(settings);
  }

  /** A setting that has a value in both specs. */
  static Factor of(Setting<?> setting, NetworkSpec a, NetworkSpec b) {
    return of(setting.key(), List.of(setting), a, b);
  }

  static Factor of(String key, List<Setting<?>> settings, NetworkSpec a, NetworkSpec b) {
    return new Factor(key, settings, text(settings, a), text(settings, b));
  }

  private static String text(List<Setting<?>> settings, NetworkSpec spec) {
    String text = String.join(", ", settings.stream().map(s -> s.text(spec).get()).toList());
    return text.isEmpty() ? NOTHING : text;
  }

  /** Whether it is this setting. */
  public boolean is(Setting<?> setting) {
    return key.equals(setting.key());
  }
}
