package org.dl4jcomparison.experimentfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.ErrorText;

/** Which names experiments and contenders may have: they become files and directories. */
final class NameRules {
  private static final int LONGEST = 60;

  private NameRules() {}

  static String check(Section section, String key, String name) {
    String problem = null;
    if (name.length() > LONGEST) {
      problem = "has %d characters; allowed are 1 to %d".formatted(name.length(), LONGEST);
    } else if (name.contains("/") || name.contains("\\")) {
      problem =
          "%s has a path separator, which a name may not have".formatted(ErrorText.value(name));
    } else if (name.chars().anyMatch(Character::isISOControl)) {
      problem =
          "%s has a control character, which a name may not have".formatted(ErrorText.value(name));
    } else if (name.startsWith(".") || !name.equals(name.strip())) {
      problem = "%s starts with a dot or has space around it".formatted(ErrorText.value(name));
    }
    if (problem != null) {
      throw section.bad(key, problem);
    }
    return name;
  }

  static void checkDistinct(Section section, List<Contender> contenders) {
    Map<String, Contender> byFile = new HashMap<>();
    for (Contender contender : contenders) {
      Contender other = byFile.put(contender.fileName(), contender);
      if (other != null) {
        throw new BadInputException(
            other.name().equals(contender.name())
                ? "%s: %s: two contenders are named %s; names must differ"
                    .formatted(section.file(), Keys.CONTENDERS, ErrorText.value(contender.name()))
                : "%s: %s: %s and %s would write the same file loss-%s.png; names must differ in more"
                    .formatted(
                        section.file(),
                        Keys.CONTENDERS,
                        ErrorText.value(other.name()),
                        ErrorText.value(contender.name()),
                        contender.fileName()));
      }
    }
  }
}
