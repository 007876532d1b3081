package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dl4jcomparison.evidence.First;
import org.dl4jcomparison.evidence.Race;
import org.dl4jcomparison.evidence.SeedCount;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.messages.Language;

/** Who is first to which targets, in one sentence. */
public final class RaceText {
  private final Race race;
  private final RaceMessages say;
  private final List<String> parts = new ArrayList<>();

  private RaceText(Race race, RaceMessages say) {
    this.race = race;
    this.say = say;
  }

  /**
   * The sentence.
   *
   * @param a name of the first contender
   * @param b name of the second
   */
  public static String of(Race race, String a, String b, Language language) {
    return new RaceText(race, language.say(RaceMessages.class)).sentence(a, b);
  }

  /**
   * Whether the second converges faster than the first, as a clause; where nothing shows that but
   * something shows the opposite, the opposite.
   *
   * @param a name of the first contender
   * @param b name of the second
   */
  static String verdict(Race race, String a, String b, Language language) {
    RaceMessages say = language.say(RaceMessages.class);
    boolean opposite = race.at(First.B).isEmpty() && !race.at(First.A).isEmpty();
    return opposite
        ? say.verdict(b, a, race.swapped().secondIsFaster())
        : say.verdict(a, b, race.secondIsFaster());
  }

  private String sentence(String a, String b) {
    add(First.B, targets -> say.fasterTo(b, targets));
    add(First.A, targets -> say.fasterTo(a, targets));
    add(First.SAME, say::sameAt);
    add(First.NOT_CLEAR, say::notToldAt);
    add(First.NOT_KNOWN, say::notKnownAt);
    add(First.NEITHER, say::nobodyReaches);
    Map<String, SeedCount> seeds = new LinkedHashMap<>();
    seeds.put(a, race.seedsOfA());
    seeds.put(b, race.seedsOfB());
    return say.measuredAt(List.of(a, b), race.seeds(), twins(seeds, say))
        + " "
        + String.join("; ", parts)
        + ".";
  }

  /** A phrase for each contender, by name, that was trained on a twin as well. */
  static List<String> twins(Map<String, SeedCount> contenders, RaceMessages say) {
    List<String> twins = new ArrayList<>();
    contenders.forEach(
        (name, seeds) -> {
          if (seeds.twin() > 0) {
            twins.add(say.twin(name, seeds.own(), seeds.twin()));
          }
        });
    return twins;
  }

  private void add(First first, Function<List<String>, String> phrase) {
    List<String> targets = race.at(first).stream().map(Numbers::shortest).toList();
    if (!targets.isEmpty()) {
      parts.add(phrase.apply(targets));
    }
  }
}
